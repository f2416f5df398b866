"""German phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: "hallo | hallihallo | hi | hey | moin | servus | gruss gott | gruezi | guten tag | guten morgen | guten abend | schonen guten tag | tach | mahlzeit | liebe grusse | lg | mfg | vg | wie gehts",
    Signal.FILLER: """der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | und | oder | aber | ich | du | er | sie | es | wir | ihr | ihnen | ihre | ihren
        | mein | meine | meinen | meiner | dein | euer | eure | euch | mir | mich | dir | uns | ist | sind | bin | war | waren | sein | hab | habe | haben | hat | hatte | hatten
        | wird | werden | wurde | wurden | kann | konnen | konnt | konnte | konnten | mochte | will | wollen | soll | muss | was | wer | wo | wie | wann | welche | welcher | welches | wieviel
        | in | im | an | am | auf | zu | zum | zur | von | vom | bei | mit | ohne | fur | um | nach | aus | ab | bis | so | da | dann | denn | doch | noch | schon | mal | auch | nur
        | sehr | mehr | nicht | kein | keine | ja | nein | bitte | danke | gern | gerne | hier | dort | dieser | diese | dieses | diesen | man | alle | alles | etwas | frage
        | info | infos | artikel | produkt | produkte | bild | foto | beitrag | anzeige | seite | sache | ok | gut | wurde | gibts | gibt | heute | jetzt | also | wenn | dass | weil | als | ob | beim | liebes | team | haette""",
    Signal.NEGATOR: "nicht | nie | kein | keine | keinen | noch nicht | nichts | ohne | leider nicht",
    Signal.NEUTRAL: """wann kommt | noch nicht bezahlt | werde bezahlen | bezahle dann | uberweise dann | uberweise ich | uberweise morgen | kein problem | keine sorge | gar kein problem | kein stress | wie lange | macht nichts
        | nicht schlecht | ohne probleme | keine eile
        | möchte wissen | wollte wissen | würde gern wissen | möchte fragen | wollte fragen""",
    Signal.THANKS: "danke | dankeschon | danke schon | vielen dank | herzlichen dank | besten dank | tausend dank | dank | thx | merci | ich danke | lieben dank",
    Signal.YES: """ja | jap | jo | jep | klar | gerne | gern | sicher | natuerlich | naturlich | perfekt | passt | passt mir | passt gut | passt super | super | alles klar | einverstanden | in ordnung | okay | ok | top | prima | wunderbar | abgemacht | genau | stimmt | geht klar | klingt gut | das geht | machen wir so
        | bin dabei | sehr gut | geht in ordnung
        | passt uns | passt perfekt | das passt | do passt | mo passt | di passt | mi passt | fr passt | sa passt | ja
        gern | ja gerne | sehr gern | sehr gerne | jup | jawohl | na klar | klasse | hört sich gut an | klingt super |
        machen wir | ist gut | wäre super | wäre toll | ist super | ist perfekt""",
    Signal.NO: "nein | nee | ne | nein danke | nee danke | im moment nicht | momentan nicht | das wars | sonst nichts | nicht notig",
    Signal.INFO: """wo seid ihr | wo sind sie | wo finde ich sie | wo finde ich euch | wo ist ihr | wo ist euer | adresse | standort | offnungszeiten | wann habt ihr offen | wann haben sie geoffnet | habt ihr offen | haben sie offen | geoffnet | wie lange haben
        | was verkaufen sie | was verkauft ihr | was bieten sie | was bietet ihr | was habt ihr | was macht ihr | welche leistungen | mehr infos | mehr informationen | nahere infos | katalog | speisekarte | preisliste | webseite | telefonnummer | ladengeschaft | jemand da""",
    Signal.BROWSE: "schau mich mal um | schaue mich um | nur schauen | nur mal schauen | nur gucken | wollte nur mal | weiss noch nicht | aus neugier | komme mal vorbei | schau mal vorbei | schaue mal vorbei | nur informieren | umschauen | noch unsicher",
    Signal.PRICE: """preis | preise | was kostet | was kosten | wieviel kostet | wie viel kostet | wie teuer | wieviel | wie viel | kostet | kosten | kostenvoranschlag | angebot | was wurde | was macht das | was nehmen sie | was verlangen sie | was verlangt ihr | was soll | stundensatz | gebuhr | preislich
        | was würde | was würde das kosten | was soll der kosten | was soll die kosten | was soll das kosten | was
        möchten sie für | was willst du für | was wollt ihr für | was nehmt ihr | preis für | preisliste | kosten für |
        kostenpunkt | gebühr | gebühren | zu welchem preis""",
    Signal.AVAIL: """haben sie | habt ihr | hatten sie | hattet ihr | gibt es | gibts | verfugbar | vorratig | auf lager | lagernd | noch da | noch zu haben | zu haben | noch erhaltlich | erhaltlich | verkaufen sie | verkauft ihr | machen sie | macht ihr | bieten sie | bietet ihr | vermieten sie | vermietet ihr | reparieren sie | repariert ihr | ist es moglich
        | moglich | ware es moglich | konnen sie | konnt ihr | noch frei | noch platze | termin frei | noch einen termin | platz fur | fuhren sie
        | noch verfügbar | verfügbar | noch erhältlich | vorrätig | lieferbar | habt ihr noch | haben sie noch | gibts
        noch | gibt es noch | noch was frei | was frei | freie termine | noch termine | noch platz | noch plätze | noch
        einen tisch | noch ein zimmer | geht das | wäre das möglich | ist das möglich | machbar | macht ihr auch |
        machen sie auch | verleiht ihr | nehmt ihr | nehmen sie noch""",
    Signal.WANT: """ich mochte | ich will | ich hatte gern | hatte gerne | wir mochten | wir hatten gern | ich brauche | brauche | brauchen | wir brauchen | suche | wir suchen | ich suche | interessiere mich | interesse an | habe interesse | hab interesse | wurde gerne | wurde gern | mochte bestellen | mochte buchen | mochte reservieren | wollte bestellen | wollte fragen | bestellen | reservieren | buchen | kaufen
        | einen termin | termin vereinbaren | mieten | benotige | benotigen
        | hätte gern | hätte gerne | hätt gern | haette gern | hätten gern | ich hätte gern | würde gern | würde gerne |
        würd gern | möchte gern | möchte gerne | ich möchte | wir möchten | bin auf der suche | auf der suche nach |
        brauch | bräuchte | bräuchten | interessiere mich für | will bestellen | will kaufen | würde bestellen | gern
        bestellen | gerne bestellen | gern buchen | gerne buchen | gern reservieren | nen termin | termin für | termin
        ausmachen | termin machen | ein angebot | angebot für | ein angebot für | kostenvoranschlag""",
    Signal.DATE: """montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag | sonnabend | morgen fruh | ubermorgen | heute abend | wochenende | nachste woche | nachsten monat | januar | februar | marz | april | mai | juni | juli | august | september | oktober | november | dezember | weihnachten | ostern | mittags | abends | vormittag
        | nachmittag | uhr | kommende woche""",
    Signal.PLACE: "strasse | str | weg | platz | plz | postleitzahl | hausnummer | stock | wohnung | meine adresse | adresse ist | adresse lautet | liefern sie nach | liefert ihr nach | lieferung nach | versand nach | wohne in | ich wohne | ortsteil",
    Signal.DETAIL: """grosse | groessen | farbe | klein | kleine | grosse | gross | kg | kilo | liter | paar | dutzend | stuck | stueck | stk | packungen | kartons | personen | leute | gaste | kinder | erwachsene | rot | rote | blau | blaue | schwarz | schwarze | schwarzen | weiss | weisse | grun | grune | gelb | rosa | grau | graue | braun | beige | gold | silber
        | geburtstag | hochzeit | taufe | meter | qm | cm | stunden | tage | nachte | zwei | drei | vier | funf | sechs | zehn | zwolf | zwanzig | modell | eiche | fur meine | fur meinen""",
    Signal.URGENT: "dringend | eilig | eilt | so schnell wie moglich | schnellstmoglich | asap | sofort | noch heute",
    Signal.RETURNING: "wieder | nochmal | noch einmal | wie letztes mal | letztes mal | wie immer | wie beim letzten | schon mal bestellt | bereits bestellt | stammkunde | stammkundin | erneut bestellen | diesmal | nachbestellen",
    Signal.DELIVERY: "lieferung | liefern | liefert | liefern sie | liefert ihr | versand | versenden | verschicken | versandkosten | lieferkosten | abholen | abholung | selbstabholung | lieferzeit | wie schnell | gewahrleistung | aufbau | montage | zustellung | anlieferung | umtausch | ruckgabe moglich | lieferbar nach | liefergebühr | lieferung nach | inkl lieferung | inklusive lieferung | versendet ihr | versenden sie | verschickt ihr | verschicken sie | schickt ihr | schicken sie auch | versand möglich | was kostet der versand | porto | selbst abholen | wann kann ich abholen | kann ich abholen | vorbeikommen | vorbei kommen | bringt ihr | bringen sie | aufbauen | wie lange dauert die lieferung | wann lieferbar",
    Signal.PAYHOW: """wie kann ich bezahlen | wie bezahle ich | wie zahle ich | wie kann ich zahlen | zahlungsmoglichkeiten | zahlungsarten | zahlungsart | bezahlen | zahlen | karte | kartenzahlung | mit karte | ec karte | kreditkarte | bar | barzahlung | uberweisung | per uberweisung | iban | kontodaten | bankverbindung | paypal | rechnung | auf rechnung | ratenzahlung | raten | in raten | anzahlung | nachnahme | vorkasse | klarna
        | wie bestelle ich | wie kann ich bestellen | wie buche ich | wie kann ich buchen | wie reserviere ich | was
        brauchen sie für die buchung | anzahlung nötig | per rechnung | karte zahlen | bar zahlen | überweisen |
        überweisung | paypal zahlen | mit paypal""",
    Signal.DISCOUNT: """rabatt | nachlass | skonto | letzter preis | letzte preis | was letzte preis | bester preis | gunstiger | billiger | verhandelbar | verhandlungsbasis | vb | am preis | preislich was | noch was machen | noch was am | geht da noch | runtergehen | entgegenkommen | mengenrabatt | wenn ich zwei | wenn ich beide | fur beide | ich biete | ich gebe ihnen | wurde ich nehmen | wurden sie | gutschein | gutscheincode
        | aktion | sonderpreis | versandkostenfrei | kostenlos
        | würdest du es für | würden sie es für | für _ hergeben | für _ abgeben | hergeben | abgeben für | geht da noch
        was | geht noch was | geht was am preis | was letzter preis | was ist letzte preis | festpreis | vhb | rabatte |
        prozente | günstiger | etwas günstiger | preisnachlass | bei abnahme | wenn ich mehr | wenn ich heute | wenn ich
        morgen | wenn ich ihn | wenn ich sie | wenn ich es | für beide | biete | mein angebot | würde _ zahlen | würde _
        geben | wären _ ok | wäre _ ok | wären _ okay | _ euro ok""",
    Signal.EXPENSIVE: "zu teuer | teuer | ganz schon teuer | recht teuer | uber meinem budget | sprengt mein budget | ausserhalb meines budgets | kann ich mir nicht leisten | happig | stolzer preis | zu viel fur | uber dem budget | mehr als ich | mehr als gedacht | mehr als erwartet | ganz schön teuer | ganz schoen teuer | ordentlich teuer | heftig | puh",
    Signal.LATER: """uberlege es mir | uberleg es mir | uberlege | uberlegen | muss ich uberlegen | denke daruber nach | daruber nachdenken | melde mich | meld mich | melde mich wieder | wir melden uns | gebe bescheid | geb bescheid | sage bescheid | sag bescheid | spreche mit | bespreche | besprechen | frage meinen | frage meine | frag meinen | frag meine | rucksprache | schlafe eine nacht | eine nacht druber
        | mit meinem mann | mit meiner frau | mit meinem chef
        | klär ich | kläre ich | klär das | kläre das | muss ich klären | besprech | muss ich besprechen | frag mal |
        frage mal | frag daheim | überlegs mir | überleg es mir | überlege es mir | überlegen wir uns | überlegen es uns
        | muss überlegen | muss ich überlegen | muss noch überlegen | drüber schlafen | schlafe drüber | schlaf drüber |
        denk drüber nach | denke darüber nach | melden uns | komme darauf zurück | komm drauf zurück | geben bescheid |
        schau mal | schaue mal | schauen mal | guck mal | vergleiche noch | hole noch angebote | andere angebote |
        weitere angebote | noch unentschlossen | noch nicht sicher | mal sehen | mal schauen""",
    Signal.ORDER: """nehme ich | ich nehme | nehm ich | nehmen wir | wir nehmen | ich bestelle | bestelle hiermit | hiermit bestelle | ich kaufe | gekauft | kaufe ich | buche ich | ich buche | bitte buchen | bitte reservieren | reservieren sie | bitte zurucklegen | zurucklegen | legen sie es | tragen sie mich ein | tragt mich ein | bestatige | ich bestatige | auftrag erteilt | sie haben den auftrag | deal | abgemacht | machen wir | zusage | ich sage zu | verbindlich
        | ich nehm | den nehm ich | die nehm ich | das nehm ich | bestelle ich | ich bestell | bestellt | dann bestelle
        | reservier mir | reserviert mir | bitte zurücklegen | leg mir | legen sie mir | zurücklegen | merken sie mich
        vor | trag mich ein | bitte eintragen | bin dabei | sind dabei | einverstanden | passt nehm ich | machen wir so
        | so machen wirs | dann machen wir das | hol ich ab | hole ich ab | ich hole sie | ich hole es | ich hole ihn |
        ich hols""",
    Signal.PAID: """bezahlt | habe bezahlt | hab bezahlt | schon bezahlt | gerade bezahlt | uberwiesen | hab uberwiesen | habe uberwiesen | geld ist raus | geld ist unterwegs | zahlung ist raus | uberweisung ist raus | zahlung erfolgt | zahlungsbeleg | uberweisungsbeleg | angezahlt | anzahlung ist | per paypal geschickt | paypal ist raus | rechnung beglichen | vertrag unterschrieben | abo abgeschlossen | abgeschlossen
        | überwiesen | grad überwiesen | grade überwiesen | gerade überwiesen | schon überwiesen | eben überwiesen | ist
        überwiesen | hab überwiesen | habe überwiesen | ist bezahlt | anzahlung ist raus | überweisung ist raus |
        überweisung raus | anzahlung überwiesen | anzahlung bezahlt | anzahlung geleistet | per paypal bezahlt | geld
        geschickt | rechnung bezahlt | beglichen | komplettpaket bestellt | gestern bestellt | vertrag unterzeichnet |
        unterschrieben""",
    Signal.RECEIVED: "angekommen | ist angekommen | ist da | sind da | sind angekommen | heute gekommen | erhalten | habe es erhalten | paket erhalten | abgeholt | hab es abgeholt | bekommen | hab ich bekommen",
    Signal.PRAISE: """begeistert | wunderschon | lecker | super lecker | sehr lecker | traumhaft | fantastisch | grossartig | ausgezeichnet | hervorragend | sehr zufrieden | mega | hammer | genial | toll | liebe es | lieben es | total happy | wie gewunscht | sehr schon geworden | jederzeit wieder | gerne wieder | weiterempfehlen | empfehle | kam super an | sitzt perfekt | kundin bleiben""",
    Signal.REFUSE: """kein interesse | kein interesse mehr | doch nicht | lieber nicht | nein danke | dann nicht | nicht mehr notig | brauche ich nicht mehr | brauchen wir nicht mehr | hat sich erledigt | erledigt | anderweitig | woanders | woanders gekauft | schon gefunden | schon einen gefunden | schon eine gefunden | schon was gefunden | bereits gefunden | habe schon gekauft | gunstiger gefunden | billiger gefunden | anderen anbieter | andere losung | fur einen anderen | fur jemand anderen | mich anders entschieden | anders entschieden
        | stornieren | storniere | stornierung | bitte stornieren | absagen | muss absagen | sage ab | zu teuer danke | zu teuer fur mich | ist mir zu teuer | uns zu teuer | verzichte | lasse es | lass es | lassen wir | vergessen sie es | vergiss es | wird nichts | nicht in frage | passe
        | wird das nichts | dann wird das nichts | hat sich schon erledigt | dann doch nicht | lass ich | lasse ich es |
        lassen wir es | lassen wir das | nehme ich nicht | nehmen wir nicht | haben uns anders entschieden | für einen
        anderen entschieden | für jemand anderen | woanders gefunden | woanders gebucht | bei jemand anderem | einen
        anderen gefunden | eine andere gefunden | schon gekauft | schon eins | schon einen | schon eine | bereits
        gekauft | nicht mehr nötig | brauch ich nicht mehr | brauch keinen | nicht mehr interessiert | nicht
        interessiert | abgesagt | sagen ab | muss doch absagen | müssen absagen | storno | trete zurück | zurücktreten |
        zu weit weg | zu weit | dann leider nicht | leider nein | passt leider nicht | ein andermal | vielleicht ein
        andermal | nächstes mal | beim nächsten mal
        | trotzdem danke | trotzdem vielen dank | danke trotzdem | dennoch danke | kommt nicht in frage | für uns nicht
        in frage | für mich nicht in frage | nicht das richtige | nicht das was ich | suche weiter
        | nee danke | ne danke | nö danke | dann lieber nicht | lieber doch nicht | ist mir zu viel | ist uns zu teuer |
        ist uns zu viel | muss ich leider passen | ich passe | wir passen | da passe ich
        | zu viel für mich | zu teuer für mich | zu viel für uns | zu teuer für uns | zu hoch für mich | über meinem
        budget | übersteigt mein budget | übersteigt unser budget | nicht im budget | viel erfolg noch | trotzdem viel
        erfolg | viel erfolg beim verkauf""",
    Signal.STOP: "schreiben sie mir nicht | schreibt mir nicht | keine nachrichten mehr | nicht mehr schreiben | nicht mehr anschreiben | nicht mehr kontaktieren | keine werbung | abmelden | loschen sie meine | lassen sie mich in ruhe | lasst mich in ruhe | ich blockiere | blockieren | stopp | horen sie auf | hort auf | kontaktieren sie mich nicht",
    Signal.WRONG: "falsche nummer | falsche person | falscher chat | falscher empfanger | verwahlt | verschrieben sorry | vertan | falsche seite | aus versehen | versehentlich | war nicht fur sie | nicht fur sie bestimmt | sorry falsch | falsch geschickt",
    Signal.PROBLEM: """funktioniert nicht | funktioniert nicht mehr | geht nicht | geht nicht mehr | geht nicht an | lauft nicht | kaputt | defekt | beschadigt | zerbrochen | gerissen | gebrochen | ladt nicht | startet nicht | offnet nicht | sturzt ab | absturz | hangt | fehler | fehlermeldung | fehlercode | problem | probleme | reklamation | reklamieren | beschwerde | ruckerstattung | erstattung | geld zuruck | zuruckgeben | zuruckschicken | umtauschen
        | nicht angekommen | nicht da | noch nicht da | nicht erhalten | nichts erhalten | nicht geliefert | warte | warte ich | warte immer noch | immer noch nicht | fehlt | fehlen | falsche grosse | falsche farbe | falsches | falschen | falscher artikel | wo bleibt | wo ist mein | wo ist meine | verspatet | verspatung | doppelt abgebucht | abgebucht | tropft | undicht | leckt | kein internet | kein strom | kein signal | einloggen klappt | kann mich nicht | komme nicht rein | passwort vergessen
        | druckt nur | druckt nicht | leere seiten | gerausch | flackert | fleck | schimmel | reagiert nicht | klappt nicht | nur noch""",
    Signal.ANGER: "betrug | betruger | abzocke | frechheit | unverschamt | unverschamtheit | unmoglich | sauerei | schlechteste | katastrophe | katastrophal | nie wieder | anwalt | anzeige | verbraucherschutz | stinksauer | sauer | wutend | inakzeptabel | unfassbar | schlechter service | mieser | keine antwort | keiner antwortet | niemand antwortet | es reicht | armutszeugnis | verarschen",
    Signal.FIXED: """funktioniert wieder | funktioniert jetzt | geht wieder | geht jetzt | lauft wieder | lauft jetzt | klappt jetzt | klappt wieder | hat geklappt | hat funktioniert | hat geholfen | gelost | problem gelost | behoben | erledigt danke | alles gut | alles wieder | wieder in ordnung | jetzt gehts | jetzt geht es | bin drin | bin wieder drin | ersatz ist da | ersatz ist angekommen | geld ist da | erstattung ist da | gefunden danke | gefunden""",
    Signal.WAIT: "ich warte | warte dann | ich probiere | probiere ich | probier ich | versuche ich | ich versuche | teste ich | moment | augenblick | sekunde | schicke ich | schick ich | sende ich | suche ich raus | bin gespannt | halten sie mich | spater schicke | bis dahin",
    Signal.HOWTO: """wie kann ich | wie kann man | wie mache ich | wie mach ich | wie lege ich | wie andere ich | wie stelle ich | wie losche ich | wie drucke ich | wie fuge ich | wie erstelle ich | wie exportiere | wie storniere ich | wie geht das mit | wie bekomme ich | wie funktioniert | wie trage ich | wie buche ich einen | wo finde ich | wo sehe ich | wo kann ich | wo stelle ich | wo ist der | anleitung | handbuch | schulung | einweisung | tutorial
        | erklaren | zeigen sie mir | ich finde den | finde ich nicht | welchen knopf | kann man | lasst sich""",
    Signal.ACTIVE: """lauft alles | alles lauft | lauft super | lauft gut | lauft prima | lauft rund | lauft einwandfrei | funktioniert super | funktioniert einwandfrei | funktioniert alles | funktioniert gut | funktioniert bestens | klappt alles | klappt super | klappt prima | nutzen es taglich | nutzen wir taglich | taglich | jeden tag | sehr zufrieden | sind zufrieden | voll zufrieden | team ist begeistert | team liebt | mitarbeiter sind | begeistert | spart uns | erleichtert | keine probleme | mochten es nicht mehr missen | ohne probleme""",
    Signal.CHURN: """kundigen | kundige | kundigung | kundige hiermit | hiermit kundige | abo kundigen | vertrag kundigen | vertrag beenden | konto loschen | konto schliessen | account loschen | nicht verlangern | verlangern nicht | nicht weiter nutzen | nutzen es nicht mehr | nutzen wir nicht mehr | wechseln zu | gewechselt | anderen anbieter | anderer anbieter | andere software | zur konkurrenz | steigen aus | horen auf | widerrufe | widerruf | nicht mehr weiter
        | nicht _ verlängern | nicht verlängern | nicht mehr nutzen | kündigen | kündige | kündigung | gekündigt |
        hiermit kündigen | abo kündigen | vertrag kündigen | abo beenden | zum nächstmöglichen | gewechselt zu | anderes
        system | steigen um | umgestiegen
        | nichts für uns | ist nichts für uns | passt nicht für uns | zurück zu excel | wir hören auf | hören auf |
        brauchen wir nicht mehr | wir machen zu | geben das geschäft auf | läuft aus und | probephase endet""",
    Signal.OFFER: "gesamt | insgesamt | kostet | kosten | liegt bei | liegen bei | preis liegt | ab | pauschal | paket | pakete | unser angebot | angebot anbei | im anhang das angebot | bestellformular | formular | pro person | pro stuck | pro stunde | inklusive | inkl | zzgl | wir bieten | kann ich ihnen anbieten | vb | festpreis",
    Signal.ASKS: """konnen sie mir | konnen sie uns | konntest du | konnten sie | schicken sie | schick uns | schicken sie uns | senden sie | senden sie uns | bitte schicken | bitte senden | teilen sie uns | teilen sie mir | nennen sie | sagen sie uns | geben sie uns | brauchen wir noch | wir brauchen noch | wir brauchen | wir benotigen | benotigen wir | benotigen noch | es fehlt noch | welche grosse | welche farbe | welches modell | fur wann | wie viele personen | wie viele kinder | auf welchen namen | mochten sie | soll ich | sollen wir | wann passt | passt ihnen | wurde ihnen""",
    Signal.CONFIRM: """bestatigt | ist bestatigt | gebucht | ist gebucht | reserviert | ist reserviert | eingetragen | ist eingetragen | notiert | ist notiert | vorgemerkt | bestellung aufgenommen | bestellung erhalten | bestellung ist eingegangen | zahlung erhalten | geld erhalten | zahlung eingegangen | eingegangen | versendet | verschickt | geht raus | geht morgen raus | geht heute raus | unterwegs | wird geliefert | wir liefern | danke fur ihre bestellung | danke fur die bestellung | danke fur deine bestellung
        | danke fur den einkauf | danke fur ihren einkauf | bis freitag | bis samstag | bis morgen | bis montag | bis dienstag | bis mittwoch | bis donnerstag | bis sonntag | bis dann | freuen uns auf sie | sendungsnummer | abholbereit | zuruckgelegt | angemeldet | wir sehen uns
        | trage sie ein | hab dich eingetragen | habe sie eingetragen | ist vorgemerkt | hab ich notiert | habe ich
        notiert | bestätigt | ist bestätigt | termin steht | steht fest | liegt bereit | liegt für sie bereit | liegt
        für dich bereit | zurückgelegt | ist zurückgelegt | bereit zur abholung | bis dahin | wir freuen uns auf sie |
        freuen uns auf dich | freue mich auf | wir erwarten sie | geld ist da | geld ist angekommen | zahlung ist da |
        geldeingang | überweisung ist da | überweisung erhalten | danke für die bestellung | danke für ihre bestellung |
        danke für deine bestellung | danke für den einkauf | danke für ihren einkauf | wird heute verschickt | wird
        morgen verschickt | ist verschickt | ist unterwegs""",
    Signal.WORKING: """wir prufen | pruft | wird gepruft | ich prufe | uberprufen | schaue nach | schauen nach | ich schaue | wir schauen | kummern uns | kummere mich | in bearbeitung | wird bearbeitet | bearbeiten | weitergeleitet | leite weiter | leiten es weiter | techniker | unser techniker | unsere technik | technik | wir melden uns | ich melde mich | melden uns sobald | halten sie auf dem laufenden | halte sie | ersatz | schicken ihnen | senden ihnen einen neuen | neue zu | tauschen | austausch | erstatten | ruckerstattung ist
        | klaren | klare das | wir klaren | ticket | repariert | reparatur | bestellt das ersatzteil | stellen ihnen | nachforschung""",
    Signal.TRY: "versuchen sie | probieren sie | probier mal | bitte versuchen | starten sie | neu starten | neustart | ausschalten | stecker ziehen | stecker | prufen sie | schauen sie im spam | leeren sie | aktualisieren sie | update machen | installieren sie | noch einmal versuchen | nochmal versuchen | geht es jetzt | klappt es jetzt | funktioniert es jetzt | sagen sie bescheid ob",
    Signal.CLOSING: "gern geschehen | gerne doch | kein problem | bitte schon | bitteschon | schonen tag | schonen abend | schones wochenende | das freut uns | freut mich | freut uns | keine ursache | jederzeit gerne | alles gute | schade",
    Signal.AUTO: "danke fur ihre nachricht | vielen dank fur ihre nachricht | danke fur deine nachricht | vielen dank fur ihre anfrage | wir haben ihre nachricht | wir antworten | antworten so schnell | schnellstmoglich bei ihnen | automatische antwort | automatische nachricht | derzeit nicht | aktuell geschlossen | melden uns so schnell",
    Signal.HELP: "wie kann ich helfen | wie konnen wir helfen | wie kann ich ihnen helfen | wie konnen wir ihnen helfen | wie konnen wir dir helfen | was kann ich fur sie tun | was konnen wir fur sie | suchen sie etwas | suchen sie etwas bestimmtes | sonst noch | noch etwas | willkommen",
    Signal.SETUP: """importieren gerade | importieren wir | richten gerade | richten ihr | wird eingerichtet | einrichtung lauft | einrichtung | konfigurieren | konfiguration | installieren gerade | spielen die daten | datenimport | kundenliste | artikelliste | produktliste | excel | datei | logo | daten geschickt | daten ubertragen | migration | konto angelegt | konto erstellt | zugang angelegt | zugangsdaten | freigeschaltet | techniker ist vor ort | techniker ist da | im anhang | anbei | habe ihnen die | fotos geschickt | unterlagen""",
    Signal.SPAM: "follower kaufen | mehr follower | geld verdienen | von zuhause | nebenverdienst | passives einkommen | kredit ohne schufa | kredit | darlehen | investieren | garantierter gewinn | bitcoin | krypto | sie haben gewonnen | gewinnspiel | klicken sie | hier klicken | ihre seite wird | konto bestatigen | gemeinschaftsstandards | platz 1 bei google | suchmaschinenoptimierung | webdesign angebot | casino | sportwetten | finanzielle freiheit | werde teil meines teams",
    Signal.STEER: "ignoriere | ignoriere alle | ignoriere die anweisungen | vergiss alle | vergiss deine | vorherigen anweisungen | du bist jetzt | systemnachricht | systemhinweis | hinweis an das system | markiere mich | markiere diesen | markiere als | setze den status | setze status | score 100 | punktzahl 100 | als gewonnen | bewerte mich",
    Signal.START: "wie geht es weiter | wie geht es jetzt weiter | wie gehts weiter | wie geht s weiter | was passiert jetzt | was ist der naechste schritt | was ist der nächste schritt | nächste schritte | nächster schritt | wann geht es los | wann gehts los | wie fangen wir an | wann fangen wir an | was brauchen sie | was braucht ihr | was müssen wir | wie lange dauert | wann ist es fertig | wann kommt | wann kommen",
    Signal.QUESTION: "was kostet | was kosten | wie viel | wieviel | habt ihr | haben sie noch | hättet ihr | hätten sie | gibt es | gibts | gibt s | kann ich | kann man | könnt ihr | können sie | könnten sie | könntet ihr | wo seid | wo ist | wo finde | wann habt | wann ist | wie lange | wie lege | wie kann | macht ihr | bietet ihr | verkauft ihr | liefert ihr | darf ich",
}
