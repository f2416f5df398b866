"""Numbers, times and durations in the user's locale."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

translate = QCoreApplication.translate

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def number(value: int) -> str:
    """`2,341` as the locale groups it."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """`41 %`; never 100 while something is left to do."""
    shown = min(int(share * 100), 99) if share < 1 else 100
    return translate("Formats", "{percent} %").format(percent=number(shown))


def megabytes(size: int) -> str:
    """`148 MB`, or `1.2 GB`."""
    return QLocale().formattedDataSize(size, 1 if size >= 1_000_000_000 else 0,
                                       QLocale.DataSizeFormat.DataSizeSIFormat)


def stopwatch(seconds: float) -> str:
    """`02:31`, from an hour on `1:02:31`."""
    whole = max(int(seconds), 0)
    minutes, rest = divmod(whole, _MINUTE)
    if whole < _HOUR:
        return f"{minutes:02}:{rest:02}"
    return f"{whole // _HOUR}:{minutes % 60:02}:{rest:02}"


def time_left(seconds: float | None) -> str:
    """`about 4 min left`; empty while nobody knows."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        return translate("Formats", "less than a minute left")
    minutes = round(seconds / _MINUTE)
    if minutes < 60:
        return translate("Formats", "about {n} min left", None, minutes).format(n=number(minutes))
    return translate("Formats", "about {hours} h {minutes} min left").format(
        hours=number(minutes // 60), minutes=number(minutes % 60))


def took(seconds: float) -> str:
    """`14 s`, `3 min 05 s`, `1 h 04 min`: how long something lasted."""
    whole = max(round(seconds), 0)
    if whole < _MINUTE:
        return translate("Formats", "{n} s").format(n=number(whole))
    if whole < _HOUR:
        return translate("Formats", "{m} min {s} s").format(m=number(whole // 60), s=f"{whole % 60:02}")
    return translate("Formats", "{h} h {m} min").format(h=number(whole // _HOUR), m=f"{whole % _HOUR // 60:02}")


def clock_time(moment: datetime) -> str:
    """`14:05` in local time."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def short_date(moment: datetime) -> str:
    """`24/11/2026` as the locale writes it."""
    local = moment.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def full_time(moment: datetime) -> str:
    """Date and time in full, for tooltips and screen readers."""
    local = moment.astimezone()
    shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)


def weekday(moment: datetime, *, long: bool = False) -> str:
    """`Mon`, or `Monday`."""
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return QLocale().dayName(moment.astimezone().isoweekday(), form)


def in_list(moment: datetime | None, now: datetime) -> str:
    """The shortest clear time for a list's column: `13:18`, `Mon`, `24/11/2026`."""
    if moment is None:
        return ""
    days = _days_ago(moment, now)
    if days <= 0:
        return clock_time(moment)
    return weekday(moment) if days < 7 else short_date(moment)


def started(moment: datetime, now: datetime) -> str:
    """`13:18`, `Mon 09:30`, `24/11/2026 09:30`: when a run began."""
    days = _days_ago(moment, now)
    if days <= 0:
        return clock_time(moment)
    day = weekday(moment) if days < 7 else short_date(moment)
    return f"{day} {clock_time(moment)}"


def day_heading(moment: datetime, now: datetime) -> str:
    """`Today`, `Yesterday`, `Monday`, or the date: the heading over a day's messages."""
    days = _days_ago(moment, now)
    if days <= 0:
        return translate("Formats", "Today")
    if days == 1:
        return translate("Formats", "Yesterday")
    return weekday(moment, long=True) if days < 7 else short_date(moment)


def ago(moment: datetime, now: datetime) -> str:
    """`just now`, `12 min ago`, `3 h ago`, `yesterday`, `on Monday`, `on 24/11/2026`."""
    seconds = (now - moment).total_seconds()
    if seconds < _MINUTE:
        return translate("Formats", "just now")
    if seconds < _HOUR:
        minutes = int(seconds // _MINUTE)
        return translate("Formats", "{n} min ago", None, minutes).format(n=number(minutes))
    if seconds < 12 * _HOUR or _days_ago(moment, now) == 0:
        hours = int(seconds // _HOUR)
        return translate("Formats", "{n} h ago", None, hours).format(n=number(hours))
    return on_day(moment, now)


def short_age(moment: datetime, now: datetime) -> str:
    """`20 min`, `5 h`, `3 d`: how long ago, where there is little room."""
    seconds = max((now - moment).total_seconds(), 0)
    if seconds < _HOUR:
        return translate("Formats", "{n} min").format(n=number(max(int(seconds // _MINUTE), 1)))
    if seconds < _DAY:
        return translate("Formats", "{n} h").format(n=number(int(seconds // _HOUR)))
    return translate("Formats", "{n} d").format(n=number(int(seconds // _DAY)))


def on_day(moment: datetime, now: datetime) -> str:
    """`today`, `yesterday`, `on Monday`, `on 24/11/2026`: a day inside a sentence."""
    days = _days_ago(moment, now)
    if days <= 0:
        return translate("Formats", "today")
    if days == 1:
        return translate("Formats", "yesterday")
    day = weekday(moment, long=True) if days < 7 else short_date(moment)
    return translate("Formats", "on {day}").format(day=day)


def _days_ago(moment: datetime, now: datetime) -> int:
    difference: timedelta = now.astimezone().date() - moment.astimezone().date()
    return difference.days
