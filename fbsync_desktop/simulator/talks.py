"""What sample customers and businesses write to each other, by language.

A talk is one purpose, customer and business by turns; lines of the business begin with "> ". A `{n}` is a
number that differs from conversation to conversation.
"""

from __future__ import annotations

from functools import cache

_TALKS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("Hi! How much is the chocolate cake for {n} people?", "> Good day! It is {n}5, pick-up is free.",
         "Great, I'll take it 🎂", "> Thank you! Which name may I put on the order?"),
        ("Is the blue one still available?", "> Yes, we have {n} left.", "Can you keep one until Friday?",
         "> Of course."),
        ("Do you deliver to the city centre?", "> We do, until 6 pm.", "How much is the fee?", "> It is {n}."),
        ("I paid just now, order #{n}41.", "> Received, thank you! It leaves today."),
        ("The cake arrived broken. I want my money back.", "> We are so sorry, could you send a photo?", "Here it is.",
         "> Refunded. Please give us another chance."),
        ("No thank you, that is too expensive for me.", "> No problem, have a nice day!"),
        ("Hello!", "> Hello! How can we help?"),
        ("CONGRATULATIONS!! You won a FREE phone, click http://win.sample.invalid/{n} now", ),
        ("Are you open on Sunday?", "> From 9 to 1.", "👍"),
    ),
    "tl": (
        ("Magkano po ang isang dosenang ensaymada?", "> ₱{n}50 po, may delivery.",
         "Sige po, order ako ng dalawa", "> Salamat po! Saan po ang address?"),
        ("Available pa po ba yung ube cake?", "> Opo, {n} na lang po."),
        ("Pwede po ba COD?", "> Pwede po, within the city lang.", "Ay sayang, sa probinsya ako. Next time na lang po."),
        ("Na-send ko na po sa GCash, ref {n}77", "> Received po, thank you!"),
        ("Hindi pa dumarating ang order ko!", "> Pasensya na po, ifo-follow up namin sa rider."),
    ),
    "es": (
        ("¿Tienen pan sin gluten mañana?", "> Sí, desde las 8.", "Perfecto, ¡gracias!"),
        ("¿Cuánto cuesta la tarta de {n} porciones?", "> Son {n}9 €, ¿para qué día?", "Para el sábado. La encargo."),
        ("¿Hacen envíos a Sevilla?", "> De momento no, lo sentimos."),
        ("Mi pedido llegó frío y tarde 😡", "> Le pedimos disculpas, le devolvemos el importe."),
    ),
    "pt": (
        ("Bom dia, vocês entregam no centro?", "> Entregamos sim, taxa de {n}.", "Vou pensar, obrigado"),
        ("Qual o valor do bolo de {n} fatias?", "> {n}0 reais 😊", "Quero dois, por favor!"),
        ("Já fiz o pix", "> Recebido, obrigada!"),
    ),
    "fr": (
        ("Bonjour, est-ce que vous êtes ouverts le 1er novembre ?", "> Oui, de 8 h à 13 h.", "Parfait, merci !"),
        ("Je voudrais commander {n} croissants pour demain", "> C’est noté ! Quel nom ?", "Lefèvre"),
        ("C’est trop cher, tant pis.", "> Je comprends, bonne journée !"),
    ),
    "de": (
        ("Guten Tag, was kostet die Torte für {n} Personen?", "> Guten Tag! {n}5 €, Abholung kostenlos.",
         "Dann bestelle ich sie für Samstag.", "> Sehr gern, ist notiert."),
        ("Haben Sie auch Dinkelbrot?", "> Ja, ab 7 Uhr."),
        ("Die Lieferung war unvollständig!", "> Das tut uns leid, wir bringen den Rest heute vorbei."),
    ),
    "pl": (
        ("Dzień dobry, ile kosztuje sernik?", "> Dzień dobry! {n}5 zł.", "Poproszę jeden na jutro"),
        ("Czy jest dostawa do Łodzi?", "> Niestety nie."),
    ),
    "vi": (
        ("Shop gửi mình bảng giá nhé", "> Dạ đây ạ", "Đắt quá, thôi mình không mua nữa"),
        ("Còn hàng không shop?", "> Dạ còn {n} cái ạ", "Mình lấy 1 nhé, ship về Huế"),
        ("Mình chuyển khoản rồi nha", "> Shop nhận được rồi, cảm ơn bạn ❤️"),
    ),
    "ru": (
        ("Здравствуйте, нужен торт на {n} декабря", "> Здравствуйте! На сколько человек?", "На 15, без орехов",
         "> Хорошо, записали."),
        ("Сколько стоит доставка?", "> {n}00 рублей.", "Дорого, не надо"),
        ("Заказ так и не привезли!!", "> Извините, уже выясняем."),
    ),
    "ar": (
        ("السلام عليكم، كم سعر الكيكة؟", "> وعليكم السلام، {n}0 ريال.", "تمام، أريد اثنتين ليوم الجمعة"),
        ("هل يمكنني الدفع عند الاستلام؟", "> نعم، بالتأكيد.", "شكراً لكم"),
        ("وصل الطلب ناقصاً", "> نعتذر منك، سنرسل الباقي اليوم."),
    ),
    "he": (
        ("שלום, כמה עולה עוגת גבינה?", "> שלום! {n}0 ש״ח.", "אקח אחת לשישי, תודה"),
        ("אתם עושים משלוחים לחיפה?", "> כן, בימי שלישי."),
    ),
    "th": (
        ("ขอราคาเค้ก 2 ปอนด์หน่อยค่ะ", "> {n}50 บาทค่ะ", "โอนแล้วนะคะ", "> ได้รับแล้วค่ะ ขอบคุณค่ะ 🙏"),
        ("ร้านเปิดกี่โมงคะ", "> 9 โมงค่ะ"),
        ("แพงไปค่ะ ไม่เอาแล้ว", "> ไม่เป็นไรค่ะ"),
    ),
    "hi": (
        ("क्या रविवार को डिलीवरी होगी?", "> जी हाँ, शाम तक।", "ठीक है 👍"),
        ("एक किलो मिठाई का दाम?", "> {n}00 रुपये।", "दो किलो भेज दीजिए"),
    ),
    "zh": (
        ("请问生日蛋糕多少钱?", "> {n}8元,可以写字。", "好的,我要一个", "> 请问什么时候取?"),
        ("可以送货吗?", "> 市区可以。"),
        ("收到的杯子碎了!", "> 非常抱歉,马上给您补发。"),
    ),
    "ja": (
        ("土曜日に受け取れますか?", "> はい、10時からです。", "ありがとうございます。検討します。"),
        ("{n}個注文したいです", "> かしこまりました。お名前をお願いします。"),
    ),
    "ko": (
        ("케이크 가격 알 수 있을까요?", "> {n}만원입니다.", "주문할게요!", "> 감사합니다 😊"),
        ("아직 배송이 안 왔어요", "> 죄송합니다. 확인해 보겠습니다."),
    ),
    "el": (("Καλημέρα, πόσο κάνει η τούρτα;", "> Καλημέρα! {n}5 ευρώ.", "Ωραία, θέλω μία"), ),
    "id": (
        ("Apakah masih buka?", "> Masih kak, sampai jam 9", "Ok"),
        ("Harga brownies berapa kak?", "> {n}0 ribu kak", "Mau pesan 3 ya"),
    ),
    "tr": (("Merhaba, fiyat alabilir miyim?", "> Merhaba! {n}0 TL.", "Teşekkürler, düşüneceğim"), ),
}


@cache
def reel(language: str) -> tuple[tuple[str, bool], ...]:
    """All talks of a language one after the other, as (text, written by the business)."""
    return tuple((line.removeprefix("> "), line.startswith("> ")) for talk in _TALKS[language] for line in talk)


@cache
def openings(language: str) -> tuple[int, ...]:
    """Where in the reel a talk begins."""
    places, place = [], 0
    for talk in _TALKS[language]:
        places.append(place)
        place += len(talk)
    return tuple(places)


def languages() -> tuple[str, ...]:
    """All languages there are talks in."""
    return tuple(_TALKS)
