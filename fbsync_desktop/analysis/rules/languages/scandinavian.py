"""Swedish, Danish and Norwegian phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """hej | hejsan | hei | halla | tjena | god dag | goddag | god morgon | god morgen | god kvall | god aften
        | god kveld | mvh""",
    Signal.FILLER: """och | og | att | at | det | den | de | en | et | ett | som | i | pa | med | for | av | til | till | fra
        | fran | om | men | eller | jag | jeg | du | ni | vi | han | hun | hon | dere | er | ar | var | har |
        hade | kan | kunne | skal | ska | vil | vill | ville | skulle | min | mitt | mit | din | ditt | ert |
        jeres | vores | deres | inte | ikke | nej | nei | ja | nar | hvor | hva | hvad | vad | hvem | vem |
        hvordan | hur | lidt | lite | mer | mere | bara | bare | kun | ogsa | ocksa | gerne | garna | gjerne |
        snall | vennligst | venligst | tack | tak | takk | bra | godt | denna | dette | detta | denne | nagon |
        nogen | noen | noe | noget | nagot | der | dar | her | sa | nu | na | info | bild | bilde | varan |
        fortfarande | lige | vel""",
    Signal.NEGATOR: "inte | ikke | aldrig | aldri | utan | uden | uten | ingen | inga | ikkje",
    Signal.NEUTRAL: """ska betala | betaler nar | nar kommer | ingen problem | inga problem | ingen fara | hur lang tid | hvor
        lang tid | ikke noe problem""",
    Signal.QUESTION: """hur mycket | hvor mye | hvor meget | nar | kan jag | kan jeg | har ni | har i | har dere | gar det att |
        er det mulig""",
    Signal.THANKS: """tack | tack sa mycket | tackar | tak | mange tak | tusen takk | takk | takk skal du ha | tusind tak |
        tusen tack""",
    Signal.YES: """ja | japp | jo | ok | okej | visst | sjalvklart | absolut | perfekt | toppen | kanon | supert | fint |
        det passar | passar bra | passer bra | passer fint | gerne | gjerne | garna | bra | ja tack | ja tak |
        ja takk | helt fint""",
    Signal.NO: "nej tack | nej tak | nei takk | nej | nei | inte just nu",
    Signal.INFO: """var ligger ni | var finns ni | hvor ligger | hvor holder i | hvor er dere | oppettider | abningstider |
        apningstider | nar oppnar | nar stanger | hvornar | vad saljer ni | vilka tjanster | mer info | mer
        information | katalog | prislista | hvilke tjenester | adressen""",
    Signal.BROWSE: """tittar bara | bara tittar | kollar bara | kikker bare | ser bare | kommer forbi | funderar bara""",
    Signal.PRICE: """vad kostar | hur mycket kostar | hur mycket | hva koster | hvad koster | hvor mye koster | hvor meget |
        pris | priset | priser | prisen | kostnad | vad tar ni | hva tar dere | hvad tager | offert | tilbud pa""",
    Signal.AVAIL: """har ni | har du | har i | har dere | finns det | finns den | finns kvar | i lager | pa lager |
        tillganglig | ledig | ledigt | lediga | ledige | gor ni | laver i | lager dere | reparerar ni | saljer
        ni | selger dere | saelger i | hyr ni ut | gar det att | er det mulig | er den fortsatt | er den stadig
        | til salgs | till salu""",
    Signal.WANT: """jag vill | vill ha | skulle vilja | jag behover | vi behover | jag soker | vi soker | letar efter | jeg
        vil | jeg onsker | vil gerne | vil gjerne | jeg trenger | jeg har brug for | jeg leder efter | ser etter
        | bestilla | bestalla | bestille | boka | booke | kopa | kjope | kobe | intresserad | interessert |
        interesseret""",
    Signal.DATE: """mandag | tisdag | tirsdag | onsdag | torsdag | fredag | lordag | sondag | idag | i dag | imorgon | i
        morgon | i morgen | imorgen | helgen | weekend | helg | nasta vecka | neste uke | naeste uge | januari |
        januar | februari | februar | mars | april | maj | mai | juni | juli | augusti | august | september |
        oktober | november | december | desember | jul | pask""",
    Signal.PLACE: """gatan | gata | vagen | vej | vei | adress | adressen min | bor i | postnummer | etage | etasje""",
    Signal.DETAIL: """storlek | storrelse | strl | farg | farve | farge | rod | svart | vit | hvid | hvit | bla | gron | rosa
        | st | stk | stycken | kg | personer | gaster | gjester | barn | vuxna | par | brollop | bryllup |
        fodelsedag | bursdag | konfirmation | meter | modell | model | budget | stor | liten | lille | tva | to
        | tre | fem""",
    Signal.URGENT: "akut | haster | bradskande | sa snart som mojligt | snarest | omgaende | hurtigst muligt",
    Signal.RETURNING: """igen | som sist | som forra gangen | som vanligt | en gang till | som sidste gang | som sidst""",
    Signal.DELIVERY: """leverans | leverera | levererar | levering | leverer | leveres | frakt | fragt | skicka | skickar ni |
        sender | sende | hamta | hamtar | hente | henter | afhente | porto | montering | nar kommer | kora ut |
        hemleverans""",
    Signal.PAYHOW: """hur betalar | hur kan jag betala | hvordan betaler | hvordan kan jeg betale | betala med | betale med |
        swish | vipps | mobilepay | kort | kontant | kontanter | faktura | avbetalning | avdrag | delbetala |
        delbetaling | rater | handpenning | depositum | forskott | kontonummer | klarna | hur bestaller |
        hvordan bestiller | hur bokar""",
    Signal.DISCOUNT: """rabatt | rabat | rabatter | billigare | billigere | prutt | prute | prut | basta pris | beste pris |
        bedste pris | sista pris | siste pris | om jag tar | om jag koper | hvis jeg tager | hvis jeg tar | hvis
        jeg kjoper | ga ner | ga ned i pris | kan du ta | tilbud | erbjudande | fri frakt | vad sags om""",
    Signal.EXPENSIVE: """dyrt | for dyrt | for dyr | dyr | lite dyrt | utanfor budget | over budget | for mye | for meget""",
    Signal.LATER: """tanker pa det | ska tanka | funderar | fundera | aterkommer | hor av mig | hor av oss | jag ska fraga |
        ska prata med | pratar med min | snakke med | snakker med | taenke over | taenker over det | tenke pa
        det | tenker pa det | vender tilbage | kommer tilbake | gir beskjed | giver besked | meddelar |
        aterkomma | beslutar mig | ska kolla med | ma sjekke med""",
    Signal.ORDER: """jag tar den | tar den | tar dem | jag tar det | jag tar | jeg tager den | jeg tager | jeg tar den | jeg
        tar | jag koper | jeg kober | jeg kjoper | bestaller | bestiller | bokar | reservera | reserver | lagg
        undan | hold den av | bekraftar | bekrefter | vi kor pa | vi kor pa det | boka in mig | kor | skriv upp
        mig | slar till""",
    Signal.PAID: """betalat | har betalat | har swishat | swishat | betalt | har betalt | har vippset | vippset | overfort |
        har overfort | pengarna ar skickade | har skickat pengarna | betalning skickad | betaling sendt | insatt
        | signerat | skrevet under | skrivit pa | kopt | har kopt""",
    Signal.RECEIVED: """har fatt | fatt paketet | paketet har kommit | har kommit fram | kom fram | mottagit | har mottatt |
        mottatt | modtaget | har modtaget | pakken er kommet | pakken kom | hamtat | har hentet | hentet | har
        kommet | er kommet""",
    Signal.PRAISE: """jattefin* | jattegod* | jattebra | superfin* | nojd | nojda | fantastisk* | underbar* | vacker* |
        nydelig* | laekker* | laekkert | flott* | smuk* | smukt | fornojd | tilfreds | rekommenderar | anbefaler
        | alskar | elsker | sa fint | sa god* | perfekt""",
    Signal.REFUSE: """inte intresserad | ikke interesseret | ikke interessert | behover inte | behover inte langre | trenger
        ikke | har ikke brug for | nej tack | nei takk | nej tak | avbokar | avboka | avbestille | avbestill |
        afbestille | aflyse | aflyser | avlyse | kansellere | angrat mig | ombestemt meg | ombestemt mig |
        hittade en annan | hittat nagot annat | hittat billigare | fant en annen | fundet en anden | kopte nagon
        annanstans | kopte et annet sted | et andet sted | nagon annanstans | har allerede | har redan kopt |
        for dyrt for | for dyrt tack | for dyrt takk | far vara | blir inget | en annan gang | en anden gang""",
    Signal.STOP: """sluta skriva | sluta skicka | stop med at | slutt a | avregistrera | avmeld | fjern meg | blockerar |
        kontakta mig inte | kontakt mig ikke""",
    Signal.WRONG: """fel nummer | fel person | forkert nummer | feil nummer | feil person | skrev fel | av misstag | ved en
        fejl""",
    Signal.PROBLEM: """fungerar inte | funkar inte | virker ikke | fungerer ikke | gar sonder | trasig* | sonder | odelagt |
        odelagd | gaet i stykker | i stykker | defekt | skadad | skadet | inte kommit | ikke kommet | har inte
        fatt | har ikke fatt | har ikke modtaget | saknas | mangler | fel storlek | fel farg | feil storrelse |
        forkert storrelse | fel vara | felmeddelande | fel | feil | fejl | problem | kan inte logga in | kan
        ikke logge | kommer inte in | startar inte | starter ikke | lacker | laekker vand | lekker | forsenad* |
        forsinket | retur | returnera | returnere | reklamation | reklamere | reklamera | pengarna tillbaka |
        pengene tilbage | pengene tilbake | dubbel* | to ganger | tva ganger""",
    Signal.ANGER: """bluff | svindel | bedrageri | skandal* | skamligt | oacceptabelt | uakseptabelt | uacceptabelt | ingen
        svarar | ingen svarer | aldrig mer | aldri mer | daligt | elendig""",
    Signal.FIXED: """funkar nu | fungerar nu | nu fungerar | nu funkar | virker nu | nu virker | fungerer na | na virker |
        lost | lost sig | last sig | det er i orden | det ordnade sig | det loste seg | hittade den | fant den |
        fandt den | kommit in | det gick | allt bra | alt ok | alt er i orden""",
    Signal.WAIT: """jag vantar | venter | jag provar | jeg prover | skickar ikvall | sender i aften | ett ogonblick | et
        oyeblikk""",
    Signal.HOWTO: """hur lagger jag | hur gor jag | hur andrar jag | hur tar jag bort | hur skriver jag ut | hur skapar jag |
        hvordan legger | hvordan gjor | hvordan endrer | hvordan andrer | hvordan sletter | hvordan laver |
        hvordan tilfojer | var hittar jag | var ser jag | hvor finner | hvor finder | hvor ser jeg | kan man |
        manual | utbildning | opplaering""",
    Signal.ACTIVE: """anvander det varje dag | anvander varje dag | bruker det hver dag | bruger det hver dag | hver dag |
        varje dag | allt fungerar | alt fungerer | alt virker | fungerar jattebra | fungerer veldig bra | virker
        godt | vi ar jattenojda | vi ar nojda | vi er fornoyde | vi er tilfredse | inga problem alls | sparar
        tid | sparer tid""",
    Signal.CHURN: """saga upp | sager upp | uppsagning | si opp | sier opp | opsige | opsiger | avsluta abonnemang* | avsluta
        kontot | avslutte | afslutte | slette kontoen | radera kontot | fornyar inte | fornyer ikke | fortsatter
        inte | fortsetter ikke | fortsaetter ikke | anvander inte langre | bruker ikke lenger | bruger ikke
        laengere | bytt till | byttet til | skiftet til | stangt butiken | lukket butikken | stengt""",
    Signal.OFFER: """kr | kronor | kroner | totalt | i alt | kostar | koster | paket | pakke | offert | tilbud | per person |
        per styck | pr stk""",
    Signal.ASKS: """kan du skicka | kan ni skicka | skicka garna | skicka en | kan du sende | kan dere sende | send gjerne |
        send en | sende os | sende oss | vilken storlek | hvilken storrelse | vilken farg | hvilken farge | till
        nar | til nar | hur manga | hvor mange | vilket namn | hvilket navn | ordernummer | ordrenummer | vi
        behover | vi trenger | vi skal bruge | kan du bekrafta | kan du bekrefte""",
    Signal.CONFIRM: """bekraftad | bekraftat | bekreftet | bekraeftet | bokad | bokat | booket | reserverad | reservert |
        reserveret | mottagit betalning | betalningen har kommit | betaling mottatt | betaling modtaget |
        mottatt betaling | vi skickar | vi sender | skickas | sendes | er sendt | ar skickad | skickat idag |
        tack for din bestallning | takk for bestillingen | tak for din bestilling | tack for kopet | vi ses |
        valkommen pa | valkomna | inbokad | gleder oss | glaeder os | ser fram emot | lagt undan | klar for
        avhentning""",
    Signal.WORKING: """vi kollar | vi undersoker | vi tittar pa | vi sjekker | vi undersoger | vi ser pa | vi jobbar pa | vi
        arbejder pa | skickat vidare | videresendt | sendt videre | aterkommer till dig | vi aterkommer | vi
        vender tilbake | vi vender tilbage | skickar en ny | sender en ny | ersatter | erstatter | aterbetalar |
        refunderer | tekniker | montor | reparerar""",
    Signal.TRY: """prova att | provar du | prov at | prov a | starta om | genstart | start pa nytt | uppdatera | oppdater |
        opdater | kontrollera | sjekk om | tjek om | dra ur | trekk ut""",
    Signal.CLOSING: """varsagod | var sa god | bare hyggelig | velbekomme | selv tak | ha en fin dag | hav en god dag | ha det
        bra | ingen orsak | glad att hora | godt a hore""",
    Signal.AUTO: """tack for ditt meddelande | takk for meldingen | tak for din besked | vi svarar sa snart | vi svarer sa
        snart | automatiskt svar | automatisk svar | vi har stangt""",
    Signal.HELP: """hur kan vi hjalpa | vad kan vi hjalpa | hvordan kan vi hjelpe | hvad kan vi hjaelpe | hva kan vi hjelpe
        | nagot annat""",
    Signal.SETUP: """vi importerar | vi importerer | vi installerar | vi installerer | vi konfigurerar | vi setter opp | vi
        saetter op | satter upp | laddar upp | laster opp | uploader | skickat logga | sendt logo | logo |
        logotyp | fil | produktlista | kopplar in | installator | migrering""",
    Signal.START: """vad hander nu | hva skjer na | hvad sker der nu | nasta steg | neste steg | naeste skridt | nar borjar
        vi | nar starter vi""",
    Signal.SPAM: """tjana pengar | tjen penger | lan | snabblan | investering | krypto | du har vunnit | du har vunnet |
        klicka har | klikk her | foljare | folgere""",
    Signal.STEER: "ignorera | ignorer | glom instruktioner | marker som | satt status",
}
