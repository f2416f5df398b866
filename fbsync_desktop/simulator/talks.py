"""What sample customers and businesses write to each other, by language.

A talk is one purpose, customer and business by turns; lines of the business begin with "> ". A `{n}` is a
number that differs from conversation to conversation, `{phone}` and `{email}` are the customer's own.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from fbsync_desktop.simulator.people import mix

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
        ("Can you call me about a wedding cake? {phone}", "> Sure, around five?", "Perfect."),
        ("Please send the price list to {email}", "> Sent! The wedding ones are on page 2.",
         "Thanks, we'll think about it and come back next week."),
        ("Hi again, same order as last time please", "> {n} loaves for Saturday, right?", "Yes!! 🙌",
         "> Done, see you Saturday."),
        ("Do you have anything without nuts?", "> The lemon cake and all breads.", "And without eggs?",
         "> Only the sourdough, sorry."),
        ("Could I move my pick-up to {n} pm?", "> No problem at all."),
        ("Where do I park?", "> Behind the shop, it is free."),
        ("That was the best cake we ever had, thank you so much ❤️", "> You made our day!"),
    ),
    "tl": (
        ("Magkano po ang isang dosenang ensaymada?", "> ₱{n}50 po, may delivery.",
         "Sige po, order ako ng dalawa", "> Salamat po! Saan po ang address?"),
        ("Available pa po ba yung ube cake?", "> Opo, {n} na lang po."),
        ("Pwede po ba COD?", "> Pwede po, within the city lang.", "Ay sayang, sa probinsya ako. Next time na lang po."),
        ("Na-send ko na po sa GCash, ref {n}77", "> Received po, thank you!"),
        ("Hindi pa dumarating ang order ko!", "> Pasensya na po, ifo-follow up namin sa rider."),
        ("Pa-deliver po sana, eto po number ko {phone}", "> Noted po, tatawag po ang rider."),
        ("Sis may catering package kayo for {n}0 pax?", "> Meron po, send ko po ang menu.", "Go, pa-send po sa {email}",
         "> Sent na po!"),
        ("Ang sarap po ng ensaymada, salamat!", "> Maraming salamat po, balik po kayo 😊"),
        ("Bukas pa po ba kayo ngayong holiday?", "> Hanggang 5 pm po."),
    ),
    "es": (
        ("¿Tienen pan sin gluten mañana?", "> Sí, desde las 8.", "Perfecto, ¡gracias!"),
        ("¿Cuánto cuesta la tarta de {n} porciones?", "> Son {n}9 €, ¿para qué día?", "Para el sábado. La encargo."),
        ("¿Hacen envíos a Sevilla?", "> De momento no, lo sentimos."),
        ("Mi pedido llegó frío y tarde 😡", "> Le pedimos disculpas, le devolvemos el importe."),
        ("Mi teléfono es {phone}, ¿me pueden llamar?", "> Claro, le llamamos esta tarde."),
        ("¿Me mandan la carta a {email}?", "> Enviada.", "Gracias, lo hablo con mi marido."),
        ("¡Buenísimo todo, repetiremos!", "> ¡Muchas gracias! 🥐"),
    ),
    "pt": (
        ("Bom dia, vocês entregam no centro?", "> Entregamos sim, taxa de {n}.", "Vou pensar, obrigado"),
        ("Qual o valor do bolo de {n} fatias?", "> {n}0 reais 😊", "Quero dois, por favor!"),
        ("Já fiz o pix", "> Recebido, obrigada!"),
        ("Podem me ligar? {phone}", "> Ligamos já!"),
        ("Manda o cardápio pro {email} por favor", "> Enviado 😊"),
    ),
    "fr": (
        ("Bonjour, est-ce que vous êtes ouverts le 1er novembre ?", "> Oui, de 8 h à 13 h.", "Parfait, merci !"),
        ("Je voudrais commander {n} croissants pour demain", "> C’est noté ! Quel nom ?", "Lefèvre"),
        ("C’est trop cher, tant pis.", "> Je comprends, bonne journée !"),
        ("Vous pouvez m’appeler au {phone} ?", "> Bien sûr, vers 17 h."),
        ("Envoyez-moi le devis à {email} s’il vous plaît", "> C’est fait.", "Parfait, je confirme pour {n} personnes."),
    ),
    "de": (
        ("Guten Tag, was kostet die Torte für {n} Personen?", "> Guten Tag! {n}5 €, Abholung kostenlos.",
         "Dann bestelle ich sie für Samstag.", "> Sehr gern, ist notiert."),
        ("Haben Sie auch Dinkelbrot?", "> Ja, ab 7 Uhr."),
        ("Die Lieferung war unvollständig!", "> Das tut uns leid, wir bringen den Rest heute vorbei."),
        ("Rufen Sie mich bitte an: {phone}", "> Gern, heute Nachmittag."),
        ("Schicken Sie das Angebot bitte an {email}", "> Ist unterwegs.", "Danke, wir überlegen noch."),
    ),
    "pl": (
        ("Dzień dobry, ile kosztuje sernik?", "> Dzień dobry! {n}5 zł.", "Poproszę jeden na jutro"),
        ("Czy jest dostawa do Łodzi?", "> Niestety nie."),
        ("Proszę o telefon: {phone}", "> Oddzwonimy po południu."),
        ("Pyszne, dziękujemy!", "> Dziękujemy i zapraszamy!"),
    ),
    "vi": (
        ("Shop gửi mình bảng giá nhé", "> Dạ đây ạ", "Đắt quá, thôi mình không mua nữa"),
        ("Còn hàng không shop?", "> Dạ còn {n} cái ạ", "Mình lấy 1 nhé, ship về Huế"),
        ("Mình chuyển khoản rồi nha", "> Shop nhận được rồi, cảm ơn bạn ❤️"),
        ("Số mình là {phone}, shop gọi nhé", "> Dạ shop gọi liền ạ"),
        ("Bánh ngon lắm shop ơi 😍", "> Dạ cảm ơn bạn nhiều!"),
    ),
    "ru": (
        ("Здравствуйте, нужен торт на {n} декабря", "> Здравствуйте! На сколько человек?", "На 15, без орехов",
         "> Хорошо, записали."),
        ("Сколько стоит доставка?", "> {n}00 рублей.", "Дорого, не надо"),
        ("Заказ так и не привезли!!", "> Извините, уже выясняем."),
        ("Мой номер {phone}, перезвоните, пожалуйста", "> Перезвоним через час."),
        ("Пришлите прайс на {email}", "> Отправили.", "Спасибо, подумаю"),
        ("Всё очень вкусно, спасибо!", "> Спасибо вам!"),
    ),
    "ar": (
        ("السلام عليكم، كم سعر الكيكة؟", "> وعليكم السلام، {n}0 ريال.", "تمام، أريد اثنتين ليوم الجمعة"),
        ("هل يمكنني الدفع عند الاستلام؟", "> نعم، بالتأكيد.", "شكراً لكم"),
        ("وصل الطلب ناقصاً", "> نعتذر منك، سنرسل الباقي اليوم."),
        ("رقمي {phone} اتصلوا بي من فضلكم", "> سنتصل بك بعد قليل."),
    ),
    "he": (
        ("שלום, כמה עולה עוגת גבינה?", "> שלום! {n}0 ש״ח.", "אקח אחת לשישי, תודה"),
        ("אתם עושים משלוחים לחיפה?", "> כן, בימי שלישי."),
        ("הטלפון שלי {phone}, תתקשרו בבקשה", "> נתקשר היום."),
        ("היה טעים מאוד!", "> תודה רבה 😊"),
    ),
    "th": (
        ("ขอราคาเค้ก 2 ปอนด์หน่อยค่ะ", "> {n}50 บาทค่ะ", "โอนแล้วนะคะ", "> ได้รับแล้วค่ะ ขอบคุณค่ะ 🙏"),
        ("ร้านเปิดกี่โมงคะ", "> 9 โมงค่ะ"),
        ("แพงไปค่ะ ไม่เอาแล้ว", "> ไม่เป็นไรค่ะ"),
        ("เบอร์ {phone} นะคะ รบกวนโทรกลับค่ะ", "> ได้ค่ะ สักครู่นะคะ"),
    ),
    "hi": (
        ("क्या रविवार को डिलीवरी होगी?", "> जी हाँ, शाम तक।", "ठीक है 👍"),
        ("एक किलो मिठाई का दाम?", "> {n}00 रुपये।", "दो किलो भेज दीजिए"),
        ("मेरा नंबर {phone} है, कॉल कीजिए", "> जी, अभी करते हैं।"),
        ("बहुत स्वादिष्ट था!", "> धन्यवाद 🙏"),
    ),
    "zh": (
        ("请问生日蛋糕多少钱?", "> {n}8元,可以写字。", "好的,我要一个", "> 请问什么时候取?"),
        ("可以送货吗?", "> 市区可以。"),
        ("收到的杯子碎了!", "> 非常抱歉,马上给您补发。"),
        ("我的电话是{phone},麻烦回个电话", "> 好的,马上打给您。"),
        ("价目表发我邮箱 {email}", "> 已发送。", "谢谢,我考虑一下"),
    ),
    "ja": (
        ("土曜日に受け取れますか?", "> はい、10時からです。", "ありがとうございます。検討します。"),
        ("{n}個注文したいです", "> かしこまりました。お名前をお願いします。"),
        ("電話番号は {phone} です。折り返しお願いします。", "> 承知しました。"),
        ("とても美味しかったです!", "> ありがとうございます🍰"),
    ),
    "ko": (
        ("케이크 가격 알 수 있을까요?", "> {n}만원입니다.", "주문할게요!", "> 감사합니다 😊"),
        ("아직 배송이 안 왔어요", "> 죄송합니다. 확인해 보겠습니다."),
        ("제 번호는 {phone} 입니다. 전화 주세요", "> 네, 곧 전화드릴게요."),
    ),
    "el": (
        ("Καλημέρα, πόσο κάνει η τούρτα;", "> Καλημέρα! {n}5 ευρώ.", "Ωραία, θέλω μία"),
        ("Το τηλέφωνό μου είναι {phone}", "> Θα σας καλέσουμε το απόγευμα."),
    ),
    "id": (
        ("Apakah masih buka?", "> Masih kak, sampai jam 9", "Ok"),
        ("Ini nomor saya {phone}, tolong telepon ya", "> Siap kak"),
        ("Harga brownies berapa kak?", "> {n}0 ribu kak", "Mau pesan 3 ya"),
    ),
    "tr": (
        ("Merhaba, fiyat alabilir miyim?", "> Merhaba! {n}0 TL.", "Teşekkürler, düşüneceğim"),
        ("Numaram {phone}, beni arar mısınız?", "> Tabii, birazdan arıyoruz."),
    ),
}


_A_DAY = 86_400


class Reel(NamedTuple):
    """All talks of a language, one after the other and again from the beginning.

    Attributes:
        lines: (text, written by the business).
        openings: places where a talk begins.
        seconds: from the first line to each; the last entry is the length of the whole reel.
    """

    lines: tuple[tuple[str, bool], ...]
    openings: tuple[int, ...]
    seconds: tuple[int, ...]

    def at(self, place: int) -> int:
        """Seconds from the very first line to any later one."""
        rounds, rest = divmod(place, len(self.lines))
        return rounds * self.seconds[-1] + self.seconds[rest]


@cache
def reel(language: str) -> Reel:
    """The talks of a language. Within a talk minutes go by, between two of them days."""
    lines: list[tuple[str, bool]] = []
    openings, seconds = [], [0]
    for talk in _TALKS[language]:
        openings.append(len(lines))
        for line in talk:
            lines.append((line.removeprefix("> "), line.startswith("> ")))
            chance = mix(len(lines))
            seconds.append(seconds[-1] + 60 + chance % 4_000)
        seconds[-1] += _A_DAY + mix(len(lines) + 999) % (20 * _A_DAY)
    return Reel(tuple(lines), tuple(openings), tuple(seconds))


def languages() -> tuple[str, ...]:
    """All languages there are talks in."""
    return tuple(_TALKS)
