"""Italian turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """parlo/parlare/parliamo/chiedo/chiedere/sento/sentire/discuto/discutere/confronto/consulto/vedo _
        marito/moglie/ragazza/ragazzo/compagno/compagna/fidanzato/fidanzata/capo/socio/socia/mamma/papa/genitori/sorella/fratello/famiglia/colleghi/collega/team/amica/amico/titolare/direttore/amministratore/casa
        | le/vi/ti/la faccio/facciamo/do/daro/dico/diro/scrivo/richiamo/ricontatto/aggiorno/confermo |
        ci/devo/dobbiamo/voglio/fammi/fatemi/mi _
        penso/pensare/pensiamo/riflettere/valutare/rifletto/ragiono/ragionare/pensarci/rifletterci/pensero |
        valuto/valutiamo/confronto/confrontiamo/aspetto _ preventivi/offerte/altri""",
    Signal.DISCOUNT: """sconto*/scontino/ribasso/offerta/promo/promozione/trattabile/trattabili | mi/ci/me/ce
        lo/la/li/fa/fate/fareste/faresti/lascia/lasciate/lasceresti/venite/viene/verreste _
        sconto/incontro/prezzo/meno/lascia/lasceresti/lascereste/fareste/faresti | mi/ci/me/ce _
        sconto/incontro/prezzo/meno/lascia/lasceresti/lascereste/fareste/faresti | se
        ne/ne/prendo/prendiamo/pago/paghiamo/vengo/ordino/compro/acquisto/faccio _
        due/tre/contanti/entrambi/subito/oggi/tutti/prendo/prendiamo | ultimo/miglior/minimo prezzo | meno di
        cosi | si puo/può _ scendere/abbassare/trattare/meno/avere""",
    Signal.DELIVERY: """consegnate/consegna*/spedite/spedizione/spedire/montate/installate/portate/recapitate |
        fate/avete/potete/puo/può/riuscite/quanto/tempi/costo/spese _
        consegna/consegne/spedizione/consegnare/spedire/portare/portarlo/portarmelo/montare/domicilio |
        posso/passo/vengo/veniamo a ritirare/prenderlo/prenderla/prendere | posso/passo/vengo/veniamo
        ritirare/prenderlo/prenderla/prendere""",
    Signal.PAYHOW: """come/dove/posso/si/potrei/possiamo/accettate/avete/quanto faccio/devo/può/puo/a/di _
        pagare/pago/pagamento/bonifico/carta/rate/paypal/contanti/satispay/acconto/caparra/prenotare/ordinare |
        come/dove/posso/si/potrei/possiamo/accettate/avete/quanto _
        pagare/pago/pagamento/bonifico/carta/rate/paypal/contanti/satispay/acconto/caparra/prenotare/ordinare |
        pagare/pago/pagamento/paga alla/in/con/tramite/a _ consegna/rate/contanti/carta/bonifico/paypal/ritiro |
        in tre/2/3/4/due/piu/comode rate/volte/soluzioni""",
    Signal.REFUSE: """ho/abbiamo/gia/già/ho già/preferito/scelto/trovato/preso/comprato/prenotato/deciso/optato _
        altro/altra/altrove/altri/meno/qualcuno/diverso/ditta/concorrenza/un'altra/un'altro/meglio/vicino |
        abbiamo/ho gia/già trovato/preso/comprato/fatto/risolto | non
        mi/ci/ho/abbiamo/voglio/posso/possiamo/riesco/fa/lo _
        interessa/serve/bisogno/prendo/piu/più/venire/convince/caso/conviene |
        annullare/annullo/annulliamo/disdire/disdico/cancellare/cancello/disdici il/la/mio/mia/l' |
        annullare/annullo/annulliamo/disdire/disdico/cancellare/cancello/disdici |
        devo/dobbiamo/vorrei/voglio/vorremmo _ annullare/disdire/cancellare/rinunciare |
        rinunciamo/rinuncio/lasciamo/lascio perdere/stare | rinunciamo/rinuncio/lasciamo/lascio |
        fuori/oltre/supera il budget | fuori/oltre/supera budget | troppo caro/cara/cari/lontano/piccolo
        per/grazie | la/vi/ti ringrazio ma | sara/sarà per _ volta | oltre/sopra/fuori _
        spendere/budget/possibilita/possibilità | amico/amica/cugino/cugina/zio/fratello/parente _
        fa/fara/farà/presta""",
    Signal.PAID: """ho/abbiamo/appena/gia/già/bonifico/pagamento/acconto/caparra/e/è/oggi _
        pagato/versato/bonifico/bonificato/effettuato/inviato/saldato/acquistato/comprato/firmato/sottoscritto/fatto/inviata/disposto/eseguito/partito
        | ecco/allego/le/vi la/il ricevuta/contabile/distinta/cro | ecco/allego/le/vi
        ricevuta/contabile/distinta/cro | preventivo/contratto/proposta _ firmato/accettato/accettata/confermato""",
    Signal.RECEIVED: """e/è/tutto/pacco/ordine/arrivato/arrivata/arrivati/ricevuto/ritirato/ho/abbiamo _
        arrivato/arrivata/arrivati/arrivate/ricevuto/ritirato/ricevuta/consegnato""",
    Signal.PRAISE: """e/è/sono/era/erano/tutto/siamo/davvero/veramente/molto/una/un _
        meraviglia/bellissimo/bellissima/bellissimi/bellissime/stupendo/stupenda/buonissimo/buonissima/perfetto/perfetta/contenti/contenta/contento/soddisfatti/soddisfatta/soddisfatto/spettacolo/fantastico/fantastica/splendido/splendida/ottimo/squisito/squisita/felici/felice""",
    Signal.FIXED: """ora/adesso/tutto/ok/si _
        funziona/va/risolto/posto/sistemato/vedo/arrivato/riesco/trovato/entrata/entrato/apre |
        arrivato/arrivata/risolto/trovato/trovata/sistemato/riuscito/ricevuto grazie/perfetto/tutto/ora""",
    Signal.WORKING: """stiamo/sto/abbiamo/ho/tecnico/nostro/viene/verra/verrà/provvediamo/provvedo/e/è _
        verificando/controllando/lavorando/segnalato/inoltrato/passato/sollecitato/sostituendo/riparando/rimborsando/aperto/ticket/contattato/occupando/cercando/risolvendo/preparando/sostituire/rimborso/elaborazione
        | in lavorazione/corso/carico/elaborazione | la/vi/ti
        ricontattiamo/aggiorniamo/avvisiamo/richiamiamo/contattera/contatterà/informiamo""",
    Signal.ASKS: """puo/può/puoi/potete/potrebbe/potreste/potresti/ci/mi/cortesemente/gentilmente/per/favore _
        inviare/inviarci/inviarmi/mandare/mandarci/mandarmi/indicare/indicarci/dire/dirci/dirmi/confermare/fornire/comunicare/invii/mandi/dica/indichi/descrivere/inviate/mandate/foto/numero
        | quale/che/qual modello/taglia/colore/dispositivo/versione/numero/indirizzo/email/errore/telefono/è/e |
        abbiamo/avremmo/ho/avrei bisogno di/del/della/dei""",
    Signal.ACTIVE: """tutto/va/funziona/siamo/sono/ci/mi/davvero/molto/procede _
        bene/benissimo/meglio/perfettamente/soddisfatti/soddisfatta/contenti/contenta/entusiasti/comodo/alla
        grande/trovando/liscio | ci/mi ha/fa _ risparmiare/semplificato/facilitato/aiutato | lo/la
        usiamo/uso/utilizziamo ogni/tutti/sempre/quotidianamente""",
    Signal.CHURN: """disdire/disdetta/recedere/recesso/chiudere/cancellare/interrompere/annullare/terminare/rescindere
        il/l'/la/mio/nostro/dal/del/di _ contratto/abbonamento/account/servizio/profilo/rinnovo/scadenza |
        disdire/disdetta/recedere/recesso/chiudere/cancellare/interrompere/annullare/terminare/rescindere _
        contratto/abbonamento/account/servizio/profilo/rinnovo/scadenza | non
        vogliamo/voglio/intendiamo/rinnoviamo/rinnoveremo/rinnovo/usiamo/utilizziamo _
        rinnovare/continuare/proseguire/piu/più | siamo passati/tornati/passiamo a/ad | siamo
        passati/tornati/passiamo | abbiamo/ho chiuso/venduto/ceduto _ attivita/negozio/locale/ristorante""",
    Signal.HOWTO: """come/dove/posso/si/e/è/potete faccio/posso/si/puo/può/devo/possibile/fa/a _ _
        aggiungere/modificare/cambiare/eliminare/cancellare/stampare/esportare/importare/creare/vedere/trovare/inserire/impostare/configurare/scaricare/caricare/invitare/bloccare/disattivare/rinominare""",
    Signal.BROWSE: """chiedevo/guardavo/volevo solo/soltanto _ informarmi/curiosità/curiosita/capire |
        chiedevo/guardavo/volevo _ informarmi/curiosità/curiosita/capire | non so/saprei ancora/bene""",
}
