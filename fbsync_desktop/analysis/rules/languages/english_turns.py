"""English turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """ask/check/talk/speak/discuss/chat/consult/confirm/see/show/run _
        wife/husband/hubby/hubs/partner/boyfriend/girlfriend/fiance/fiancee/bf/gf/boss/manager/director/owner/mum/mom/mam/dad/parents/sister/brother/son/daughter/kids/family/team/committee/board/landlord/tenant/colleague*/coworker*/friend*/flatmate*/roommate*/accountant/supervisor/teacher/school/bridesmaids/client/finance/procurement/office/group
        | present/forward/pass/send/take it/this/them/quote/proposal _
        wife/husband/partner/boss/manager/director/committee/board/team/family/finance/client/landlord |
        wait/waiting _ payday/salary/bonus/paycheck | once/when/after/until i/we _
        paid/salary/decide/decided/know/discuss | decide/deciding/decision
        next/by/after/later/tomorrow/tonight/monday/soon | consider it/that/this | mull/mulling | not sure
        yet/which | come/get/circle back/bk to/2 you/u/ya | message/text/write/call/ring/contact/ping you/u/ya
        later/back/tomorrow/tonight/soon/when/once | keep you posted | sit on it | give it some thought | few
        more/other places/options/quotes | weighing/weigh it/options/up""",
    Signal.DELIVERY: """can/could/do/would/will you/u/yous/yall _
        bring/deliver/ship/send/post/courier/drop/collect/install/assemble/mail |
        delivery/shipping/postage/courier to/charge*/free/cost*/fee*/time/included/extra/available | how/when
        long/soon/fast/quickly _ arrive/deliver/delivered/delivery/ship/shipping/get | get it
        delivered/shipped/sent | i/we can/could/will/would/ll pick/collect/fetch/come | send/ship/post/deliver
        it/them/this to | have no/dont car/van/truck/transport | no car/van/truck/transport | what/which courier
        | same/next day delivery""",
    Signal.PAYHOW: """how/where/when/can/could/do/may/should/shall i/we/you _ pay/transfer/deposit/checkout/settle | pay _
        card/cash/transfer/paypal/installments/instalments/monthly/weekly/online/arrival/collection/delivery/later/upfront/advance/full/half/crypto
        | take/accept card/cards/cash/visa/amex/paypal/cheque/check/checks/contactless/crypto/venmo/zelle |
        deposit required/needed/upfront/first | how/what much/the/percent deposit | payment
        link/plan/plans/options/terms/method*/details/upfront | split _
        payment*/payments/installments/months/parts | what/whats/send your/ur/the/me
        bank/paypal/venmo/zelle/account/iban/payment | sign/send/where the contract/contract/order | send me the
        contract/invoice/link/form""",
    Signal.DISCOUNT: """could/can/cud we _ do/make/start/say/agree/go | any/some/a/give/get/offer/have/is/are _
        discount*/promo*/coupon*/offers/reduction/rebate/sale | can/could/would/will/do you/u/ya _
        cheaper/discount/less/lower/better/reduce/budge/match/flexible | what/whats/is
        best/lowest/final/last/bottom price/offer/deal/rate | best/lowest/final/last/bottom
        price/offer/deal/rate/line | if i/we/you
        take/buy/order/book/get/pay/commit/sign/pick/collect/have/bring/make/prepay | would/will/wud _
        take/accept/consider | drop the price/rate/cost | price/rate drop/reduction/flexible/firm/negotiable |
        is _ price/that/it firm/final/negotiable/fixed/flexible | cheaper if | meet you/me in/at/half* |
        throw/chuck/include in/it/a/the _ free | let's/lets say | come/go down/lower | lower/reduce the/your/ur
        price/rate/fee | make it/that a/an | for/at the old/previous price |
        loyalty/student/senior/military/group/repeat/returning/bulk/nhs discount/price/rate""",
    Signal.EXPENSIVE: """more/bit/little/way/far/lot than/over/above/more/too/out _
        budget/expected/thought/planned/afford/hoped/usual/bargained | out of/beyond/above/over/exceeds
        my/our/the budget/range/means/limit | cant/cannot/not/couldnt really/quite/possibly
        afford/justify/stretch | cant/cannot/not/couldnt afford/justify/stretch | costs a fortune/lot |
        thats/its/that/it/is a lot/fortune/rip""",
    Signal.REFUSE: """found/got/bought/booked/went/gone/chose/chosen/decided/signed/hired/ordered/sorted/using/picked/going/go
        _ elsewhere/another/other/someone/somebody/different/cheaper/competitor/somewhere/nearby/local | no
        longer need/needed/looking/interested/require/want/available/required | not
        interested/needed/required/anymore/proceeding/going/buying/continuing | dont/doesnt/wont/didnt/do/not
        need/want/require/be it/this/one/them/anymore/any/needing/proceeding/taking/going |
        cancel/cancelling/canceling my/the/our/this/that
        order/booking/appointment/reservation/table/request/slot/lesson/session/viewing/visit/it |
        need/want/have/like/going to cancel | please/pls/plz/kindly/must cancel | changed my/our
        mind/minds/plans | plans changed/fell | not for me/us | give it a miss | leave it/that |
        ill/i'll/well/gonna/going/have/will to pass | ill/i'll/well/gonna/going/have/will pass | pass on
        it/this/that | count me/us out | forget/forgot/scrap it/about/that | decided not/against/to | wont/not
        be/going/able _ going/proceeding/ahead/proceed/coming/attend/needing/taking/continue | going/gone/went
        with/for another/someone/other/different/a | sorted now/already/thanks/ty | already
        sorted/got/found/bought/have/booked/ordered/done/gone/hired/chose | thanks anyway/but | thank you
        anyway/though | maybe another/some/next time | not this time | too far/late/small/big/short for | wrong
        size/colour/color/model for |
        friend/mum/mom/dad/cousin/brother/sister/neighbour/neighbor/colleague/uncle/aunt/nephew/son/daughter/husband/wife/someone/somebody/who
        _ _ doing/making/baking/building/fixing/handling/lending/sorting/taking/offered _
        instead/for/already/myself | call/calling/called it/everything/the/party/wedding/off _ off |
        not/beyond/out _ within/my/of reach/means | dont go ahead | not go ahead | wont be going ahead |
        do/doing/did it myself/ourselves""",
    Signal.PROBLEM: """not/isnt/wont/doesnt/doesn't/dont/cant/cannot/couldnt/stopped/never/hasnt/havent/keeps/didnt/unable/still/no
        _
        work*/open*/load*/charg*/turn*/start*/log*/login/connect*/sync*/print*/respond*/arriv*/receiv*/deliver*/show*/access*/cool*/heat*/fit*/close*/update*/send*/download*/upload*/ring*/spin*/flush*
        | keeps/kept/keep
        crash*/freez*/log*/disconnect*/stop*/restart*/show*/say*/beep*/leak*/turn*/kick*/fail*/drop* |
        wrong/different/incorrect/missing/broken/damaged/torn/cracked/faulty/defective/expired/bent/dirty/stained/spoiled/mouldy/melted/scratched/dead
        item/order/size/colour/color/product/amount/address/name/date/price/part*/one/screen/invoice/box/bottle
        | arrived/came/was/is/were/are _
        broken/damaged/torn/cracked/faulty/defective/wrong/smashed/leaking/bent/dirty/stained/late/empty/melted/expired/scratched/missing/stuck/locked/blocked/smelly/rotten/stale/burnt
        | charged/billed/debited me/twice/double/extra/wrong* | been/got/was charged/billed/overcharged/debited
        | where/wheres is/my/our/the order/parcel/package/refund/delivery/money/stuff | still/havent/not/never
        waiting/received/arrived/got/here/come/refunded/heard | want/need/like/give/claim _
        refund/replacement/exchange/money | locked/kicked out | error/err code/message/500/404/when | making
        a/noise/noises _ noise/sound | strange/weird/grinding/loud noise/smell/sound | leak* | overheat* |
        blank/black/white/frozen screen | missing from/a/one/two/the/parts""",
    Signal.FIXED: """works/working/fixed/solved/sorted/resolved/running/loading/printing
        now/again/finally/thanks/thank/ty/cheers/perfectly | that/it/this
        did/worked/works/fixed/solved/sorted/helped it/the/thanks/now/thank/perfectly/trick | did/does the trick
        | all good/sorted/fine/ok/set/working/done/clear/resolved now/thanks/thank/again/cheers/ty/👍 | back
        on/up/online/to/in normal/again/now/running/working/thanks | new one/lid/part/unit/order/replacement
        came/arrived/works/here/is/received | got/received/have/see/found/seen/located it/my/the/them _
        thanks/thank/cheers/refund/now/ty | refund received/came/arrived/is/has/went/landed/showed | got my/the
        refund/money/replacement/email/code/link | can/i log/see/access/open/print/login _ now/again | im/i'm/am
        in/back in/now/thanks | problem/issue/error is/has/was/seems/solved/gone/fixed/resolved/sorted
        gone/fixed/solved/resolved/sorted/thanks | no more errors/issues/problems/leaks | its/it/is/theyre/all
        there/here/showing/visible/back/through now | that/that's/it was/is/solved/fixed it now/thanks |
        that/that's/it was/is/solved/fixed now/thanks | can see it/them now/thanks""",
    Signal.HOWTO: """how/where/can/could do/does/can/should/would/to/i/we/you/my _
        add/change/edit/delete/remove/export/import/print/set/invite/create/download/upload/upgrade/update/see/find/view/use/turn/switch/connect/schedule/assign/reset/reply/block/cancel/close/duplicate/merge/send/share/give/enable/disable/customi*/rename/refund/reprint/filter/sort/search/track/record/show/hide/access/log/attach/link
        | is there/can/any _ way/option/button/shortcut/setting/tutorial/guide/video/manual | where/which
        is/button/menu/tab/can/do i/we/the/find/see/click _ report*/setting*/button/menu/list/invoice*/option |
        what does/happens/is this/the/when/if _ button/mean/setting/do | show me/us/my how/where | walk me/us
        through | not sure how/where | quick question about/on/re""",
    Signal.ACTIVE: """love/loving/enjoy/enjoying/adore/happy/pleased/delighted/thrilled/impressed/satisfied it/this/with/the _
        system/app/software/product/tool/platform/service/it/everything/setup/results/so |
        works/working/running/going/runs/goes/been _
        great/well/smooth*/perfect*/fine/brilliant*/amazing*/fantastic*/flawless*/beautiful*/nicely/wonderful* |
        no issues/problems/complaints/bugs/hiccups/issue/problem/trouble _ at/so/since/here/whatsoever/all |
        use/using it/this/that every/daily/all/everyday/each | save/saves/saved/saving
        us/me/so/a/hours/time/loads | easy/simple/quick/smooth to/as/so/enough/and/for _
        use/pie/easy/everyone/staff/team |
        team/staff/everyone/everybody/guys/girls/customers/clients/kids/students
        love/loves/is/are/like/likes/got/has/use/uses/using _ it/happy/used/loving/hang/using | best
        decision/thing/move/investment/purchase | wish we/i/we'd had/switched/done/started/known | so much/far
        easier/better/faster/good/great | cut/reduced/doubled/increased/halved our/my/no/the/sales/bookings | up
        and running | smooth sailing | cant/couldn't/dont imagine/live/know _ without | highly/would/definitely
        recommend""",
    Signal.CHURN: """cancel/cancelling/canceling/close/closing/terminate/terminating/end/ending/stop/stopping/delete/deleting/deactivate/discontinue/unsubscribe/leave/leaving/quit/remove
        my/our/the/this/we're/we/from _
        account/subscription/contract/membership/plan/service/licence/license/trial/agreement/workspace/profile/system/software/platform
        | dont/wont/will/do/not _ renew/renewing/renewal/continue/continuing/extend |
        moved/moving/switched/switching/went/going/gone/migrated/changed/move/switch/go _
        competitor/another/different/other/back/cheaper/excel/spreadsheets/paper/provider |
        stopped/not/no/dont/quit longer/using/use/need _ system/app/software/it/you/your/anymore/service/longer
        | closed/closing/close/shut/shutting/sold/selling/closing/folded _
        shop/business/store/company/restaurant/salon/studio/cafe/practice/gym/doors/down | going/gone/went/out
        of/bankrupt/business | refund/money _ subscription/setup/plan/year | not what we/i
        expected/need/needed/wanted | not worth it/the | too complicated/expensive/difficult/slow/buggy
        for/to/we | find/found another/a/something _ provider/system/solution/tool/better | delete my/our/all
        data | last day/month/invoice with | discontinu*/terminat* _
        service/use/using/contract/agreement/plan/from/with | confirm the/my/our cancellation/termination |
        last/final month/day with""",
    Signal.ASKS: """please/pls/kindly/plz/could/can/would/just/if you/u
        send/share/email/provide/confirm/upload/attach/dm/message/fill/complete/return/bring/forward/tell/give/let/advise/specify/check/measure/describe/choose/select/pick/sign/reply/type/write/mail/text/show/take/post/submit/verify
        | please/pls/kindly/plz/could/can/would/just/if
        send/share/email/provide/confirm/upload/attach/dm/message/fill/complete/return/bring/forward/tell/give/let/advise/specify/check/measure/describe/choose/select/pick/sign/reply/type/write/mail/text/show/take/post/submit/verify
        | what is/was/s your/the/ur
        order/email/address/number/name/phone/serial/model/postcode/username/size/account/invoice/date/reg |
        which/what
        email/address/model/version/browser/device/phone/size/colour/color/account/order/plan/branch/product/one/date/time/day/operating
        are/is/did/do/would/was/you/number/have/use | do/did/have you/u _
        order/receipt/photo/proof/number/tags/box/packaging/invoice/screenshot/picture/warranty |
        we/i/ll/just/still/we'll need/require _
        photo*/picture*/number/address/email/receipt/proof/details/confirmation/id/copy/file*/list/logo/document*/signature/form/info*/access/password/measurements/video/screenshot/name*/serial
        | may/can/could i/we have/get/know/see/take/ask your/the/a/for/which/what | send us/me/over/through
        a/the/your/some/photo*/picture*/it | waiting for your/you/the | once you/we've/we/have
        send/sent/have/confirm/received/got | as soon as you | looking forward to your/receiving | get back to
        us/me""",
    Signal.WORKING: """filed/raised/opened/created/logged/reported a/an/it/this _
        bug/ticket/case/claim/issue/complaint/team/developers/courier | our/the
        developers/engineers/mechanic*/technician/programmers/warehouse/it _ are/is/will/have/has | turning
        around | being looked/repaired/fixed/processed/checked/replaced/investigated |
        we/i/ll/we'll/i'll/im/i'm/are/am/is/being/currently/team/technician/engineer*/developer*/dept/department/they/ve/have/has
        _
        looking/investigating/checking/working/chasing/reviewing/escalated/forwarded/passed/arranging/arranged/replacing/fixing/processing/processed/sending/refunding/refunded/raised/opened/logged/contacted/contacting/booked/scheduled/dispatched/issued/reported/ordering/resolving/tracing/testing/repairing/following
        | look/check into/on/with/this/it _ this/it/warehouse/courier/team/now | on it/its | bear/bare with
        us/me | update you/u/back as/by/soon/asap/shortly/today/tomorrow/this/within/once | let you know/no
        as/by/soon/once/when/what/asap | get/be back/in to/touch you/shortly/soon/by/with/today/tomorrow | keep
        you updated/posted/informed |
        replacement/refund/new/credit/engineer/technician/plumber/driver/courier/part _
        way/sent/processed/issued/ordered/dispatched/coming/visit/visiting/booked/out/tomorrow/today/arrive* |
        you/it should/will/ll hear/have/receive/get/see/be _ by/within/today/tomorrow/shortly/soon/hours/days |
        ticket number/has/opened/created/raised/logged/ref*""",
    Signal.TRY: """please/pls/could/can/just/kindly/first/maybe/and you
        try/restart/reboot/reinstall/update/clear/reset/unplug/refresh/log/turn/switch/check/hold/press/plug/delete/clean/remove/replug/disconnect
        | please/pls/could/can/just/kindly/first/maybe/and
        try/restart/reboot/reinstall/update/clear/reset/unplug/refresh/log/turn/switch/check/hold/press/plug/delete/clean/remove/replug/disconnect
        | try/tried/trying
        again/to/now/it/this/the/a/another/restarting/turning/clearing/logging/using/different/with/unplugging/updating/holding/resetting/reinstalling
        | does/is/did it/that/this work/working/help/fix/happen/look/come/ok/better | let us/me know
        if/whether/how it/this/that/works/helps/you | see if/whether it/that/this/the | have you tried""",
    Signal.CONFIRM: """order/booking/appointment/payment/table/slot/deposit/reservation/room/seat*/place/spot/transfer/delivery/pickup/session/lesson/ticket*/viewing/visit/consultation/class/date/cake/it/that/you/youre/you're/name/everything/all
        is/are/been/now/has/have/all
        confirmed/received/booked/reserved/secured/scheduled/placed/arranged/sorted/held/saved/noted/set/shipped/dispatched/packed/posted/ready
        |
        order/booking/appointment/payment/table/slot/deposit/reservation/room/seat*/place/spot/transfer/delivery/pickup/session/lesson/ticket*/viewing/visit/consultation/class/date/cake/it/that/you/youre/you're/name/everything/all
        confirmed/received/booked/reserved/secured/scheduled/placed/arranged/sorted/held/saved/noted/set/shipped/dispatched/packed/posted/ready
        | you're/youre/you/all/ve/i've/i/weve/we've/have/got all/in/booked/set/down/reserved/you/put _
        booked/set/in/down/for/confirmed | got/received/confirmed your/the/you/it _
        payment/transfer/deposit/order/thanks/thank/money/booking | thank/thanks for/you your/the/for/so _
        order/purchase/payment/booking/business/custom | see you/u/ya
        on/at/then/tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/soon/there/next |
        ready for/to collection/pickup/collect/pick/go | will be/ll/going/is/has/been
        ready/shipped/delivered/sent/dispatched/waiting/posted/out/gone
        on/at/by/for/tomorrow/today/from/to/this/via | on its/it's/the way | tracking number/code/link/is/no |
        confirmation email/sent/is/number/in | looking forward to seeing/having/welcoming/meeting/it |
        ships/shipping/posting/goes/going/sent/shipped/posted out/it/today/tomorrow/monday/this/first |
        invoice/receipt attached/sent/below/emailed paid | put/got/have/penciled/pencilled you/your/it
        down/in/aside""",
    Signal.ORDER: """i'll/ill/we'll/lets/let's/gonna/imma also/just/then
        take/have/order/buy/book/reserve/grab/get/confirm/purchase | i'll/ill/we'll/lets/let's/gonna/imma
        take/have/order/buy/book/reserve/grab/get/confirm/purchase | book/reserve/order/save/hold/keep/put
        me/us/one/it/them/that/two/the/a/both/aside/in/for _
        please/pls/in/aside/then/for/down/me/slot/table/spot | go/going/went/move ahead/with/forward/for
        the/it/that/this/one/both/option/basic/pro/blue/premium/monthly/yearly | send/ship/deliver/post
        it/them/one/two/both/me to/over/here/please/one/two/my/then |
        yes/ok/okay/great/perfect/deal/cool/fine/done/alright/sounds _
        book/order/take/reserve/buy/send/ship/want/confirm/proceed/go | i'm/im/we're/were/count/sign
        in/me/us/interested/happy/up _ in/up/sold/deal | sold""",
    Signal.PAID: """have/ive/i've/i/we/we've/weve/just/already/now/has/husband/wife/hubby _
        paid/transferred/wired/deposited/sent/settled/purchased/bought/ordered/venmoed/zelled/paypaled/signed |
        paid/sent/transferred/settled/wired/deposited
        the/it/my/your/via/by/with/through/this/yesterday/today/in/now/online/just/for/both/full/deposit/first _
        deposit/payment/money/invoice/card/bank/transfer/paypal/fee/balance/link/morning/app/full/yesterday/today
        | payment/transfer/deposit/money/invoice/fee/balance is/has/was/just/been/all _
        sent/made/done/through/complete*/paid/transferred/gone/settled | just/have/ive/i
        signed/bought/purchased/subscribed/joined/upgraded/registered/enrolled
        up/the/a/for/your/my/to/yesterday/today/last | contract/agreement/proposal/paperwork/order/po
        is/has/was/been/all _ signed/attached/paid/returned | signed _ contract/agreement/proposal/up |
        here/heres/attached/see is/the/my/s _ receipt/proof/screenshot/slip/remittance/po |
        quote/proposal/contract/agreement/offer/estimate/order is/has/been
        signed/accepted/approved/countersigned | quote/proposal/contract/agreement/offer/estimate/order
        signed/accepted/approved/countersigned""",
    Signal.RECEIVED: """order/parcel/package/box/dress/shoes/delivery/item*/cake/flowers/stuff/sofa/table/bag/plant*/book*/it/they/everything/all/just/has/have/both/bike
        _ arrived/came/delivered/received/landed/collected/turned | received/collected/got/picked/have
        it/my/the/them/everything/up/both/mine/all/today/yesterday/this _
        today/yesterday/morning/package/order/parcel/thanks/thank/love/perfect/delivery/dress/fits/great/looks""",
    Signal.PRAISE: """love/loved/loving/adore/adored it/them/the/this/that/these/my/how/everything/so |
        looks/look/tastes/tasted/fits/fit/smells/works/is/was/are/were/it's/its/they're/turned _
        amazing/perfect*/great/gorgeous/beautiful*/fantastic/lovely/delicious/awesome/stunning/brilliant/wonderful/incredible/excellent/superb/fabulous/yummy/divine/spot
        | so/very/really/absolutely/super/extremely/totally/such
        happy/pleased/good/beautiful/delicious/pretty/yummy/impressed/satisfied/grateful/lovely/great/perfect/amazing
        | everyone/everybody/guests/kids/wife/husband/mum/mom/family/she/he/they/we all
        loved/loves/love/enjoyed/asking/raved/obsessed/happy/thrilled |
        everyone/everybody/guests/kids/wife/husband/mum/mom/family/she/he/they/we
        loved/loves/love/enjoyed/asking/raved/obsessed/happy/thrilled | will/ll/definitely/would/gonna/be _
        order/buy/recommend/back/come/book/return again/you/back/to/soon |
        great/excellent/amazing/fantastic/awesome/brilliant/top/wonderful/superb/outstanding/perfect
        service/job/work/quality/experience/product*/food/cake | best
        cake/service/haircut/massage/purchase/ever/one/decision/food""",
    Signal.SETUP: """we/we're/were/we've/weve/i/im/i'm/team/technician/engineer/are/have/being/is/now/currently/started/start/our
        _
        importing/imported/migrating/migrated/configuring/configured/installing/installed/uploading/uploaded/building/connecting/setting/preparing/designing/linking/customising/customizing/loading/entering/activating/syncing
        | sent/emailed/uploaded/attached/shared/here/heres/attaching/forwarded/sending
        you/the/is/over/our/my/it/are/a/all
        logo/photos/pictures/list/menu/files/folder/spreadsheet/csv/excel/documents/docs/data/prices/catalogue/catalog/products/logins/access/credentials/details/texts/content/branding/info
        | sent/emailed/uploaded/attached/shared/here/heres/attaching/forwarded/sending
        logo/photos/pictures/list/menu/files/folder/spreadsheet/csv/excel/documents/docs/data/prices/catalogue/catalog/products/logins/access/credentials/details/texts/content/branding/info
        | setup/set-up/installation/import/migration/configuration/integration is/has/in/under
        progress/started/underway/half*/running/ongoing/going/begun/way/done |
        setup/set-up/installation/import/migration/configuration/integration
        progress/started/underway/half*/running/ongoing/going/begun/way/done | need/waiting _
        logo/photos/list/menu/files/spreadsheet/data/credentials/documents/access |
        technician/engineer/installer/fitter/team is/are/has/just _
        here/arrived/there/site/installing/onsite/way""",
    Signal.START: """what happens/is/s/comes/now/are/do next/now/the/then/from next/step*/now/process/happens | what
        happens/is/s/comes/now/are/do next/step*/now/process/happens | what/wat now/next | how/when/where
        do/does/can/will/soon/long we/i/it/you/somebody/someone _ start/begin/started/contact/setup/hear/call |
        when will/can/do/does/should someone/somebody/you/i/we/it/my _
        contact/call/start/begin/touch/hear/set/setup/installed | next steps/step | who will/do/is
        contact/call/i/my/our | excited to start/get/begin""",
    Signal.STOP: """stop/quit/dont/don't/do/please/no/never/not/cease _
        messaging/contacting/texting/sending/spamming/writing/message/contact/text/spam/messages/bother/bothering/annoying/emails/ads
        me/us/these/this/more | stop/unsubscribe/block/remove
        me/this/these/from/us/all/spam/it/now/messages/writing/texting/my | take/remove/delete/unsubscribe
        me/my/us/number/name off/from/number/out _ list/number/database/contacts | leave me/us alone | not
        interested stop | unsubscribe | opt out | i/i'll/im/will/gonna block/report/blocking/reporting
        you/this/u""",
    Signal.WRONG: """wrong/other/different
        person/number/chat/page/account/contact/business/place/shop/company/inbox/thread/window/conversation |
        not/isnt meant for/you | meant for/to my/someone/another/send/somebody/text/message/write _
        else/friend/wife/husband/mum/mom/sister | sorry/oops/ignore wrong/that/ignore/mistake/mistaken/not/this
        | thought this was/you | who is/s this | do i know you | sent by/this/that/to
        by/in/mistake/error/accident/wrong | think you/youve/u have/ve/got/are/meant/looking/messaged _
        wrong/else/mistaken""",
    Signal.SPAM: """seo | backlink* | guest post | rank/ranking/ranks _ google/first/page | digital/marketing/web/ad/ads
        agency/services/expert/specialist | website/web/app/logo design/development/developer/redesign/services
        | increase/boost/grow/double/more your/followers/likes/sales/traffic/leads _
        followers/likes/sales/traffic/leads/revenue/engagement/page | buy/get/gain/free/real/cheap/more/10k/1000
        _ followers/likes/subscribers/reviews | earn/make/income/profit/work/job/cash _
        home/daily/week/weekly/online/passive/month/hour/day/fast |
        crypto/bitcoin/btc/forex/trading/investment/invest/usdt _
        trading/signals/profit/platform/returns/manager/expert/opportunity/mining/guaranteed/group | guaranteed
        profit/returns/income/loan | loan/loans/credit/cash _
        approved/available/low/instant/fast/offer/interest/bad | you/youve/have/has/are/congratulations _
        won/winner/selected/chosen/prize/lottery | claim/collect your/the/a prize/reward/gift/winnings |
        click/tap/follow/visit/open _ link/here/below | your page/account/profile/business/ad
        will/has/is/violates/violated
        be/been/violat*/disabled/deleted/suspended/restricted/removed/unpublished/deactivated/blocked/copyright
        | your page/account/profile/business/ad
        be/been/violat*/disabled/deleted/suspended/restricted/removed/unpublished/deactivated/blocked/copyright
        | verify/confirm/appeal/recover your/account/page/here/now/within _
        account/identity/page/link/here/hours | community standards/guidelines | copyright
        infringement/violation/complaint | hot/single/lonely girls/women/singles/ladies |
        casino/betting/jackpot/slots | whatsapp/telegram/dm/text/contact _
        earn/profit/invest/details/mentor/manager""",
    Signal.BROWSE: """no idea what/yet/really/honestly/tbh | honestly/really no idea/clue | not sure
        what/which/where/yet/exactly | dont/not know/sure yet/what/which/exactly | just/only/was _
        asking/wondering/exploring/researching/browsing/curious/looking/gathering | open to ideas/suggestions |
        gathering ideas/info/information""",
}
