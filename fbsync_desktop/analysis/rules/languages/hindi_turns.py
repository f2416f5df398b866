"""Hindi turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """puch/puchh/poochh/baat/pooch/discuss/soch/sochke/sochkar/salah/ghar/mummy/papa/wife/husband/pati/patni/bhai/boss/didi/family
        kar/karke/ke/k/kar ke/se/pe/me/mein/ko _
        bata*/batata/batati/batate/bolta/bolti/btata/btati/deta/deti/confirm/puch*/pooch*/baat |
        puch/puchh/poochh/baat/pooch/discuss/soch/sochke/sochkar/salah/ghar/mummy/papa/wife/husband/pati/patni/bhai/boss/didi/family
        kar/karke/ke/k/kar _
        bata*/batata/batati/batate/bolta/bolti/btata/btati/deta/deti/confirm/puch*/pooch*/baat |
        soch/sochna/sochke/sochkar/sochta/sochte kar/ke/k/padega/hu/hai/lu |
        soch/sochna/sochke/sochkar/sochta/sochte | baad/thodi/kal me/mein/der/tak/ko
        batata/batati/bataunga/batau/bataungi/call/msg/message | घर/पति/पत्नी/मम्मी/पापा/भाई/बॉस में/से/पर/को
        पूछ*/बात/सलाह | सोच/सोचकर/सोचके/पूछ/पूछकर कर/के/ _ बताता/बताती/बताऊंगा/बताऊंगी/बताते""",
    Signal.DISCOUNT: """kuch/thoda/aur/kitna/best/last/final/discount/kam/kum
        kam/discount/less/adjust/price/rate/karo/kro/kar/kardo/milega/hoga/do/dedo/lagao/adjust/final |
        me/mein/mai final/dedo/done/dega/doge/de/pakka/karte/kardo | agar/do/2/3/bulk/jyada
        lu/lunga/lungi/lenge/piece/lene _ discount/kam/kya | कुछ/थोड़ा/और/कितना/आखिरी कम/डिस्काउंट/छूट/रेट/दाम""",
    Signal.REFUSE: """nahi/nhi/nai/mat/cancel/rehne/rahne/chhodo/chodo/dusri/dusre/kahi/kahin
        chahiye/lena/do/dijiye/karo/kar/jagah/se/aur/dena/krna/chaiye/interested/karna/ji _
        liya/mil/mila/gaya/lunga/rehne/cancel | order/booking/appointment cancel kar/karo/kardo/karna/kar do |
        mehenga/mehnga/mahanga/costly/jyada/zyada/budget hai/h/lag/se/bahar/rehne | नहीं/रहने/कैंसल/कैंसिल/दूसरी
        चाहिए/दो/दीजिए/लेना/कर/जगह/करना""",
    Signal.PAID: """payment/paise/paisa/advance/amount/paytm/gpay/phonepe/upi/transfer/token/booking
        ho/kar/bhej/de/kr/send/done/amount/transfer _ gaya/diya/diye/di/gye/kiya/chuka/chuki/h |
        pay/payment/advance kar/kr diya/di/dia/chuka/liya | screenshot/receipt bhej/bheja/send/attach |
        पेमेंट/पैसे/एडवांस/भुगतान हो/कर/भेज/दे गया/दिया/दिए/दी""",
    Signal.CONFIRM: """booking/order/appointment/slot/payment/table
        aapki/aapka/confirm/pakki/pakka/mil/ho/book/received/done/fix _ hai/h/gaya/gayi/gya/confirm/ji | mil
        gaya/gayi ji/sir/mam/payment/thank | kal/aaj/parso/shaam bhej/dispatch/deliver/aa/pahunch _
        denge/hoga/jayega/dunga/jaega/rahe""",
    Signal.ASKS: """photo/pic/order/number/address/naam/video/screenshot/detail/size/email
        bhej/bhejo/bhejiye/bata/batao/bataiye/id/share/dijiye/send | please/plz/kripya/zara/ek _
        photo/bhej/share/bata/send/video/number/address/order | kaunsa/konsa/kaun/kya/kitne
        size/model/colour/color/number/hai/naam/log""",
    Signal.WORKING: """check/dekh/pata/team/technician/mechanic/jaldi/abhi/replace/refund
        kar/rahe/karwa/ko/laga/bhej/aa/kr/raha _ hai/hain/rahe/raha/denge/rhe/bola/bol/diya/dete/dunga/hu/jayega""",
    Signal.FIXED: """ho/chal/theek/thik/mil/aa/khul/solve/sahi ho/gaya/gayi/raha/gya/gyi/chuka/rha _
        ab/thanks/thank/shukriya/dhanyawad/hai/bhai""",
}
