"""Invented people, made from their number alone, so that a million of them need no memory.

Everybody here is sample data; any likeness to a person is by chance.
"""

from __future__ import annotations

import re
import unicodedata
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
    """Names that go together, and the language their bearers write in.

    Attributes:
        joint: what stands between first and last name.
        second: whether people may have a second given name.
    """

    language: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    family_first: bool = False
    joint: str = " "
    second: bool = True


CULTURES: tuple[Culture, ...] = (
    Culture("en", ("Grace", "Oliver", "Aoife", "Thandiwe", "Kwame", "Zoë", "Noah", "Siân", "Imogen", "Marcus", "Priya",
                   "Callum", "Beatrice", "Tobi"),
            ("O’Neil", "Mensah", "Nkosi", "Whitfield", "Brontë-Hale", "MacLeod", "Okafor", "Ashworth", "Pemberton",
             "Adeyemi", "Fitzgerald", "Lindqvist", "Tran")),
    Culture("tl", ("Marisol", "Maria Clara", "Jun-jun", "Ramon", "Rosalinda", "Ma. Teresa", "Andoy", "Luningning",
                   "Efren", "Divina", "Crisanto", "Mylene"),
            ("Bagtas", "Santos-Reyes", "dela Cruz", "Macaraeg", "Peñaflor", "Dimaculangan", "Magsaysay", "Lumbera",
             "Tolentino", "Catapang", "de los Reyes")),
    Culture("es", ("José", "Inés", "Ángel", "María José", "Begoña", "Íñigo", "Rocío", "Joaquín", "Nerea", "Asunción"),
            ("Quintanar", "Álvarez", "Núñez", "de la Peña", "Ibáñez", "Echeverría", "Carrión", "Yáñez", "Montoya")),
    Culture("pt", ("João", "Conceição", "Antônio", "Luísa", "Iara", "Tainá", "Caetano", "Lourenço"),
            ("Gonçalves", "Simões", "da Conceição", "Araújo", "Magalhães", "Teixeira", "dos Anjos")),
    Culture("fr", ("Élodie", "Benoît", "Anaïs", "François", "Maëlle", "Loïc", "Héloïse", "Gaëtan"),
            ("Lefèvre", "Bézier", "d’Aubigné", "Garçon", "Le Goff", "Rousselet", "Pâquet")),
    Culture("de", ("Jürgen", "Käthe", "Björn", "Sören", "Änne", "Friederike", "Matthäus", "Gesine"),
            ("Größler", "van der Berg", "Müller-Weiß", "Jäger", "Schönefeld", "von Thurnau", "Küppers")),
    Culture("pl", ("Łukasz", "Żaneta", "Małgorzata", "Świętosława", "Zbigniew", "Jagoda", "Grażyna"),
            ("Wiśniewski", "Źrebiec", "Dąbrowska", "Kłos", "Szczepański", "Jóźwiak", "Wójcik")),
    Culture("vi", ("Thị Mai", "Văn Đức", "Ngọc Ánh", "Quỳnh Như", "Minh Khôi", "Thu Hằng", "Bảo Trâm"),
            ("Nguyễn", "Trần", "Đặng", "Phạm", "Võ", "Huỳnh"), True, second=False),
    Culture("ru", ("Анна", "Олег", "Светлана", "Йосип", "Ольга", "Фёдор", "Людмила", "Тимофей"),
            ("Волкова", "Шевченко", "Ёлкин", "Їжакевич", "Кузьмина", "Бондаренко", "Соловьёв")),
    Culture("ar", ("أمينة", "يوسف", "ليلى", "عبد الرحمن", "نور", "سلمى", "طارق", "هدى"),
            ("الحداد", "بن سالم", "الزهراني", "خليل", "القاسمي", "المصري")),
    Culture("he", ("דנה", "יונתן", "שירה", "נועם", "תמר", "אלון", "רבקה"),
            ("כהן", "לוי־ברק", "אברהמי", "מזרחי", "שפירא", "בן־דוד")),
    Culture("th", ("มาลี", "สมชาย", "พิมพ์ชนก", "ณัฐวุฒิ", "กมลวรรณ", "ธนพล", "ดวงใจ"),
            ("ศรีสุข", "แก้วมณี", "วงศ์ไพศาล", "ทองดี", "จันทร์เพ็ญ"), second=False),
    Culture("hi", ("प्रिया", "अर्जुन", "सुनीता", "विक्रम", "कविता", "रोहित", "मीनाक्षी"),
            ("नायर", "शर्मा", "कुलकर्णी", "श्रीवास्तव", "चौधरी", "मेहता")),
    Culture("zh", ("小龍", "美玲", "子涵", "志强", "雅婷", "浩然", "静怡", "建国"),
            ("李", "欧阳", "陳", "王", "司马", "郑", "黃", "赵"), True, "", second=False),
    Culture("ja", ("花子", "さくら", "ハルト", "美咲", "翔太", "あかり", "健一"),
            ("佐藤", "タナカ", "長谷川", "渡邊", "小野寺", "五十嵐"), True, " ", second=False),
    Culture("ko", ("하늘", "서연", "도윤", "지우", "민준", "예은", "현우", "수아"),
            ("김", "남궁", "박", "최", "황보", "정", "윤"), True, "", second=False),
    Culture("el", ("Ίρις", "Γιώργος", "Ελένη", "Θεοδώρα", "Σπύρος"), ("Παππά", "Αντωνίου", "Ξένος", "Χατζηδάκης")),
    Culture("id", ("Dewi", "Agus", "Siti Nurhaliza", "I Wayan", "Putu", "Rizky", "Ayu"),
            ("Wijaya", "Lestari", "Hartono", "Putra", "Siregar", "Kusuma")),
    Culture("tr", ("Ayşe", "İbrahim", "Çağla", "Oğuz", "Şebnem", "Ümit"), ("Yıldız", "Şahin", "Güneş", "Öztürk")),
)

_EMOJI = ("🌸", "✨", "🇵🇭", "👨‍👩‍👧", "❤️", "🐶", "☕️")
_VERY_LONG = ("Hubert Blaine Wolfeschlegel von und zu Sample-Hausenbergerdorff-Montenegro y Alcántara de la Santísima "
              "Trinidad Ruiz y Picasso-Beispiel")
_HANDLES = ("sunny", "mila", "coffee", "pottery", "the.real", "bike", "oma", "rosa", "night", "tiny", "luna", "pan")
_SECOND = ("fan", "home", "88", "studio", "eats", "mnl", "girl", "x", "kitchen", "_official")
_AREAS = (201, 202, 203, 205, 206, 207, 208, 209, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
          239, 240, 248, 251, 252, 253, 254, 256)
_FICTIONAL = 100
"""555-0100 to 555-0199 belong to nobody in any area (North American Numbering Plan)."""


def culture(seed: int) -> Culture:
    """Where a person with these bits comes from."""
    return CULTURES[seed % len(CULTURES)]


def name(seed: int) -> str:
    """The displayed name of the person with these bits."""
    home = culture(seed)
    bits = seed >> 8
    first = home.first[bits % len(home.first)]
    last = home.last[(bits >> 8) % len(home.last)]
    given = first
    if home.second and (bits >> 40) % 10 < 3:
        others = [one for one in home.first if one != first]
        given = f"{first} {others[(bits >> 44) % len(others)]}"
    whole = f"{last}{home.joint}{given}" if home.family_first else f"{given}{home.joint}{last}"
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


def username_like(displayed: str, seed: int, index: int) -> str:
    """An Instagram name made from the bearer's own, where that can be written in its letters."""
    plain = unicodedata.normalize("NFKD", displayed).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z]+", plain)
    return ".".join([*words[:2], str(index)]) if len("".join(words)) > 3 else username(seed, index)


def phone(number: int) -> str:
    """The telephone of person `number`: up to 3,000 of them have one of their own, all in ranges nobody has."""
    area, line = divmod(number % (len(_AREAS) * _FICTIONAL), _FICTIONAL)
    return f"+1 {_AREAS[area]} 555 01{line:02d}"


def email(seed: int, number: int) -> str:
    """The e-mail address of person `number`; nobody else has it, and no mail gets there."""
    return f"{_HANDLES[seed % len(_HANDLES)]}{number}@mail.sample.invalid"
