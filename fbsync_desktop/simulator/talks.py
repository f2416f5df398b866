"""What sample customers and businesses write to each other, by language.

A talk is one purpose, customer and business by turns; lines of the business begin with "> ". A `{n}` is a
number that differs from conversation to conversation, `{phone}` and `{email}` are the customer's own.
"""

from __future__ import annotations

from dataclasses import dataclass

Talk = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talks:
    """Talks of one language, by where in a visit they belong."""

    asks: tuple[Talk, ...]
    orders: tuple[Talk, ...]
    afterwards: tuple[Talk, ...]
    refusals: tuple[Talk, ...]
    spam: Talk = ()


TALKS: dict[str, Talks] = {
    "en": Talks(
        asks=(
            ("Hi! How much is the chocolate cake for {n} people?", "> Good day! It is {n}5, pick-up is free."),
            ("Is the strawberry tart still available?", "> Yes, we have {n} left.", "Can you keep one until Friday?",
             "> Of course."),
            ("Do you deliver to the city centre?", "> We do, until 6 pm.", "How much is the fee?", "> It is {n}."),
            ("Hello!", "> Hello! How can we help?", "Just looking at your cakes, they are lovely"),
            ("Are you open on Sunday?", "> From 9 to 1.", "👍"),
            ("Can you call me about a wedding cake? {phone}", "> Sure, around five?", "Perfect."),
            ("Please send the price list to {email}", "> Sent! The wedding ones are on page 2.",
             "Thanks, we'll think about it and come back next week."),
            ("Do you have anything without nuts?", "> The lemon cake and all breads.", "And without eggs?",
             "> Only the sourdough, sorry."),
            ("Where do I park?", "> Behind the shop, it is free."),
        ),
        orders=(
            ("Great, I'll take it 🎂", "> Thank you! Which name may I put on the order?"),
            ("I'd like to order {n} dozen rolls for tomorrow", "> Noted! Ready from 8.", "How can I pay?",
             "> Cash or card, here in the shop."),
            ("Hi again, same order as last time please", "> {n} loaves for Saturday, right?", "Yes!! 🙌",
             "> Done, see you Saturday."),
            ("Can you do a small discount if I take {n}?", "> Ten percent.", "Deal, I'll take it."),
        ),
        afterwards=(
            ("I paid just now, order #{n}41.", "> Received, thank you! It leaves today."),
            ("Could I move my pick-up to {n} pm?", "> No problem at all."),
            ("That was the best cake we ever had, thank you so much ❤️", "> You made our day!"),
            ("The cake arrived broken. I want my money back.", "> We are so sorry, could you send a photo?",
             "Here it is.", "> Refunded. Please give us another chance."),
        ),
        refusals=(
            ("No thank you, that is too expensive for me.", "> No problem, have a nice day!"),
            ("Sorry, I bought elsewhere in the meantime.", "> Thank you for telling us!"),
        ),
        spam=("CONGRATULATIONS!! You won a FREE phone, click http://win.sample.invalid/{n} now",
              "Last chance!! Your prize expires TODAY http://win.sample.invalid/{n}{n}",
              "We sell followers, {n}000 for {n} dollars, very real"),
    ),
    "tl": Talks(
        asks=(
            ("Magkano po ang isang dosenang ensaymada?", "> ₱{n}50 po, may delivery."),
            ("Available pa po ba yung ube cake?", "> Opo, {n} na lang po."),
            ("Bukas pa po ba kayo ngayong holiday?", "> Hanggang 5 pm po."),
            ("Sis may catering package kayo for {n}0 pax?", "> Meron po, send ko po ang menu.",
             "Go, pa-send po sa {email}", "> Sent na po!"),
            ("Hm po shipping to Cebu?", "> ₱{n}80 po, 2-3 days."),
            ("May flavor po ba kayong hindi masyadong matamis?", "> Yung cheese po, best seller namin."),
        ),
        orders=(
            ("Sige po, order ako ng dalawa", "> Salamat po! Saan po ang address?", "Eto po number ko {phone}",
             "> Noted po, tatawag po ang rider."),
            ("Pa-reserve po ng {n} box, pick up bukas", "> Okay po, anong oras?", "After lunch po"),
            ("Pwede po ba COD?", "> Pwede po, within the city lang.", "Go po, order ako ng isa"),
        ),
        afterwards=(
            ("Na-send ko na po sa GCash, ref {n}77", "> Received po, thank you!"),
            ("Ang sarap po ng ensaymada, salamat!", "> Maraming salamat po, balik po kayo 😊"),
            ("Hindi pa dumarating ang order ko!", "> Pasensya na po, ifo-follow up namin sa rider."),
        ),
        refusals=(
            ("Ay sayang, sa probinsya ako. Next time na lang po.", "> Okay po, salamat!"),
            ("Medyo mahal po pala, next time na lang", "> Sige po, ingat!"),
        ),
    ),
    "es": Talks(
        asks=(
            ("¿Tienen pan sin gluten mañana?", "> Sí, desde las 8.", "Perfecto, ¡gracias!"),
            ("¿Cuánto cuesta la tarta de {n} porciones?", "> Son {n}9 €, ¿para qué día?"),
            ("¿Hacen envíos a Sevilla?", "> De momento no, lo sentimos."),
            ("¿Me mandan la carta a {email}?", "> Enviada.", "Gracias, lo hablo con mi marido."),
            ("¿A qué hora cierran hoy?", "> A las {n}, ¡les esperamos!"),
        ),
        orders=(
            ("Para el sábado. La encargo.", "> ¡Apuntado! ¿A qué nombre?", "Mi teléfono es {phone}",
             "> Gracias, le avisamos."),
            ("Resérveme {n} barras para mañana, por favor", "> ¡Hecho!"),
        ),
        afterwards=(
            ("Ya pagué por transferencia, gracias", "> Recibido, ¡muchas gracias!"),
            ("¡Buenísimo todo, repetiremos!", "> ¡Muchas gracias! 🥐"),
            ("Mi pedido llegó frío y tarde 😡", "> Le pedimos disculpas, le devolvemos el importe."),
        ),
        refusals=(("No, gracias, es demasiado caro.", "> Sin problema, ¡hasta pronto!"), ),
        spam=("¡¡FELICIDADES!! Ganaste un premio, entra en http://win.sample.invalid/{n}",
              "Último día para cobrar tu premio http://win.sample.invalid/{n}{n}"),
    ),
    "pt": Talks(
        asks=(
            ("Bom dia, vocês entregam no centro?", "> Entregamos sim, taxa de {n}.", "Vou pensar, obrigado"),
            ("Qual o valor do bolo de {n} fatias?", "> {n}0 reais 😊"),
            ("Manda o cardápio pro {email} por favor", "> Enviado 😊"),
            ("Abrem no feriado?", "> Até meio-dia!"),
        ),
        orders=(
            ("Quero dois, por favor!", "> Anotado! Para quando?", "Sexta. Podem me ligar? {phone}", "> Ligamos já!"),
            ("Separa {n} pães de queijo pra mim?", "> Separado!"),
        ),
        afterwards=(
            ("Já fiz o pix", "> Recebido, obrigada!"),
            ("Estava uma delícia, parabéns! 😍", "> Que bom! Volte sempre."),
            ("Meu bolo veio errado", "> Pedimos desculpas, vamos trocar hoje mesmo."),
        ),
        refusals=(("Ficou muito caro pra mim, não quero mais", "> Tudo bem, estamos à disposição."), ),
    ),
    "fr": Talks(
        asks=(
            ("Bonjour, est-ce que vous êtes ouverts le 1er novembre ?", "> Oui, de 8 h à 13 h.", "Parfait, merci !"),
            ("Combien coûte la tarte pour {n} personnes ?", "> {n}5 €, sur commande."),
            ("Envoyez-moi le devis à {email} s’il vous plaît", "> C’est fait."),
            ("Vous pouvez m’appeler au {phone} ?", "> Bien sûr, vers 17 h."),
        ),
        orders=(
            ("Je voudrais commander {n} croissants pour demain", "> C’est noté ! Quel nom ?", "Lefèvre"),
            ("Parfait, je confirme pour {n} personnes.", "> Merci, à samedi !"),
        ),
        afterwards=(
            ("J’ai payé en ligne ce matin", "> Bien reçu, merci."),
            ("Un régal, merci beaucoup !", "> Avec plaisir, à bientôt !"),
            ("Il manquait deux baguettes dans ma commande", "> Toutes nos excuses, nous vous les livrons."),
        ),
        refusals=(("C’est trop cher, tant pis.", "> Je comprends, bonne journée !"), ),
    ),
    "de": Talks(
        asks=(
            ("Guten Tag, was kostet die Torte für {n} Personen?", "> Guten Tag! {n}5 €, Abholung kostenlos."),
            ("Haben Sie auch Dinkelbrot?", "> Ja, ab 7 Uhr."),
            ("Schicken Sie das Angebot bitte an {email}", "> Ist unterwegs.", "Danke, wir überlegen noch."),
            ("Liefern Sie auch nach Hause?", "> Ab {n}0 € gern."),
        ),
        orders=(
            ("Dann bestelle ich sie für Samstag.", "> Sehr gern, ist notiert."),
            ("Bitte {n} Brezeln zurücklegen, ich komme um neun", "> Machen wir!"),
            ("Rufen Sie mich bitte an: {phone}", "> Gern, heute Nachmittag.", "Gut, ich nehme dann die große Torte."),
        ),
        afterwards=(
            ("Habe bezahlt, vielen Dank", "> Ist angekommen, bis Samstag!"),
            ("Die Torte war ein Traum!", "> Das freut uns sehr 🎂"),
            ("Die Lieferung war unvollständig!", "> Das tut uns leid, wir bringen den Rest heute vorbei."),
        ),
        refusals=(("Das ist mir leider zu teuer, nein danke.", "> Kein Problem, einen schönen Tag!"), ),
    ),
    "pl": Talks(
        asks=(
            ("Dzień dobry, ile kosztuje sernik?", "> Dzień dobry! {n}5 zł."),
            ("Czy jest dostawa do Łodzi?", "> Niestety nie."),
            ("Do której są Państwo dziś otwarci?", "> Do {n}."),
        ),
        orders=(
            ("Poproszę jeden na jutro", "> Zapisane!", "Proszę o telefon: {phone}", "> Oddzwonimy po południu."),
            ("Zamawiam {n} drożdżówek na sobotę", "> Będą gotowe od 7."),
        ),
        afterwards=(("Przelew zrobiony", "> Dziękujemy!"), ("Pyszne, dziękujemy!", "> Dziękujemy i zapraszamy!")),
        refusals=(("Dziękuję, jednak za drogo", "> Rozumiemy, pozdrawiamy!"), ),
    ),
    "vi": Talks(
        asks=(
            ("Shop gửi mình bảng giá nhé", "> Dạ đây ạ"),
            ("Còn hàng không shop?", "> Dạ còn {n} cái ạ"),
            ("Bánh kem size nhỏ bao nhiêu tiền ạ?", "> {n}50k ạ"),
        ),
        orders=(
            ("Mình lấy 1 nhé, ship về Huế", "> Dạ cho shop xin số điện thoại ạ", "Số mình là {phone}, shop gọi nhé",
             "> Dạ shop gọi liền ạ"),
            ("Đặt mình {n} hộp cho thứ bảy nha", "> Dạ shop ghi rồi ạ"),
        ),
        afterwards=(
            ("Mình chuyển khoản rồi nha", "> Shop nhận được rồi, cảm ơn bạn ❤️"),
            ("Bánh ngon lắm shop ơi 😍", "> Dạ cảm ơn bạn nhiều!"),
        ),
        refusals=(("Đắt quá, thôi mình không mua nữa", "> Dạ không sao ạ"), ),
    ),
    "ru": Talks(
        asks=(
            ("Здравствуйте, нужен торт на {n} декабря", "> Здравствуйте! На сколько человек?", "На 15, без орехов"),
            ("Сколько стоит доставка?", "> {n}00 рублей."),
            ("Пришлите прайс на {email}", "> Отправили.", "Спасибо, подумаю"),
        ),
        orders=(
            ("Хорошо, беру. Мой номер {phone}, перезвоните, пожалуйста", "> Перезвоним через час."),
            ("Запишите меня на {n} эклеров к субботе", "> Хорошо, записали."),
        ),
        afterwards=(
            ("Оплатила, проверьте", "> Получили, спасибо!"),
            ("Всё очень вкусно, спасибо!", "> Спасибо вам!"),
            ("Заказ так и не привезли!!", "> Извините, уже выясняем."),
        ),
        refusals=(("Дорого, не надо", "> Понимаем, хорошего дня!"), ),
        spam=("Вы выиграли приз! Заберите: http://win.sample.invalid/{n}", ),
    ),
    "ar": Talks(
        asks=(
            ("السلام عليكم، كم سعر الكيكة؟", "> وعليكم السلام، {n}0 ريال."),
            ("هل يمكنني الدفع عند الاستلام؟", "> نعم، بالتأكيد.", "شكراً لكم"),
            ("متى تفتحون يوم الجمعة؟", "> الساعة {n} مساءً."),
        ),
        orders=(
            ("تمام، أريد اثنتين ليوم الجمعة", "> تم، ما هو رقمك؟", "رقمي {phone} اتصلوا بي من فضلكم",
             "> سنتصل بك بعد قليل."),
            ("احجزوا لي {n} علب معمول", "> تم الحجز."),
        ),
        afterwards=(
            ("كانت لذيذة جداً، شكراً!", "> بالعافية ❤️"),
            ("وصل الطلب ناقصاً", "> نعتذر منك، سنرسل الباقي اليوم."),
        ),
        refusals=(("غالي جداً، لا شكراً", "> أهلاً بك في أي وقت."), ),
    ),
    "he": Talks(
        asks=(
            ("שלום, כמה עולה עוגת גבינה?", "> שלום! {n}0 ש״ח."),
            ("אתם עושים משלוחים לחיפה?", "> כן, בימי שלישי."),
            ("יש משהו בלי סוכר?", "> כן, עוגיות שיבולת שועל."),
        ),
        orders=(
            ("אקח אחת לשישי, תודה", "> מצוין! טלפון?", "הטלפון שלי {phone}, תתקשרו בבקשה", "> נתקשר היום."),
            ("תשמרו לי {n} חלות לשבת", "> שמרנו!"),
        ),
        afterwards=(("שילמתי בביט", "> התקבל, תודה!"), ("היה טעים מאוד!", "> תודה רבה 😊")),
        refusals=(("יקר לי מדי, לא תודה", "> אין בעיה, יום טוב!"), ),
    ),
    "th": Talks(
        asks=(
            ("ขอราคาเค้ก 2 ปอนด์หน่อยค่ะ", "> {n}50 บาทค่ะ"),
            ("ร้านเปิดกี่โมงคะ", "> 9 โมงค่ะ"),
            ("ส่งต่างจังหวัดไหมคะ", "> ส่งค่ะ ค่าส่ง {n}0 บาท"),
        ),
        orders=(
            ("เอา 1 ก้อนค่ะ เบอร์ {phone} นะคะ รบกวนโทรกลับค่ะ", "> ได้ค่ะ สักครู่นะคะ"),
            ("ขอจอง {n} กล่องวันเสาร์ค่ะ", "> จองให้แล้วค่ะ"),
        ),
        afterwards=(("โอนแล้วนะคะ", "> ได้รับแล้วค่ะ ขอบคุณค่ะ 🙏"), ("อร่อยมากค่ะ", "> ขอบคุณมากค่ะ 😊")),
        refusals=(("แพงไปค่ะ ไม่เอาแล้ว", "> ไม่เป็นไรค่ะ"), ),
    ),
    "hi": Talks(
        asks=(
            ("क्या रविवार को डिलीवरी होगी?", "> जी हाँ, शाम तक।", "ठीक है 👍"),
            ("एक किलो मिठाई का दाम?", "> {n}00 रुपये।"),
            ("दुकान कितने बजे तक खुली है?", "> रात {n} बजे तक।"),
        ),
        orders=(
            ("दो किलो भेज दीजिए", "> जी, नंबर दीजिए।", "मेरा नंबर {phone} है, कॉल कीजिए", "> जी, अभी करते हैं।"),
            ("शनिवार के लिए {n} डिब्बे बुक कर दीजिए", "> हो गया।"),
        ),
        afterwards=(("पैसे भेज दिए हैं", "> मिल गए, धन्यवाद।"), ("बहुत स्वादिष्ट था!", "> धन्यवाद 🙏")),
        refusals=(("बहुत महंगा है, रहने दीजिए", "> कोई बात नहीं।"), ),
    ),
    "zh": Talks(
        asks=(
            ("请问生日蛋糕多少钱?", "> {n}8元,可以写字。"),
            ("可以送货吗?", "> 市区可以。"),
            ("价目表发我邮箱 {email}", "> 已发送。", "谢谢,我考虑一下"),
        ),
        orders=(
            ("好的,我要一个", "> 请问什么时候取?", "我的电话是{phone},麻烦回个电话", "> 好的,马上打给您。"),
            ("帮我留{n}盒,周六来拿", "> 好的。"),
        ),
        afterwards=(
            ("已付款", "> 收到,谢谢!"), ("非常好吃!", "> 谢谢支持🍰"),
            ("收到的杯子碎了!", "> 非常抱歉,马上给您补发。"),
        ),
        refusals=(("太贵了,不要了", "> 没关系,欢迎下次光临。"), ),
        spam=("恭喜您中奖!点击 http://win.sample.invalid/{n} 领取", ),
    ),
    "ja": Talks(
        asks=(
            ("土曜日に受け取れますか?", "> はい、10時からです。", "ありがとうございます。検討します。"),
            ("ホールケーキはいくらですか?", "> {n}800円です。"),
            ("卵を使わないものはありますか?", "> はい、{n}種類ございます。"),
        ),
        orders=(
            ("{n}個注文したいです", "> かしこまりました。お名前をお願いします。",
             "電話番号は {phone} です。折り返しお願いします。", "> 承知しました。"),
            ("では予約をお願いします", "> ありがとうございます。"),
        ),
        afterwards=(
            ("振り込みました", "> 確認いたしました。"),
            ("とても美味しかったです!", "> ありがとうございます🍰"),
        ),
        refusals=(("少し高いので今回はやめておきます", "> またお待ちしております。"), ),
    ),
    "ko": Talks(
        asks=(
            ("케이크 가격 알 수 있을까요?", "> {n}만원입니다."),
            ("일요일에도 하시나요?", "> 네, 오후 {n}시까지요."),
            ("택배도 되나요?", "> 빵은 가능합니다."),
        ),
        orders=(
            ("주문할게요!", "> 감사합니다 😊", "제 번호는 {phone} 입니다. 전화 주세요", "> 네, 곧 전화드릴게요."),
            ("토요일에 {n}개 예약이요", "> 예약해 드렸습니다."),
        ),
        afterwards=(
            ("입금했습니다", "> 확인했습니다. 감사합니다."), ("너무 맛있었어요!", "> 감사합니다 🙏"),
            ("아직 배송이 안 왔어요", "> 죄송합니다. 확인해 보겠습니다."),
        ),
        refusals=(("너무 비싸네요, 괜찮습니다", "> 네, 다음에 뵙겠습니다."), ),
    ),
    "el": Talks(
        asks=(
            ("Καλημέρα, πόσο κάνει η τούρτα;", "> Καλημέρα! {n}5 ευρώ."),
            ("Είστε ανοιχτά την Κυριακή;", "> Μέχρι τη μία."),
        ),
        orders=(("Ωραία, θέλω μία", "> Τέλεια! Τηλέφωνο;", "Το τηλέφωνό μου είναι {phone}",
                 "> Θα σας καλέσουμε το απόγευμα."), ),
        afterwards=(
            ("Ήταν υπέροχη, ευχαριστούμε!", "> Να είστε καλά!"),
            ("Πλήρωσα μόλις τώρα", "> Ελήφθη, ευχαριστούμε."),
        ),
        refusals=(("Είναι πολύ ακριβά, όχι ευχαριστώ", "> Κανένα πρόβλημα."), ),
    ),
    "id": Talks(
        asks=(
            ("Apakah masih buka?", "> Masih kak, sampai jam 9", "Ok"),
            ("Harga brownies berapa kak?", "> {n}0 ribu kak"),
            ("Bisa kirim ke Bandung?", "> Bisa kak, ongkir {n} ribu"),
        ),
        orders=(
            ("Mau pesan 3 ya", "> Siap kak, boleh minta nomor HP?", "Ini nomor saya {phone}, tolong telepon ya",
             "> Siap kak"),
            ("Saya pesan {n} kotak untuk Sabtu", "> Dicatat kak"),
        ),
        afterwards=(
            ("Sudah transfer ya kak", "> Sudah masuk, terima kasih!"),
            ("Enak banget kak!", "> Makasih kak 😊"),
        ),
        refusals=(("Terlalu mahal kak, nggak jadi", "> Gapapa kak, terima kasih"), ),
    ),
    "tr": Talks(
        asks=(
            ("Merhaba, fiyat alabilir miyim?", "> Merhaba! {n}0 TL.", "Teşekkürler, düşüneceğim"),
            ("Pazar günü açık mısınız?", "> Saat {n}’e kadar."),
        ),
        orders=(("Bir tane alayım", "> Harika! Telefon numaranız?", "Numaram {phone}, beni arar mısınız?",
                 "> Tabii, birazdan arıyoruz."), ),
        afterwards=(
            ("Ödemeyi yaptım", "> Aldık, teşekkürler."),
            ("Çok lezzetliydi, elinize sağlık!", "> Afiyet olsun!"),
        ),
        refusals=(("Çok pahalı, vazgeçtim", "> Sorun değil, iyi günler."), ),
    ),
}
