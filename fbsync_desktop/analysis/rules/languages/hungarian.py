"""Hungarian phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """szia | sziasztok | hello | jo napot | jo reggelt | jo estet | udv | udvozlom | szep napot | helo""",
    Signal.FILLER: """a | az | egy | es | is | hogy | de | vagy | ha | mert | nem | igen | van | vannak | volt | lesz | ez |
        azt | ezt | en | te | on | onok | mi | ti | ok | nekem | neked | nekunk | onoknek | kerem | kerek |
        szepen | koszonom | mar | meg | csak | nagyon | jol | jo | ki | mikor | hol | hogyan | milyen | melyik |
        lehet | tud | tudok | tudna | tudnanak | kell | itt | ott | fel | le | el | be | ra | utan | elott |
        info | kep | foto | termek | erdekel | erdeklodnek | kerdezni""",
    Signal.NEGATOR: "nem | nincs | ne | soha | nelkul | meg nem",
    Signal.NEUTRAL: "ki fogom fizetni | meg nem fizettem | mikor erkezik | semmi gond | nem baj | mennyi ido",
    Signal.QUESTION: "mennyi | mikor | hol | van e | lehet e",
    Signal.THANKS: "koszonom | koszonjuk | koszi | kosz | nagyon koszonom | koszonom szepen",
    Signal.YES: """igen | jo | rendben | oke | ok | persze | szuper | tokeletes | megfelel | joo | igen kerem | egyetertek
        | remek""",
    Signal.NO: "nem koszonom | nem | nem kell",
    Signal.INFO: """hol vannak | hol talalhatok | merre vannak | nyitvatartas | meddig vannak nyitva | mikor vannak nyitva |
        mit arulnak | milyen szolgaltatas* | tobb informacio | katalogus | cim""",
    Signal.BROWSE: "csak nezelodom | csak erdeklodom | meg nem dontottem | majd benezek",
    Signal.PRICE: """mennyibe kerul | mennyi | mennyiert | mibe kerul | ar | ara | arak | araitok | arlista | mennyi lenne |
        mennyi a | arajanlat | koltseg""",
    Signal.AVAIL: """van e | van meg | kaphato | elerheto | raktaron | keszleten | van szabad | szabad idopont | csinalnak |
        vallalnak | javitanak | berelheto | lehetseges | arulnak | megvan meg""",
    Signal.WANT: """szeretnek | szeretnenk | szuksegem van | szuksegunk van | keresek | keresunk | kellene | kell egy |
        rendelni | foglalni | venni | megvenni | idopontot | erdekelne""",
    Signal.DATE: """hetfo* | kedd* | szerda* | szerdan | csutortok* | pentek* | szombat* | vasarnap* | ma | holnap |
        holnapra | holnaputan | hetvege* | jovo het* | reggel | delutan | este | januar* | februar* | marcius* |
        aprilis* | majus* | junius* | julius* | augusztus* | szeptember* | oktober* | november* | december* |
        karacsony*""",
    Signal.PLACE: "utca | ut | ter | lakom | cimem | emelet | kerulet | iranyitoszam",
    Signal.DETAIL: """meret | szin | piros | fekete | feher | kek | zold | rozsaszin | darab | db | kg | fo | fore | szemelyes
        | szemely | vendeg* | gyerek* | par | eskuvo* | szuletesnap* | szulinap* | meter | modell | koltsegkeret
        | nagy | kicsi | ket | harom | ot""",
    Signal.URGENT: "surgos | surgosen | minel elobb | azonnal",
    Signal.RETURNING: "ujra | megint | mint multkor | mint legutobb | szokasos",
    Signal.DELIVERY: """szallitas | szallitasi | kiszallitas | hazhozszallitas | szallitanak | kuldik | postaznak | atvetel |
        atvenni | elhozni | futar | mikor erkezik | elhozom | beszereles""",
    Signal.PAYHOW: """hogyan fizethetek | hogy lehet fizetni | fizetes | fizetni | kartyaval | kartya | keszpenz* | utanvet* |
        utalas* | atutalas* | reszlet* | reszletfizetes | eloleg* | foglalo | szamlaszam | hogyan rendelhetek |
        hogy tudok rendelni | szamla""",
    Signal.DISCOUNT: """kedvezmeny | kedvezmenyt | akcio | olcsobb* | engedmeny | engednek | alkudhato | alku | utolso ar |
        vegso ar | legjobb ar | ha kettot | ha tobbet | odaadja | jobb ar""",
    Signal.EXPENSIVE: "draga | tul draga | dragallom | sok ez | tul sok | keretbe",
    Signal.LATER: """atgondolom | meggondolom | gondolkodom | gondolkodunk | megbeszelem | megbeszeljuk | megkerdezem |
        jelentkezem | jelentkezunk | majd irok | irok majd | szolok | ertesitem | vissza terek | visszaterek |
        eldontom""",
    Signal.ORDER: """megveszem | kerem szepen | megrendelem | rendelek | rendelnek | lefoglalom | foglalja le | felreteszi |
        tegye felre | viszem | elviszem | kerek egyet | kerek kettot | elfogadom | megerositem | veszek | johet""",
    Signal.PAID: """kifizettem | befizettem | fizettem | elutaltam | utaltam | atutaltam | elkuldtem a penzt | megtortent az
        utalas | kifizetve | alairtuk | alairtam | megvettem | megvettuk | elofizettem""",
    Signal.RECEIVED: "megkaptam | megerkezett | megjott | atvettem | megkaptuk",
    Signal.PRAISE: """gyonyoru | csodas | csodalatos | finom | nagyon szep | elegedett | ajanlom | szuper lett | tokeletes
        lett | tetszik | nagyon tetszik | imadjuk | imadom | fantasztikus | kivalo""",
    Signal.REFUSE: """nem kerem | nem erdekel | mar nem kell | mar nem aktualis | megsem | meggondoltam magam | lemondom |
        lemondanam | torolje | torlom | mashol vettem | mashol | talaltam olcsobbat | talaltam mast | mar vettem
        | nem koszonom | tul draga koszonom | ez nekem tul draga | nekem tul draga | nekem draga | inkabb nem |
        kihagyom""",
    Signal.STOP: "ne irjanak | ne irjon | hagyjon beken | hagyjanak beken | leiratkozom | letiltom",
    Signal.WRONG: "rossz szam | teves | tevedes | elnezest eltevesztettem | nem onnek",
    Signal.PROBLEM: """nem mukodik | nem megy | elromlott | torott | serult | hibas | nem erkezett meg | nem jott meg | nem
        kaptam | hianyzik | rossz meret | rossz szin | hiba | hibat | problema | nem tudok belepni | nem tudok |
        nem nyilik | nem kapcsol | csopog | folyik | keses | visszaterites | penzvisszafizetes | ketszer vontak
        | reklamacio | garancia""",
    Signal.ANGER: """csalas | csalok | felhaboriito | felhaborito | szegyen | botrany | senki nem valaszol | soha tobbet |
        borzalmas""",
    Signal.FIXED: """mar mukodik | mukodik | megoldodott | megoldva | sikerult | rendben van | minden rendben | megtalaltam |
        mar jo | megjavult | bejutottam""",
    Signal.WAIT: "varok | megvarom | kiprobalom | mindjart kuldom | este kuldom",
    Signal.HOWTO: """hogyan tudok | hogy tudok | hogyan lehet | hogy lehet | hogyan adok | hol talalom | hol latom | hol
        tudom | hogyan kell | utmutato | oktatas""",
    Signal.ACTIVE: """minden nap hasznaljuk | naponta hasznaljuk | nagyon elegedettek | elegedettek vagyunk | jol mukodik |
        remekul mukodik | minden mukodik | nincs gond | sok idot sporol""",
    Signal.CHURN: """lemondani az elofizetest | elofizetes lemondasa | felmondom | felmondas | fiok torlese | torolni a
        fiokot | nem hosszabbitjuk | nem folytatjuk | mar nem hasznaljuk | attertunk | bezartunk""",
    Signal.OFFER: "ft | forint | osszesen | kerul | az ara | csomag | ajanlat | mellekelve",
    Signal.ASKS: """kuldje el | kuldjon | kuldjenek | tudna kuldeni | irja meg | adja meg | milyen meret | milyen szin |
        mikorra | hany fore | milyen nevre | rendelesszam | szuksegunk lenne | kep""",
    Signal.CONFIRM: """megerositve | visszaigazol* | megkaptuk az utalast | megkaptuk a fizetest | beerkezett | rogzitettuk |
        lefoglaltuk | lefoglalva | felirtam | feljegyeztem | feladjuk | holnap kuldjuk | postaztuk | elkuldtuk |
        varjuk | koszonjuk a rendelest | felretettem""",
    Signal.WORKING: """ellenorizzuk | utananezunk | megnezzuk | intezzuk | dolgozunk rajta | tovabbitottuk | ertesitjuk |
        jelentkezunk hamarosan | technikus | szerelo | uj* kuldunk | csereljuk | visszateritjuk""",
    Signal.TRY: "probalja | inditsa ujra | frissitse | ellenorizze | kapcsolja ki | huzza ki",
    Signal.CLOSING: "szivesen | nincs mit | szep napot | orulunk",
    Signal.AUTO: "koszonjuk az uzenetet | hamarosan valaszolunk | automatikus valasz",
    Signal.HELP: "miben segithetunk | miben segithetek | hogyan segithetunk",
    Signal.SETUP: """importaljuk | beallitjuk | telepitjuk | feltoltjuk | atkoltoztetjuk | elkuldtem a logot | logo | fajl |
        termeklista | bekotjuk""",
    Signal.START: "mi a kovetkezo lepes | hogyan tovabb | mikor kezdunk",
    Signal.SPAM: "hitel | kolcson | befektetes | kriptovaluta | nyert | kattintson | kovetok",
    Signal.STEER: "hagyd figyelmen kivul | jelold meg",
}
