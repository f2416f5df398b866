"""Invented people, made from their number alone, so that a million of them need no memory.

Everybody here is sample data; any likeness to a person is by chance.
"""

from __future__ import annotations

from dataclasses import dataclass

_MASK = (1 << 64) - 1


def mix(number: int) -> int:
    """64 well-spread bits from a number (the finaliser of splitmix64)."""
    number = (number + 0x9E3779B97F4A7C15) & _MASK
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


@dataclass(frozen=True, slots=True)
class Culture:
    """Names that go together, and the language their bearers write in."""

    language: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    family_first: bool = False
    joint: str = " "


CULTURES: tuple[Culture, ...] = (
    Culture("en", ("Grace", "Oliver", "Aoife", "Thandiwe", "Kwame", "Zoë", "Noah", "Siân"),
            ("O’Neil", "Mensah", "Nkosi", "Whitfield", "Brontë-Hale", "MacLeod", "Okafor")),
    Culture("tl", ("Marisol", "Maria Clara", "Jun-jun", "Ramon", "Rosalinda", "Ma. Teresa", "Andoy"),
            ("Bagtas", "Santos-Reyes", "dela Cruz", "Macaraeg", "Peñaflor", "Dimaculangan")),
    Culture("es", ("José", "Inés", "Ángel", "María José", "Begoña", "Íñigo"),
            ("Quintanar", "Álvarez", "Núñez", "de la Peña", "Ibáñez")),
    Culture("pt", ("João", "Conceição", "Antônio", "Luísa", "Iara"), ("Gonçalves", "Simões", "da Conceição", "Araújo")),
    Culture("fr", ("Élodie", "Benoît", "Anaïs", "François", "Maëlle"), ("Lefèvre", "Bézier", "d’Aubigné", "Garçon")),
    Culture("de", ("Jürgen", "Käthe", "Björn", "Sören", "Änne"), ("Größler", "van der Berg", "Müller-Weiß", "Jäger")),
    Culture("pl", ("Łukasz", "Żaneta", "Małgorzata", "Świętosława"), ("Wiśniewski", "Źrebiec", "Dąbrowska", "Kłos")),
    Culture("vi", ("Thị Mai", "Văn Đức", "Ngọc Ánh", "Quỳnh Như"), ("Nguyễn", "Trần", "Đặng", "Phạm"), True),
    Culture("ru", ("Анна", "Олег", "Светлана", "Йосип", "Ольга"), ("Волкова", "Шевченко", "Ёлкин", "Їжакевич")),
    Culture("ar", ("أمينة", "يوسف", "ليلى", "عبد الرحمن", "نور"), ("الحداد", "بن سالم", "الزهراني", "خليل")),
    Culture("he", ("דנה", "יונתן", "שירה", "נועם"), ("כהן", "לוי־ברק", "אברהמי", "מזרחי")),
    Culture("th", ("มาลี", "สมชาย", "พิมพ์ชนก", "ณัฐวุฒิ"), ("ศรีสุข", "แก้วมณี", "วงศ์ไพศาล")),
    Culture("hi", ("प्रिया", "अर्जुन", "सुनीता", "विक्रम"), ("नायर", "शर्मा", "कुलकर्णी", "श्रीवास्तव")),
    Culture("zh", ("小龍", "美玲", "子涵", "志强"), ("李", "欧阳", "陳", "王"), True, ""),
    Culture("ja", ("花子", "さくら", "ハルト", "美咲"), ("佐藤", "タナカ", "長谷川", "渡邊"), True, " "),
    Culture("ko", ("하늘", "서연", "도윤", "지우"), ("김", "남궁", "박", "최"), True, ""),
    Culture("el", ("Ίρις", "Γιώργος", "Ελένη"), ("Παππά", "Αντωνίου", "Ξένος")),
    Culture("id", ("Dewi", "Agus", "Siti Nurhaliza", "I Wayan"), ("Wijaya", "Lestari", "Hartono", "Putra")),
    Culture("tr", ("Ayşe", "İbrahim", "Çağla", "Oğuz"), ("Yıldız", "Şahin", "Güneş")),
)

_EMOJI = ("🌸", "✨", "🇵🇭", "👨‍👩‍👧", "❤️", "🐶", "☕️")
_VERY_LONG = ("Hubert Blaine Wolfeschlegel von und zu Sample-Hausenbergerdorff-Montenegro y Alcántara de la Santísima "
              "Trinidad Ruiz y Picasso-Beispiel")
_HANDLES = ("sunny", "mila", "coffee", "pottery", "the.real", "bike", "oma", "rosa", "night", "tiny", "luna", "pan")
_SECOND = ("fan", "home", "88", "studio", "eats", "mnl", "girl", "x", "kitchen", "_official")


def culture(seed: int) -> Culture:
    """Where a person with these bits comes from."""
    return CULTURES[seed % len(CULTURES)]


def name(seed: int) -> str:
    """The displayed name of the person with these bits."""
    home = culture(seed)
    bits = seed >> 8
    first = home.first[bits % len(home.first)]
    last = home.last[(bits >> 8) % len(home.last)]
    whole = f"{last}{home.joint}{first}" if home.family_first else f"{first}{home.joint}{last}"
    kind = (bits >> 16) % 97
    if kind < 6:
        emoji = _EMOJI[(bits >> 24) % len(_EMOJI)]
        return f"{emoji} {whole}" if kind % 2 else f"{whole} {emoji}"
    if kind < 10:
        return first.partition(" ")[0]
    return _VERY_LONG if kind == 10 else whole


def username(seed: int, index: int) -> str:
    """The Instagram name of person number `index`; nobody else has it."""
    bits = seed >> 16
    return f"{_HANDLES[bits % len(_HANDLES)]}.{_SECOND[(bits >> 8) % len(_SECOND)]}.{index}"
