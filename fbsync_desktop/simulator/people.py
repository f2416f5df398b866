"""Invented people and conversations, made from their number alone, so that a million need no memory."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

_FIRST = ("Marisol", "José", "Zoë", "Nguyễn", "Анна", "Олег", "أمينة", "يوسف", "דנה", "มาลี", "प्रिया", "佐藤",
          "김하늘", "李", "Ramon", "Élodie", "Łukasz", "Maria Clara", "🌸 Luna", "Björk", "Ama", "Thandiwe", "Ίρις")
_LAST = ("Quintanar", "Álvarez", "Bagtas", "Thị Mai", "Волкова", "Шевченко", "الحداد", "כהן", "ศรีสุข", "नायर", "花子",
         "小龍", "Marchetti", "Wiśniewski", "O’Neil", "van der Berg", "", "Santos-Reyes", "Mensah", "Παππά")
_TALKS: tuple[tuple[str, str, str], ...] = (
    ("Hi! How much is the chocolate cake for 20 people?", "Good day! It is 45, pick-up is free.",
     "Great, I'll take it 🎂"),
    ("¿Tienen pan sin gluten mañana?", "Sí, desde las 8.", "Perfecto, ¡gracias!"),
    ("Magkano po ang isang dosenang ensaymada?", "₱350 po, may delivery.", "Sige po, order ako ng dalawa"),
    ("Bom dia, vocês entregam no centro?", "Entregamos sim, taxa de 5.", "Vou pensar, obrigado"),
    ("Здравствуйте, нужен торт на 12 декабря", "Здравствуйте! На сколько человек?", "На 15, без орехов"),
    ("هل يمكنني الدفع عند الاستلام؟", "نعم، بالتأكيد.", "شكراً لكم"),
    ("土曜日に受け取れますか?", "はい、10時からです。", "ありがとうございます。検討します。"),
    ("Shop gửi mình bảng giá nhé", "Dạ đây ạ", "Đắt quá, thôi mình không mua nữa"),
    ("ขอราคาเค้ก 2 ปอนด์หน่อยค่ะ", "650 บาทค่ะ", "โอนแล้วนะคะ"),
    ("क्या रविवार को डिलीवरी होगी?", "जी हाँ, शाम तक।", "ठीक है 👍"),
    ("Apakah masih buka?", "Masih kak, sampai jam 9", "Ok"),
    ("The cake arrived broken. I want my money back.", "We are so sorry, could you send a photo?", "Here it is"),
)


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Who writes in thread number `index`."""

    id: str
    name: str
    username: str


def person(index: int, platform: str) -> SamplePerson:
    """The person of a thread; the same number gives the same person for ever."""
    rng = random.Random(index * 7 + (1 if platform == "instagram" else 0))
    name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}".strip()
    prefix = 5_500_000_000_000_000 if platform == "instagram" else 7_200_000_000_000_000
    return SamplePerson(str(prefix + index), name, f"sample.person.{index}")


def message_count(index: int, low: int, high: int) -> int:
    """Messages in a thread."""
    return low if low == high else random.Random(index * 31 + 5).randint(low, high)


def text_of(index: int, place: int, total: int) -> tuple[str, bool]:
    """The text of message `place` (0 = oldest) and whether the business wrote it."""
    talk = _TALKS[(index * 5 + 3) % len(_TALKS)]
    from_business = place % 2 == 1
    if total == 1 and index % 9 == 0:
        return "", False
    return talk[place % 3] if place < 3 else f"{talk[place % 3]} ({place})", from_business


def attachments_of(index: int, place: int) -> list[dict[str, Any]]:
    """A picture, a sticker or a voice message now and then."""
    url = f"https://media.sample.invalid/{index}/{place}"
    if (index + place) % 17 == 0:
        return [{"id": f"66{index}{place}", "mime_type": "image/jpeg", "name": "image", "size": None,
                 "image_data": {"width": 640, "height": 480, "url": url, "render_as_sticker": (index % 2) == 0}}]
    if (index + place) % 29 == 0:
        return [{"id": f"67{index}{place}", "mime_type": "audio/mp4", "name": "audio", "file_url": url}]
    return []
