"""Czech phrases with some Slovak, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """ahoj | cau | dobry den | dobry vecer | dobre rano | zdravim | nazdar | dobry | dobry den prajem | krasny
        den""",
    Signal.FILLER: """a | i | o | v | ve | na | do | z | ze | s | se | si | k | ke | u | po | pro | od | za | je | jsem | jsi
        | jste | jsme | jsou | byl | byla | bylo | to | ten | ta | ty | tento | tato | toto | ja | vy | my | on
        | ona | mi | me | mne | vas | vam | nas | nam | jeho | jejich | muj | moje | vase | ale | nebo | jestli
        | zda | kdyz | co | kdo | jak | kde | kdy | uz | jeste | jen | taky | tez | by | bych | byste | prosim |
        prosim vas | dekuji | diky | dobre | ano | ne | ma | mam | mate | maji | muze | muzu | mohu | potreboval
        | tak | tam | tady | nejaky | nejake | ktery | ktera | foto | vec | info | som | ste | sme | su | pre |
        aj | alebo | ked | ako | este""",
    Signal.NEGATOR: "ne | neni | nikdy | bez | jeste ne | nie",
    Signal.NEUTRAL: """zaplatim | az zaplatim | jeste nezaplac* | kdy dorazi | zadny problem | jak dlouho | nevadi""",
    Signal.THANKS: "dekuji | dekujeme | diky | dik | dikes | moc dekuji | mockrat dekuji | dakujem | vdaka",
    Signal.YES: """ano | jo | jasne | ok | okej | dobre | super | perfektni | vyborne | souhlasim | plati | hodi se | muze
        byt | urcite | hej | vyhovuje | domluveno | ano prosim""",
    Signal.NO: "ne | ne dekuji | ne diky | zatim ne | nie dakujem",
    Signal.INFO: """kde jste | kde se nachazite | kde vas najdu | adresa prodejny | oteviraci doba | do kolika | kdy mate
        otevreno | co prodavate | jake sluzby | vice informaci | katalog | cenik | kde sidlite""",
    Signal.BROWSE: "jen se divam | jen koukam | jen se ptam | zatim se rozhlizim | zastavim se | jeste nevim",
    Signal.PRICE: """kolik stoji | kolik by stalo | kolik to stoji | kolik to je | kolik bude | jaka je cena | cena | cenu |
        ceny | cenik | za kolik | kolik chcete | kolik | kalkulace | cenova nabidka | co stoji | kolko stoji""",
    Signal.AVAIL: """mate | mate skladem | skladem | je k dispozici | dostupn* | jeste mate | je volno | volny termin | volne
        terminy | delate | prodavate | opravujete | pujcujete | slo by | bylo by mozne | da se | jeste aktualni""",
    Signal.WANT: """chci | chtel bych | chtela bych | chteli bychom | potrebuji | potrebujeme | potreboval bych |
        potrebovala bych | hledam | hledame | zajima me | mam zajem | mame zajem | objednat | rezervovat |
        koupit | poptavam | shanim""",
    Signal.DATE: """pondeli | utery | stredu | streda | ctvrtek | patek | sobotu | sobota | nedeli | nedele | dnes | zitra |
        pozitri | vikend | pristi tyden | rano | odpoledne | vecer | ledna | unora | brezna | dubna | kvetna |
        cervna | cervence | srpna | zari | rijna | listopadu | prosince | vanoce""",
    Signal.PLACE: "ulice | adresa | bydlim | psc | patro | namesti | zasilkovna | moje adresa",
    Signal.DETAIL: """velikost | barva | cerven* | cern* | bil* | modr* | zelen* | ruzov* | kus* | kg | osob | lidi | hostu |
        deti | par | svatba | svatbu | narozenin* | metr* | model | rozpocet | velky | maly | dva | tri | pet""",
    Signal.URGENT: "urgentne | spechа | co nejdriv | hned | nutne | spechame",
    Signal.RETURNING: "zase | znovu | jako minule | jako obvykle | uz jsem objednaval | uz jsem u vas",
    Signal.DELIVERY: """doprava | dopravu | doprave | dodani | doruceni | dorucite | posilate | zaslete | poslete | osobni odber
        | vyzvednout | vyzvednuti | privezete | dovezete | dovoz | montaz | postovne | kdy dorazi""",
    Signal.PAYHOW: """jak zaplatit | jak muzu platit | jak platit | platba | platbu | platit kartou | kartou | hotove |
        hotovosti | dobirka | na dobirku | na splatky | splatky | prevodem | zaloha | zalohu | cislo uctu |
        faktura | fakturu | qr | jak objednat | jak si objednam""",
    Signal.DISCOUNT: """sleva | slevu | slevy | slevicku | levneji | nejlepsi cena | posledni cena | da se s cenou | smlouvat |
        kdyz vezmu | pokud vezmu | kdyz koupim | akce | slo by to za | dal byste | pustite | srazka""",
    Signal.EXPENSIVE: "drahe | moc drahe | prilis drahe | drahy | draha | nad rozpocet | mimo rozpocet",
    Signal.LATER: """rozmyslim | promyslim | premyslet | rozmyslet | poradim se | zeptam se | domluvim se s | ozvu se |
        ozveme se | dam vedet | dame vedet | napisu vam | zvazim | porovnam | rozhodnu se""",
    Signal.ORDER: """beru | vezmu | beru to | vezmu si | objednavam | rezervujte | rezervuju | zarezervujte | kupuji | koupim
        | potvrzuji | souhlasim s nabidkou | zapiste me | zapiste | nechte mi | dejte mi stranou | jdu do toho |
        poslete mi""",
    Signal.PAID: """zaplaceno | zaplatil | zaplatila | zaplatili | uhrazeno | uhradil | uhradila | odeslal jsem platbu |
        poslal jsem penize | poslala jsem | prevod odeslan | platba odeslana | penize odeslany | zaloha
        zaplacena | smlouva podepsana | podepsali jsme | koupil jsem | koupili jsme""",
    Signal.RECEIVED: """dorazilo | dorazil | dorazila | prisel balik | balik prisel | balicek dorazil | vyzvedla | vyzvedl |
        obdrzel | obdrzela | dostal jsem | dostala jsem | prislo""",
    Signal.PRAISE: """krasn* | nadhern* | skvel* | vyborn* | vynikajici | spokojen* | doporucuji | moc se libi | libi se |
        chutn* | uzasn* | perfektni | parada | super kvalita""",
    Signal.REFUSE: """nemam zajem | nemame zajem | uz nepotrebuji | uz nechci | nechci | uz nemam zajem | rozmyslel jsem si |
        rozmyslela jsem si | zrusit | rusim | zruste | prosim zrusit | nasel jsem jinde | nasla jsem jinde |
        koupili jsme jinde | jinde | nasel levnejsi | uz mam | uz jsme koupili | ne dekuji | radeji ne | nakonec
        ne | tak nic | prilis drahe dekuji | moc drahe pro""",
    Signal.STOP: "nepiste mi | nepiste | prestante | odhlasit | neposilejte | zablokuji | smazte me",
    Signal.WRONG: "spatne cislo | omyl | omylem | spletl jsem se | spletla jsem se | to neni pro vas",
    Signal.PROBLEM: """nefunguje | nefunguji | nejde | nejede | rozbit* | poskozen* | vadn* | nedorazil* | neprisel | neprislo
        | neprisla | stale nic | chybi | chyba | chybu | problem | nemohu se prihlasit | nejde se prihlasit |
        nemuzu | spatn* velikost | spatn* | reklamace | reklamovat | vratit penize | vraceni | tece | zpozdeni |
        pokazil* | prestal* fungovat | strzeno dvakrat | dvakrat""",
    Signal.ANGER: """podvod | podvodnici | ostuda | hruza | skandal | neprijateln* | nikdo neodpovida | stiznost | uz nikdy""",
    Signal.FIXED: """uz funguje | funguje | uz to jde | jde to | vyreseno | vyresil* | opraveno | povedlo se | nasel jsem
        diky | nasla jsem diky | v poradku | vse ok | vse v poradku | uz je to | podarilo se""",
    Signal.WAIT: "pockam | cekam | zkusim | hned poslu | poslu vecer | moment | chvilku",
    Signal.HOWTO: """jak pridam | jak pridat | jak zmenim | jak zmenit | jak smazat | jak vytisknout | jak nastavit | jak
        vytvorit | jak exportovat | kde najdu | kde je | kde vidim | kde nastavim | jak se pouziva | navod |
        skoleni | da se pridat | da se zmenit""",
    Signal.ACTIVE: """pouzivame denne | pouzivame kazdy den | denne | jsme spokojeni | velmi spokojeni | funguje skvele |
        funguje vyborne | vse funguje | bez problemu | setri cas | setri nam""",
    Signal.CHURN: """zrusit predplatne | zrusit ucet | vypovedet | vypoved | ukoncit smlouvu | ukoncit | neprodlouzime |
        nebudeme pokracovat | uz nepouzivame | presli jsme | prechazime | zavreli jsme | koncime""",
    Signal.OFFER: "kc | korun | celkem | stoji | cena je | balicek | nabidka | v priloze | za kus | od",
    Signal.ASKS: """poslete | zaslete | poslete nam | muzete poslat | muzete nam | muzete mi | napiste | uvedte | sdelte |
        jakou velikost | jakou barvu | na kdy | kolik osob | na jake jmeno | cislo objednavky | potrebujeme od
        vas | prosime o | prosim o | foto""",
    Signal.CONFIRM: """potvrzeno | potvrzujeme | objednavka prijata | prijato | platbu mame | platba dorazila | platba prisla |
        prijali jsme platbu | odeslano | odesilame | posilame | zitra posilame | zarezervovano | rezervovano |
        zapsano | tesime se | dekujeme za objednavku | dekujeme za nakup | na shledanou v | budeme se tesit | k
        vyzvednuti""",
    Signal.WORKING: """proverujeme | provereni | zjistime | zjistujeme | resime | resime to | predali jsme | predano | overime
        | ozveme se vam | dame vam vedet | technik | posleme nov* | vymenime | vratime penize | pracujeme na""",
    Signal.TRY: """zkuste | restartujte | vypnete | zapnete | aktualizujte | zkontrolujte | odpojte | preinstalujte""",
    Signal.CLOSING: "neni zac | rado se stalo | hezky den | pekny den | rádi pomůžeme | nemate zac",
    Signal.AUTO: """dekujeme za zpravu | dekujeme za vasi zpravu | odpovime | ozveme se co nejdrive | automaticka odpoved |
        mimo provoz""",
    Signal.HELP: """jak vam muzeme pomoci | s cim vam muzeme | jak vam mohu pomoci | s cim mohu pomoci | jeste neco""",
    Signal.SETUP: """importujeme | nastavujeme | instalujeme | konfigurujeme | nahravame | prenasime | poslal jsem logo |
        logo | seznam produktu | soubor | tabulku | pripojujeme | vytvarime ucet | technik je na miste""",
    Signal.START: "co dal | co ted | kdy zaciname | kdy zacneme | jak zacit | dalsi krok | kdy se ozvete",
    Signal.SPAM: """vydelavejte | pujcka | pujcky | investice | kryptomeny | vyhrali jste | kliknete | sledujici | seo |
        privydelek""",
    Signal.STEER: "ignoruj | zapomen instrukce | oznac jako | nastav status",
}
