"""French turns of phrase: what is said in many words that stand for each other."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TURNS: PhraseTable = {
    Signal.LATER: """parle/parler/demande/demander/discute/discuter/vois/voir/consulte/consulter/valide/valider/montre _
        mari/femme/copain/copine/conjoint/conjointe/compagnon/compagne/patron/patronne/associe/associee/mere/pere/parents/soeur/frere/famille/equipe/direction/directeur/directrice/collegues/amie/ami/fille/fils/proprietaire/comptable/chef
        | je/on/nous/vous _
        reviens/recontacte/rappelle/redis/tiens/recontacterai/rappellerai/redirai/reviendrai/redit/tient |
        reflechir/reflechis/reflechit/reflexion | vais/dois/besoin/laisse/faut/prefere _
        reflechir/comparer/reflexion/voir/consulter | j'attends/attends d'autres/autres devis | compare/comparer
        les/des/avec devis/prix/offres | vous/te tiens/tiendrai au courant""",
    Signal.DISCOUNT: """remise*/reduction*/rabais/ristourne/promo/promotion/geste | geste commercial | me/nous le/la/les _
        feriez/ferais/faites/fais/laissez/laisser/laisseriez/laisses | vous/tu
        me/nous/le/pouvez/pourriez/feriez/faites _ remise/reduction/prix/geste/moins/effort | moins cher |
        dernier/meilleur/petit prix | si je/on/nous _
        prends/prend/prenons/paye/paie/viens/commande/achete/reserve | prix _ negociable/discuter/debattre/ferme
        | c'est/est negociable | baisser/descendre _ prix""",
    Signal.DELIVERY: """vous/tu livrez/expediez/envoyez/livrer/pouvez/pourriez/posez/installez _
        livrer/expedier/envoyer/poser/installer/domicile/monter |
        livraison/frais/delai/delais/port/expedition/retrait/montage de
        livraison/port/envoi/possible/gratuite/incluse/comprise/offerte |
        livraison/frais/delai/delais/port/expedition/retrait/montage
        livraison/port/envoi/possible/gratuite/incluse/comprise/offerte | combien/quand/quel de/sera/delai/temps
        _ livraison/livre/recevoir | venir/passer le/la/les chercher/recuperer/prendre""",
    Signal.PAYHOW: """comment/ou/peut/puis/pouvons/possible/possibilite je/on/de/nous/fait/faire _
        payer/regler/virement/reserver/commander/paye/regle/procede | payer/regler/paiement/reglement
        en/par/a/sur _ carte/cheque/especes/virement/paypal/fois/place/livraison/plusieurs | en
        2/3/4/deux/trois/quatre/plusieurs fois | acceptez/prenez vous/les/la
        carte/cb/cheques/especes/paypal/vacances | acceptez/prenez carte/cb/cheques/especes/paypal/vacances |
        acompte/arrhes/rib/iban/virement/caution | facilites de paiement""",
    Signal.REFUSE: """trouve/trouvee/pris/choisi/achete/reserve/commande/parti/opte/decide/vu _
        ailleurs/autre/mieux/concurrent/moins/quelqu'un | plus besoin/interesse/interessee/d'actualite/utile |
        n'en/n'ai/n'avons plus/pas besoin utilite | n'en/n'ai/n'avons plus/pas utilite |
        annuler/annule/annulons/annulez ma/mon/la/le/notre/svp/tout _ commande/reservation/rdv/rendez/visite |
        souhaite/voudrais/veux/dois/doit/devons _ annuler | laisse/laisser/laissons tomber | tant pis | pas
        interesse/interessee/interesses/pour/donner | sans suite | change d'avis | trop cher/chere/loin/petit
        pour/merci | hors/depasse de budget | hors/depasse budget | merci quand/tout meme |
        m'en/vais/allons/s'en passer | ami/amie/cousin/cousine/frere/soeur/mere/pere/voisin _
        fait/fera/occupe/prete""",
    Signal.PAID: """virement/paiement/acompte/reglement/cheque est/a/vient _ fait/effectue/envoye/parti/regle/emis/passe |
        virement/paiement/acompte/reglement/cheque _ fait/effectue/envoye/parti/regle/emis/passe |
        ai/avons/viens/j'ai/venons/vient de _
        paye/payer/regle/regler/vire/virement/verse/signe/signer/souscrit/souscrire/achete/abonne |
        ai/avons/viens/j'ai/venons/vient _
        paye/payer/regle/regler/vire/virement/verse/signe/signer/souscrit/souscrire/achete/abonne | c'est
        paye/regle/fait/envoye | devis/contrat/proposition/bon/commande _
        signe/signee/accepte/acceptee/valide/validee""",
    Signal.RECEIVED: """bien/ai/avons/j'ai/est/sont/colis/commande _
        recu/recue/recus/arrive/arrivee/arrives/recupere/livre/livree""",
    Signal.CONFIRM: """bien/avons/ai/est/sont/paiement/virement/commande/reservation/rdv/sejour/acompte/c'est _
        recu/recue/confirme/confirmee/reserve/reservee/enregistre/enregistree/note/notee/valide/validee/expedie/expediee/cale
        | on/nous vous attend/attendons/expedie/expedions/envoie/envoyons | expedie/expedions/part/envoi
        demain/aujourd'hui/lundi | a lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche/demain/bientot/tres |
        merci pour votre/ta/la commande/achat/confiance/reservation/paiement""",
    Signal.WORKING: """nous/on/je/technicien/equipe/service/viens/avons/ai/vient/est _
        verifie/verifions/regarde/regardons/transmis/relance/relancer/relancons/contacte/contacter/enquete/cours/traite/traitons/signale/remonte/rembourse/remboursons/renvoie/renvoyons/remplace/remplacons/corrige/reparation/intervient/occupe/occupons
        | en cours de/d' | en cours | vous/tu aurez/aura/recevrez/serez/auras/tient/tiens sous/dans | vous/tu
        aurez/aura/recevrez/serez/auras/tient/tiens | intervention/ticket/remboursement/remplacement _
        prevue/prevu/ouvert/cours/lance/programmee""",
    Signal.ASKS: """pouvez/pourriez/peux/pourrais/merci/veuillez/besoin vous/tu/de/nous/me/d' _
        envoyer/transmettre/indiquer/communiquer/preciser/confirmer/donner/dire/fournir/joindre/remplir/verifier/photo/photos/numero
        | pouvez/pourriez/peux/pourrais/merci/veuillez/besoin _
        envoyer/transmettre/indiquer/communiquer/preciser/confirmer/donner/dire/fournir/joindre/remplir/verifier/photo/photos/numero
        | quel/quelle/quels
        est/sont/modele/taille/couleur/version/telephone/navigateur/adresse/numero/email/date/message |
        envoyez/envoie/transmettez/precisez/indiquez/dites nous/moi |
        envoyez/envoie/transmettez/precisez/indiquez/dites""",
    Signal.FIXED: """ca/c'est/tout/cela marche/fonctionne/bon/regle/resolu/repare/ok/rentre _
        merci/maintenant/nickel/parfait/super/enfin | probleme resolu/regle | j'ai/ai trouve/reussi/recu/pu | de
        nouveau/a _ fonctionne/marche""",
    Signal.ACTIVE: """tout/ca/logiciel/outil/systeme marche/roule/fonctionne/va/tourne _
        bien/super/parfaitement/nickel/merveille/impeccable | tres/vraiment/super/hyper
        contents/content/contente/satisfaits/satisfait/satisfaite/ravis/ravi/ravie/pratique | gagne/gagnons/gain
        _ temps | on l'utilise/utilise/adore/s'en""",
    Signal.CHURN: """resilier/resiliation/resilie/resilions/arreter/arretons/stopper/cloturer/fermer/supprimer/desabonner/mettre
        mon/notre/le/l'/la/fin _ abonnement/contrat/compte/service/collaboration/forfait |
        resilier/resiliation/resilie/resilions/arreter/arretons/stopper/cloturer/fermer/supprimer/desabonner/mettre
        _ abonnement/contrat/compte/service/collaboration/forfait | ne/n'
        souhaite/souhaitons/voulons/renouvelons/renouvellerons/utilise/utilisons _ plus/pas/renouveler/continuer
        | passes/passe/partons/change/changeons/changer _
        concurrent/autre/ailleurs/prestataire/logiciel/solution | plus l'utilite""",
    Signal.HOWTO: """comment/ou/peut/puis/est-ce/possible on/je/faire/fait/faut/trouver/puis _ _
        ajouter/modifier/changer/supprimer/imprimer/exporter/importer/creer/voir/trouver/activer/parametrer/inviter/bloquer/annuler/telecharger/mettre/regler/configurer/envoyer""",
    Signal.BROWSE: """juste/simplement un renseignement/renseigner/demander/regarder/curiosite | juste/simplement
        renseignement/renseigner/demander/regarder/curiosite | je sais pas/sais/trop encore | aucune idee""",
}
