"""Polish turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """porozmawiam/porozmawiamy/zapytam/spytam/skonsultuje/uzgodnie/pogadam/omowie/obgadam/naradze/poradze _
        zona/mezem/meza/zone/szefem/szefa/szefowa/mama/mame/rodzina/partnerem/partnerka/chlopakiem/dziewczyna/narzeczonym/narzeczona/wspolnikiem/rodzicami/siostra/zarzadem/ksiegowa/zespolem
        | dam/damy/odezwe/odezwiemy/napisze/wroce/zadzwonie/potwierdze/odpisze znac/sie/pozniej/jutro |
        dam/damy/odezwe/odezwiemy/napisze/wroce/zadzwonie/potwierdze/odpisze | musze/musimy/chce/daj _
        przemyslec/pomyslec/zastanowic/porownac/sprawdzic/skonsultowac/przedyskutowac |
        zastanowie/pomysle/przemysle/rozwaze/porownam/zastanawiam""",
    Signal.DISCOUNT: """rabat*/znizk*/taniej/upust*/promocj*/negocj*/opust*/negocjowac/utarg* | cena/ceny/ceny _
        negocjacji/ostateczna/ostatnia/nizsza/zejsc | ostatnia/najlepsza/najnizsza cena |
        zejdzie/zejdziesz/zejsc/opusci/spusci _ pan/pani/ceny/cena/troche | a za * | jak/jesli/gdy/przy
        wezme/kupie/wezmiemy/zaplace/odbiore/zamowie/wiekszej/dwoch/gotowka | oddalby/odda/sprzeda/pojdzie/pusci
        _ za/pan/pani""",
    Signal.PAYHOW: """jak/gdzie/czy/mozna/moge _
        zaplacic/placic/przelac/oplacic/zamowic/zarezerwowac/ratach/raty/karta/gotowka/blikiem/blik/pobraniu/pobraniem/przelewem/zaliczke/zaliczka/wplacic/fakture
        | na raty | za pobraniem | numer konta | zaliczk*/zadat*/raty/ratalna/blik/pobranie""",
    Signal.REFUSE: """znalazlem/znalazlam/znalezlismy/kupilem/kupilam/kupilismy/wybralismy/wybralam/wybralem/wzielismy/zdecydowalismy/zdecydowalam/zdecydowalem
        _ inn*/gdzie/gdzies/taniej/konkurenc*/kogos/blizej | juz/nie _
        potrzebuje/potrzebujemy/aktualne/zainteresowany/zainteresowana/chce/skorzystam/skorzystamy/interesuje/zdecyduje
        | rezygnuje/rezygnujemy/anuluje/odwoluje/odwolac/anulowac/zrezygnowac/zrezygnuje/odpuszcze/odpuszczam |
        musze/chce/chcialabym/chcialbym/prosze _ odwolac/anulowac/zrezygnowac/anulowanie | za/zbyt
        drogo/drogie/drogi/daleko | poza/ponad/przekracza budzet*/moj""",
    Signal.PAID: """przelew/zaplata/wplata/zaliczka/pieniadze/platnosc _
        zrobiony/wyslany/poszedl/poszla/wyslane/zrobiona/wplacona/dokonana/wykonany |
        zaplacilem/zaplacilam/zaplacone/oplacone/oplacilam/oplacilem/przelalem/przelalam/wplacilem/wplacilam/podpisalismy/podpisalam/wykupilem/kupilismy/zaplacilismy
        | w zalaczniku/wysylam/przesylam potwierdzenie/dowod""",
    Signal.WORKING: """sprawdzamy/sprawdze/wyjasniamy/wyjasnimy/przekazalam/przekazalem/przekazalismy/zglosilismy/zglosilam/naprawiamy/zajmujemy/pracujemy/ustalamy/czekamy/zlozylismy/wyslemy/wysylamy/wymienimy/zwrocimy/kontaktujemy/zamowilismy
        | serwisant/technik/kurier/kierownik/dzial/informatyk* | damy/dam znac | odezwiemy/odezwe sie |
        reklamacje/zgloszenie _ przyjeta/przyjete/przewoznika/zlozona""",
    Signal.ASKS: """prosze/prosimy/czy/moze/moglaby/moglby/mozna/poprosze/poprosimy _
        podac/przeslac/wyslac/zdjecie/zdjecia/numer/napisac/adres/potwierdzic/sprawdzic/podeslac/dosłać/email/mail/telefon/zamowienia
        | jaki/jaka/jakie/ktory/ktora rozmiar/kolor/model/numer/adres/telefon/termin/blad/wersja""",
    Signal.FIXED: """dziala/dziala/udalo/zadzialalo/pomoglo/znalazlam/znalazlem/rozwiazane/naprawione/przyszlo/przyszedl/weszlam/zalogowalam
        juz/sie/dziekuje/dzieki/teraz/super/nowy/nowa | juz dziala/wszystko/ok/mam/przyszlo/jest/widze""",
    Signal.HOWTO: """jak/gdzie/czy/mozna/da _
        dodac/zmienic/usunac/wydrukowac/eksportowac/wyeksportowac/ustawic/stworzyc/znalezc/sprawdzic/pobrac/wyslac/zaprosic/zablokowac/anulowac/edytowac/przeniesc/wlaczyc/wylaczyc/dodaje/zmieniam""",
    Signal.CHURN: """zrezygnowac/rezygnacja/rezygnujemy/wypowiadam/wypowiedzenie/wypowiadamy/rozwiazac/usunac/zamknac/anulowac
        _ abonament*/umow*/subskrypcj*/konto/uslug* | nie bedziemy/chcemy/przedluzamy/przedluzymy/korzystamy _
        przedluzac/kontynuowac/korzystac/dalej/juz/umow* | przeszlismy/przechodzimy/przenosimy _
        na/do/inn*/konkurenc* | zamykamy/zamknelismy _ firme/sklep/dzialalnosc/lokal/restauracje""",
    Signal.BROWSE: """tylko/jeszcze _ pytam/patrze/ogladam/rozgladam/sie/wiem""",
}
