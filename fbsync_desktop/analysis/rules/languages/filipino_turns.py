"""Filipino turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """tanong/itatanong/tatanong/tanungin/sabi/sabihan/sabihin/sasabihin/paalam/magpaalam/usap/kausapin/consult/ask/check
        _ muna/ko/lang/po/sa/si/kay/ako/namin/kami _
        mister/misis/asawa/husband/wife/boss/mama/papa/nanay/tatay/ate/kuya/jowa/bf/gf/partner/pamilya/family/kapatid/mom/dad/anak/team/hubby/kasama/friend*
        | iisipin/isipin/pag-isipan/pagisipan/pag/isip muna/ko/namin/isipan/iisipan |
        balitaan/babalitaan/update/uupdate/msg/message/pm/chat/inform/balik/babalik
        ko/kita/po/na/ako/kayo/kau/ulit/lang | antay/hintay/wait muna/lang/sahod/sweldo""",
    Signal.DISCOUNT: """baka/pwede/pde/kaya/kayang/wala/may/meron/san naman/po/ba/pa/bang/kaya _
        tawad/less/discount/bawas/mura/lower/k/na lang | baka/pwede/pde/kaya/kayang/wala/may/meron/san _
        tawad/less/discount/bawas/mura/lower/k/na lang | tawad/less/discount/bawas pa/po/naman/ba/kahit | last
        price/na po/ba | na lang/lang po/hehe/sir/maam/kunin/pickup | kung/pag/kapag
        bumili/kukuha/kuha/2/3/dalawa/tatlo/bulk/cash/marami | mas mura""",
    Signal.DELIVERY: """nagdedeliver/deliver/padeliver/dala/hatid/ship/padala/pickup/shipping
        po/ba/kayo/to/sa/hanggang/free/magkano | pwede/pde/kaya po/ba/pa/bang/i _
        deliver/hatid/pickup/ship/padeliver/ipadala/dalhin/meetup/lalamove/lbc | pwede/pde/kaya _
        deliver/hatid/pickup/ship/padeliver/ipadala/dalhin/meetup/lalamove/lbc | ilang/gano/gaano
        araw/days/katagal""",
    Signal.PAYHOW: """pano/paano/san/saan/pwede/pde/tumatanggap/accept/may po/ba/ako/mag/magbabayad/bang/kayo _
        bayad/magbayad/gcash/installment/hulugan/cod/card/bank/magpareserve/magorder/magbook/paymaya/maya/down/dp/downpayment/transfer
        | pano/paano/san/saan/pwede/pde/tumatanggap/accept/may _
        bayad/magbayad/gcash/installment/hulugan/cod/card/bank/magpareserve/magorder/magbook/paymaya/maya/down/dp/downpayment/transfer
        | magkano/how much/hm po/ang/yung/ba _ down/dp/downpayment/reservation/monthly | magkano/how much/hm _
        down/dp/downpayment/reservation/monthly | pa gcash/number/send""",
    Signal.REFUSE: """nakahanap/nakakuha/nakabili/bumili/kumuha/may/meron/sa na/po/kami/ako/iba _
        iba/ibang/mura/supplier/kakilala/nahanap/nakuha | nakahanap/nakakuha/nakabili/bumili/kumuha/may/meron/sa
        _ iba/ibang/mura/supplier/kakilala/nahanap/nakuha | di/hindi/wag/huwag na/nlng/nalang/po/muna _
        tuloy/matutuloy/tutuloy/lang/kailangan/need/interested/makakapunta/pala | di/hindi/wag/huwag _
        tuloy/matutuloy/tutuloy/lang/kailangan/need/interested/makakapunta/pala |
        cancel/icancel/pacancel/papacancel ko/na/po/muna/nalang/lang/yung/order/booking | sa/next susunod/time
        na/po/lang | nagbago/change ang/po/mind/plano/plan/isip | wala pang/sa/akong/kaming budget |
        mahal/mataas pala/po/masyado""",
    Signal.PAID: """bayad/nagbayad/nakabayad/nabayaran/paid/sent/nasend/nagsend/transferred/natransfer/nahulog/nadeposit/deposited/settled
        na/po/ko/ako/na po | ito/eto/heto po/na/yung _ receipt/resibo/ref/reference/screenshot/proof |
        ito/eto/heto _ receipt/resibo/ref/reference/screenshot/proof | nag gcash/deposit/transfer/downpayment na""",
    Signal.CONFIRM: """received/confirmed/noted/reserved/booked/scheduled/naibook/nareceive/natanggap/okay
        na/po/your/yung/ang/na po | deliver/ship/padala/ipapadala/idedeliver/ishiship
        namin/po/bukas/today/mamaya/na | salamat/thank po/you sa/for order/payment/pagorder/purchase""",
    Signal.WORKING: """papunta/pinapacheck/chinecheck/check/inaayos/aayusin/followup/finofollow/nireport/inendorse/hinahanap/pinaprocess/processing/coordinate/pinapalitan/papalitan/papadalhan
        na/po/namin/ko/up/muna/pa |
        papunta/pinapacheck/chinecheck/check/inaayos/aayusin/followup/finofollow/nireport/inendorse/hinahanap/pinaprocess/processing/coordinate/pinapalitan/papalitan/papadalhan
        | technician/rider/courier/team po/namin/na _ papunta/pupunta/bukas/mamaya |
        technician/rider/courier/team _ papunta/pupunta/bukas/mamaya | balikan/update/balitaan
        po/namin/ka/kayo/kita""",
    Signal.ASKS: """pasend/pa/send/pakisend/paki/pwede/pahingi/hingi po/ng/ba/kami/niyo/nyo/ninyo/makahingi _
        picture/pic/photo/order/number/screenshot/address/email/receipt/details/video/name/fullname/contact/send/fill/tracking
        | pasend/pa/send/pakisend/paki/pwede/pahingi/hingi _
        picture/pic/photo/order/number/screenshot/address/email/receipt/details/video/name/fullname/contact/send/fill/tracking
        | ano/anong po/order/size/model/kulay/email/number/name/address/error/phone/ang/yung""",
    Signal.FIXED: """ok/okay/ayos/gumana/gumagana/nakalogin/nakapasok/nakita/natanggap/naayos/dumating/fixed/solved na/po/ko
        | ok/okay/working na/po""",
    Signal.ACTIVE: """gamit/ginagamit/okay/ok/ayos/maayos/smooth/happy/satisfied/masaya/gusto/love/natutuwa
        namin/na/po/ang/kami/lahat/naman/araw/ng _ araw/staff/lahat/system""",
    Signal.RECEIVED: """nakuha/natanggap/nareceive/dumating/nadeliver/napickup ko/na/po/namin _
        order/parcel/item/package/yung/kanina/na""",
}
