"""Dutch turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """overleg/overleggen/bespreek/bespreken/vraag/vragen/praat _
        man/vrouw/vriend/vriendin/partner/baas/team/familie/ouders/collega*/bestuur/moeder/vader | denk/denken
        er/erover _ over/na | laat/laten je/u/het/jullie _ weten/horen | kom/komen _ _ terug | moet/wil/even _
        nadenken/overleggen/kijken/vergelijken | andere offertes | offertes vergelijken""",
    Signal.DISCOUNT: """korting*/afdingen/goedkoper/actie/aanbieding/afprijzen | van/iets/wat de prijs af | van/iets/wat prijs
        af | prijs _ af/zakken/onderhandel* | beste/laatste/laagste prijs | als ik/we _
        neem/nemen/koop/ophaal/contant/twee/beide/bestel/betaal | mag/kan/wil _ voor/minder/weg |
        zakken/onderhandelbaar""",
    Signal.DELIVERY: """kunnen/kun/kan/leveren/bezorgen/brengen/verzenden jullie/je/u/ook/hem/het _
        bezorgen/leveren/brengen/verzenden/opsturen/monteren/thuis |
        verzendkosten/bezorgkosten/levertijd/bezorging/ophalen/levering""",
    Signal.PAYHOW: """hoe/waar/kan/kunnen/mag ik/we _ betalen/overmaken/bestellen/reserveren/pinnen | hoe/waar/kan/kunnen/mag
        _ betalen/overmaken/bestellen/reserveren/pinnen | in termijnen | op rekening |
        tikkie/ideal/achteraf/aanbetaling/pin/contant betalen""",
    Signal.REFUSE: """hebben/heb voor/gekozen/een/al/iets/iemand _ ander/anders/gekozen/gevonden/gekocht/geboekt/besteld |
        hebben/heb _ ander/anders/gekozen/gevonden/gekocht/geboekt/besteld | ergens/bij anders/elders/ander |
        niet meer nodig/geïnteresseerd/interessant/van | annuleren/annuleer/afzeggen/afbestellen/opzeggen |
        wil/moet/graag _ annuleren/afzeggen | te duur/ver/veel/hoog | zie/zien _ ervan af | laat/laten maar
        zitten | laat/laten zitten | geen interesse | past/valt _ niet/buiten budget""",
    Signal.PAID: """heb/hebben/is/net/zojuist/betaling/aanbetaling/geld/factuur _
        betaald/overgemaakt/voldaan/gestort/getekend/overgeboekt/aangeschaft""",
    Signal.CONFIRM: """betaling/bestelling/reservering/afspraak/geld/staat/is/zijn/hebben _
        ontvangen/bevestigd/genoteerd/geboekt/gereserveerd/ingepland/verzonden/binnen/klaar/gelegd |
        verzenden/versturen/leveren morgen/vandaag/het | tot
        morgen/maandag/dinsdag/woensdag/donderdag/vrijdag/zaterdag/zondag/dan | bedankt/dank voor je/uw/de
        bestelling/aankoop/betaling""",
    Signal.WORKING: """zijn/ben/gaan/heb/hebben/wordt/monteur/collega/technische _
        nakijken/uitzoeken/bezig/doorgegeven/doorgestuurd/nagekeken/uitgezocht/onderzoek*/vervang*/onderweg/langs/contact/terugbetaald/gerepareerd
        | laten/laat/houden/hoort _ weten/hoogte/vandaag/morgen | sturen/sturen _ nieuwe/nieuw/vervangend*""",
    Signal.ASKS: """kun/kunt/zou/wil/kan je/u/jij/jullie _
        sturen/mailen/doorgeven/laten/bevestigen/foto/controleren/opsturen | graag/stuur/mail _
        foto/bestelnummer/adres/bon/ontvangen/nummer | welke/wat _
        maat/kleur/model/versie/ordernummer/bestelnummer/adres/telefoon/browser/foutmelding""",
    Signal.HOWTO: """hoe/waar/kan kan/moet/voeg/verander/vind/zie/maak/print ik/we/je _
        toevoegen/wijzigen/verwijderen/printen/exporteren/aanpassen/instellen/vinden/maken/uitnodigen/zien/toe/aan
        | hoe/waar/kan kan/moet/voeg/verander/vind/zie/maak/print _
        toevoegen/wijzigen/verwijderen/printen/exporteren/aanpassen/instellen/vinden/maken/uitnodigen/zien/toe/aan""",
    Signal.CHURN: """opzeggen/opzegging/beëindigen/stopzetten/verwijderen/opheffen |
        stoppen/stop/gestopt/overgestapt/overstappen _ met/abonnement/naar/ander* | niet _ verlengen/doorgaan""",
}
