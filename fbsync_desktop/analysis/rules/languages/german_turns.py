"""German turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """frage/fragen/bespreche/besprechen/abspreche/absprechen/rede/reden/spreche/sprechen/klaere/klare/klaren/kläre/klären/kläre
        _ _
        frau/mann/freund/freundin/partner/partnerin/chef/chefin/team/familie/eltern/mutter/vater/schwester/bruder/verlobten/kollegen/kollegin/vorstand/vermieter
        | mit _
        frau/mann/freund/freundin/partner/partnerin/chef/chefin/team/familie/eltern/mutter/schwester/bruder/verlobten/kollegen/vorstand/vermieter/männern
        _ absprechen/besprechen/abklären/reden/sprechen/abstimmen |
        überleg*/überlegen/ueberleg*/nachdenken/drüber/grüble es/mir/uns/noch/schlafen |
        muss/will/möchte/wollen/müssen/lass _
        überlegen/nachdenken/drüber/vergleichen/abklären/absprechen/besprechen | melde/melden mich/uns |
        gebe/geben/geb _ bescheid/rückmeldung | sag/sage/sagen _ bescheid | hole/holen/habe/warte _
        angebote/vergleichsangebote | komme/kommen auf sie/euch/dich zurück | schaue/schau mal/noch/erst""",
    Signal.DISCOUNT: """besseren/günstiger*/guten/letzter/letzte/bester/fairen preis | preis/preislich _
        machen/runter/nachlass/verhandel*/spielraum/luft/entgegen* | noch/etwas/bisschen/da _
        machen/luft/günstiger/billiger/runter |
        rabatt*/mengenrabatt/skonto/nachlass/prozente/gutscheincode/studentenrabatt/frühbucher* | wenn
        ich/wir/sie _
        zwei/beide/drei/mehrere/gleich/bar/heute/sofort/nehme/nehmen/abhole/abholen/zahle/kaufe/buche/buchen |
        entgegenkommen | würden/würdest/würdet sie/du/ihr _ auch/für/geben/machen/akzeptieren | wären/wäre/wär _
        okay/drin/möglich/machbar | vertragslaufzeit | kürzere/kurzere laufzeit""",
    Signal.DELIVERY: """können/könnten/könnt/kannst/könntest/würden sie/ihr/du _
        liefern/bringen/schicken/versenden/vorbeibringen/aufbauen/montieren/anliefern/verschicken/zustellen |
        liefern/liefert/verschickt/versendet/bringt/schickt sie/ihr/auch |
        versand*/lieferung/lieferzeit/lieferkosten/porto/spedition/abholung/selbstabholung/montage | wie
        lange/schnell _ lieferung/lieferzeit/versand | was/wieviel kostet _ versand/lieferung/porto | abholen
        kommen/ich/kann""",
    Signal.PAYHOW: """wie/wo/kann/können/könnte/muss/soll/womit ich/man/wir _
        bezahlen/zahlen/überweisen/anzahlen/buchen/bestellen | mit/per/in/auf
        karte/paypal/raten/rechnung/kreditkarte/überweisung/vorkasse/klarna/ec/bar/ratenzahlung _
        zahlen/bezahlen/möglich |
        ratenzahlung/anzahlung/bankverbindung/kontodaten/zahlungsarten/zahlungsmöglichkeiten/zahlungsziel/finanzierung
        | nehmen/akzeptiert/akzeptieren sie/ihr _ karte/kreditkarte/paypal | in raten | auf rechnung""",
    Signal.REFUSE: """haben/habe/hab uns/mich/wir/ich _
        anders/dagegen/andere*/anderen/anderweitig/woanders/gefunden/entschieden/gekauft/bestellt/gebucht/vergeben
        | haben/habe/hab _
        anders/dagegen/andere*/anderen/anderweitig/woanders/gefunden/entschieden/gekauft/bestellt/gebucht/vergeben
        | lohnt/rentiert sich _ nicht | nicht mehr nötig/aktuell/interessant/gebraucht/interessiert |
        stornieren/absagen/canceln/abbestellen | muss/möchte/will/müssen/wollen _ _
        stornieren/absagen/canceln/zurücktreten | danke trotzdem | leider zu/doch teuer/nicht | zu
        teuer/viel/hoch/weit für/danke | über _ budget | sprengt _ budget | für _
        mitbewerber/anderen/andere/anderes/konkurrenz*/jemand* _ entschieden/genommen/gewählt |
        freund/freundin/bekannter/bekannte/schwager/onkel/nachbar/bruder/mutter/kollege _
        macht/übernimmt/backt/leiht/hilft""",
    Signal.PAID: """habe/hab/haben/ist/wurde/sind soeben/gerade/eben/schon/bereits/heute/jetzt/gestern/das/die/den/es _
        überwiesen/bezahlt/gezahlt/angezahlt/unterschrieben/gekauft/abgeschlossen/beglichen |
        habe/hab/haben/ist/wurde/sind _
        überwiesen/bezahlt/gezahlt/angezahlt/unterschrieben/gekauft/abgeschlossen/beglichen |
        geld/betrag/anzahlung/rechnung/überweisung/zahlung ist/wurde
        überwiesen/raus/bezahlt/gesendet/veranlasst/erledigt/beglichen/unterwegs |
        geld/betrag/anzahlung/rechnung/überweisung/zahlung
        überwiesen/raus/bezahlt/gesendet/veranlasst/erledigt/beglichen/unterwegs | angebot/vertrag/auftrag _
        unterschrieben/angenommen/bestätigt/erteilt | auftrag/vertrag ist erteilt/raus/unterschrieben |
        auftrag/vertrag erteilt/raus/unterschrieben""",
    Signal.RECEIVED: """ist/sind/kam/heute/habe/hab/gestern/alles/paket _ angekommen/da/erhalten/bekommen/abgeholt/geliefert""",
    Signal.CONFIRM: """zahlung/geld/überweisung/betrag/bestellung/anzahlung ist angekommen/eingegangen/da/erhalten/bestätigt |
        zahlung/geld/überweisung/betrag/bestellung/anzahlung angekommen/eingegangen/da/erhalten/bestätigt |
        ist/sind/haben/habe/hab _ _
        gebucht/reserviert/eingetragen/notiert/bestätigt/vorgemerkt/versendet/verschickt |
        verschicken/versenden/liefern/schicken wir/morgen/heute | wir verschicken/versenden/liefern/schicken
        morgen/heute | bis
        zum/montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/morgen/dann/nachher/bald""",
    Signal.WORKING: """wir/ich/unser/kollege/technik/techniker/habe/haben/wird/werden/bin/sind _
        prüfen/prüfe/kümmern/kümmere/klären/kläre/arbeiten/weitergeleitet/weitergegeben/nachgefragt/untersuchen/bearbeitet/geprüft/repariert/reparieren/dran/bearbeiten/ersatz/erstatten/erstattet/ersetzen
        | neue/neuen/neues/ersatz/ersatzteil _
        raus/unterwegs/geschickt/verschickt/schicken/bestellt/losgeschickt | melden/melde _
        bei/sobald/morgen/heute/schnellstmöglich | hören _ heute/noch/morgen""",
    Signal.ASKS: """bitte/können/könnten/könntest/kannst/könnt sie/du/ihr/uns/mir/kurz _
        schicken/senden/zusenden/mitteilen/nennen/angeben/bestätigen/hochladen/zuschicken/mailen/beschreiben/prüfen/ausfüllen
        | bitte/können/könnten/könntest/kannst/könnt _
        schicken/senden/zusenden/mitteilen/nennen/angeben/bestätigen/hochladen/zuschicken/mailen/beschreiben/prüfen/ausfüllen
        | welche/welches/welcher/welchen/was für _
        größe/farbe/modell/version/browser/gerät/adresse/email/bestellnummer/fehlermeldung/nummer/handy | wie
        lautet ihre/deine/die | brauchen/benötigen/bräuchten wir/noch/ihre/die/ein/eine""",
    Signal.FIXED: """geht/funktioniert/läuft/klappt/funzt/tut jetzt/nun/wieder/danke/einwandfrei/alles | hat/hats
        geklappt/funktioniert/geholfen | gefunden/gelöst/behoben/erledigt danke/dankeschön/super/vielen""",
    Signal.ACTIVE: """läuft/funktioniert/klappt _ super/gut/prima/bestens/einwandfrei/rund/perfekt/toll/reibungslos |
        sehr/total/super/wirklich/absolut zufrieden/begeistert/glücklich | eingearbeitet | kommen/komme _
        gut/super/prima zurecht/klar | möchten/wollen _ nicht mehr missen""",
    Signal.CHURN: """kündigen/kündige/beenden/auflösen/schließen/löschen |
        abo/vertrag/account/konto/abonnement/mitgliedschaft _ kündigen/beenden/löschen/schließen/auflösen |
        wechseln/gewechselt/umgestiegen/umsteigen/steigen _ zu/anderen/andere/anbieter/um |
        nutzen/brauchen/verwenden _ nicht mehr""",
    Signal.HOWTO: """wie/wo/kann/können/könnte/lässt/gibt
        kann/ich/man/wir/es/mache/lege/ändere/lösche/füge/drucke/exportiere/erstelle/storniere/finde/sehe/stelle/lade
        _ _
        hinzufügen/ändern/löschen/anlegen/drucken/exportieren/importieren/einstellen/hochladen/anzeigen/erstellen/umbenennen/zurücksetzen/einladen/sehen/finden/stornieren/bearbeiten/zuweisen/verschieben/an/ein/um""",
    Signal.BROWSE: """weiß/weiss noch/es/nicht/selbst nicht _ genau/recht | weiß/weiss noch/es/nicht/selbst _ genau/recht |
        keine ahnung | wollte/will/nur _ nur mal/fragen/schauen/gucken/informieren""",
}
