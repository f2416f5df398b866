"""French phrases, with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: "bonjour | bjr | bonsoir | bsr | salut | slt | coucou | cc | hello | bonne journee | ca va | bien le bonjour | re bonjour",
    Signal.FILLER: """le | la | les | l | un | une | des | du | de | d | au | aux | en | dans | sur | et | ou | mais | que | qu | qui | quoi
        | ce | c | cet | cette | ces | ca | cela | est | sont | etes | suis | ai | avez | a | ont | as | je | j | tu | vous | il | elle | on | nous | ils
        | elles | me | m | te | t | se | s | mon | ma | mes | ton | ta | tes | votre | vos | notre | nos | son | sa | ses | leur | pour | par | avec | sans | ne | n
        | pas | plus | tres | trop | bien | aussi | si | oui | non | svp | stp | quel | quelle | quels | quelles | comment | quand | combien
        | y | peut | peux | pouvez | pourriez | savoir | voudrais | veux | souhaite | aimerais | info | infos | produit | produits | article
        | chose | photo | publication | annonce | page | question | renseignement | madame | monsieur | fait | faire | etre | avoir | merci
        | toujours | encore | la | ici | tout | tous | ok | d accord | mdr | lol | ah | donc | voila | alors | cher | chere | soir | jour | belle
        | serait | faites | prix | possible | beau""",
    Signal.NEGATOR: "pas | ne | n | jamais | aucun | aucune | rien | sans | toujours pas | pas encore",
    Signal.NEUTRAL: """quand est ce que je recois | je vais payer | je paierai | pas encore paye | pas encore recu de | pas de souci | pas de soucis
        | pas de probleme | aucun probleme | aucun souci | pas grave | ce n est pas grave | pas mal | combien de temps | pas de quoi
        | pas presse | sans engagement
        | je voudrais savoir | j aimerais savoir | je souhaite savoir | je souhaiterais savoir | voudrais savoir""",
    Signal.THANKS: "merci | mrc | merci beaucoup | merci bien | mille mercis | mercii | je vous remercie | un grand merci | remercie",
    Signal.YES: """oui | ouii | ouais | parfait | d accord | dac | dacc | ok | okay | bien sur | ca marche | ca me va | nickel | super | tres bien
        | entendu | volontiers | avec plaisir | c est bon | c est note | impeccable | ca me convient | me convient | convient | ca roule
        | exactement | tout a fait | va pour | c est parfait | top | on fait comme ca""",
    Signal.NO: "non | non merci | pas pour le moment | pas pour l instant | ca ira | c est tout | rien d autre | sans facon",
    Signal.INFO: """ou etes vous | vous etes ou | ou se trouve | ou se situe | c est ou | situes | adresse de la boutique | votre adresse | l adresse
        | horaires | quels sont vos horaires | vous ouvrez | ouvert | ouverts | ouvrez vous | fermez vous | vous fermez
        | vous vendez quoi | que vendez vous | que proposez vous | vous proposez quoi | quels services | quoi comme | plus d infos
        | plus d informations | des infos | des informations | renseignements | catalogue | la carte | le menu | boutique physique
        | site internet | numero de telephone | liste de prix | tarifs generaux | vous faites quoi | grille tarifaire | il y a quelqu un""",
    Signal.BROWSE: """je regarde | je regarde juste | juste pour voir | je me renseigne | par curiosite | je jette un oeil | jeter un oeil
        | je ne sais pas encore | je sais pas encore | je passerai | je vais passer | je viendrai voir | simple curiosite | pour l instant je regarde""",
    Signal.PRICE: """prix | combien | combien coute | combien coutent | c est combien | c combien | combien ca coute | combien pour | quel prix
        | quel est le prix | quel est le tarif | tarif | tarifs | coute | coutent | cout | devis | a combien | il est a combien | elle est a combien
        | ca coute | vous prenez combien | ca fait combien | quel est le montant
        | cest combien | combien l | combien le | combien la | combien les | ca coute combien | ca fait quoi comme prix
        | c est a combien | c est quoi le prix | c est quoi le tarif | quel budget | votre tarif | vos tarifs | vos prix
        | un devis | un tarif | demande de devis | prix pour | tarif pour | le prix de | le prix du | prix du | prix de
        | prix svp | le tarif svp | il coute combien | elle coute combien | vous demandez combien | vous en voulez
        combien | vous le vendez combien""",
    Signal.AVAIL: """avez vous | vous avez | vs avez | auriez vous | est ce que vous avez | disponible | disponibles | dispo | dispos | disponibilite
        | disponibilites | en stock | reste t il | il reste | il vous reste | il en reste | toujours dispo | toujours disponible | encore dispo | toujours en vente
        | vendez vous | vous vendez | faites vous | vous faites | proposez vous | vous proposez | louez vous | vous louez | reparez vous
        | vous reparez | est il possible | c est possible | ce serait possible | possible de | pouvez vous faire | y a t il | il y a de la place | de la place
        | une place
        | tjs dispo | tjrs dispo | tjs disponible | encore disponible | est elle disponible | est il disponible | elle
        est dispo | il est dispo | il est toujours | elle est toujours | vous auriez | auriez vous de | avez vous encore
        | vous avez encore | vous faites encore | faites vous encore | vous faites aussi | vous faites des | vous faites
        du | vous vendez encore | vous installez | vous posez | vous livrez aussi | reste il | il reste de | il reste
        des | des places | des disponibilites | un creneau | creneau | creneaux | une dispo | une disponibilite | avez
        vous de la place | avez vous une table | avez vous une chambre | une table | possible de reserver | possible d
        avoir | possible de faire | possible pour | pouvez vous | vous pouvez | pourriez vous | est ce possible
        | encore la | toujours la | est encore la | est toujours la | est encore en vente""",
    Signal.WANT: """je voudrais | je veux | je souhaite | je souhaiterais | j aimerais | je cherche | je recherche | on cherche | nous cherchons
        | nous voudrions | nous souhaitons | on voudrait | j ai besoin | besoin d | besoin de | il me faut | il me faudrait | il nous faut | interesse | interessee
        | ca m interesse | je suis interesse | je suis interessee | voudrais commander | souhaite commander | voudrais reserver
        | souhaite reserver | reserver | prendre rdv | prendre rendez vous | un rdv | un rendez vous | passer commande | pour commander | acheter
        | je serais interesse | envie de
        | je cherche un | je cherche une | je cherche des | on cherche un | cherche | recherche | je voudrai | je
        voudrait | j voudrais | jvoudrais | j aurais besoin | j aurai besoin | aurais besoin | je souhaiterai | je
        souhaite un | je souhaite une | je veux un | je veux une | j en voudrais | il me faudra | on aurait besoin |
        nous aurions besoin | j aimerai | jaimerais | jaimerai | aimerais avoir | aimerais savoir | aimerais reserver |
        aimerais commander | voulais savoir | voulais commander | voulais reserver | je voulais | on voulait | commander
        | passer une commande | faire une commande | reserver une | reserver un | reserver pour | prendre un rdv |
        prendre rendez | demande de rdv | interesse par | interessee par | interesses par | je suis interesse par | ca m
        interesserait | m interesse""",
    Signal.DATE: """lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | demain | apres demain | aujourd hui | ce soir | week end | weekend
        | semaine prochaine | mois prochain | janvier | fevrier | mars | avril | juin | juillet | aout | septembre | octobre
        | novembre | decembre | noel | midi | matin | apres midi | le mois de mai""",
    Signal.PLACE: """rue | avenue | boulevard | impasse | chemin | appartement | etage | code postal | mon adresse | adresse est | livrez a | livrez sur
        | livrez vous a | livraison a | livraison sur | livrer a | habite a | je suis a | quartier | ville""",
    Signal.DETAIL: """taille | tailles | pointure | couleur | petit | petite | grand | grande | moyen | kg | kilo | kilos | litre | litres | paire | paires
        | douzaine | pieces | unites | exemplaires | boites | lot de | parts | personnes | invites | enfants | adultes | couverts | rouge | bleu | bleue | noir
        | noire | blanc | blanche | vert | verte | jaune | rose | gris | grise | marron | beige | dore | argent | anniversaire | mariage | bapteme
        | metres | m2 | cm | heures | jours | nuits | deux | trois | quatre | cinq | six | dix | douze | vingt | chambre double
        | budget | modele | cuir""",
    Signal.URGENT: "urgent | urgence | au plus vite | le plus vite possible | rapidement | des que possible | pour aujourd hui",
    Signal.RETURNING: """la derniere fois | comme la derniere fois | de nouveau | a nouveau | comme d habitude | j ai deja commande | deja commande chez
        | deja achete | je reviens vers vous pour une nouvelle | nouvelle commande | encore une commande | cette fois | re bonjour | meme chose que""",
    Signal.DELIVERY: """livraison | livrez | livrez vous | livrer | livre | vous livrez | envoi | envoyez vous | expedition | expediez | frais de port | frais de livraison
        | retrait | venir chercher | recuperer | passer prendre | delai | delais | montage | installation comprise | port offert
        | mondial relay | point relais | colissimo | c est livre | retour possible""",
    Signal.PAYHOW: """comment payer | comment je paye | comment je paie | comment regler | comment on paye | comment se passe le paiement | moyens de paiement | modes de paiement
        | mode de paiement | moyen de paiement | par carte | carte bancaire | cb | par virement | virement | en especes | especes | liquide | cheque
        | paypal | lydia | en plusieurs fois | plusieurs fois | en trois fois | 3 fois | 4 fois | acompte | arrhes | a la livraison | rib | iban | payer
        | peut on payer | je peux payer | facture | facilites de paiement | wave | orange money | mobile money
        | comment commander | comment reserver | comment je reserve | comment je commande | comment on fait pour
        reserver | comment proceder | comment bloquer la date | bloquer la date | que faut il pour reserver | vous faut
        il un acompte | faut il un acompte | cheques | en cheque | par cheque""",
    Signal.DISCOUNT: """remise | reduction | reductions | rabais | ristourne | promo | promotion | code promo | dernier prix | meilleur prix | moins cher | negociable
        | negocier | baisser | baisser le prix | baissez | un geste | faire un effort | un petit prix | petit prix | vous me faites | vous le faites a | vous faites a
        | je vous en donne | je vous propose | je propose | si j en prends | si je prends | si j achete | pour les deux | a moins | gratuite | offrez
        | prix de gros | prix d ami | livraison gratuite | livraison offerte
        | ca vous va | ca vous irait | ca irait | ca te va | vous accepteriez | accepteriez vous | accepteriez | vous
        accepteriez de | vous le laisseriez a | vous le laissez a | vous la laissez a | vous me le laissez | vous me la
        laissez | vous me le laisseriez | je vous en offre | je vous offre | je t en offre | j en offre | offre | mon
        offre | faire une offre | vous pouvez faire | pouvez vous faire un prix | faire un prix | un petit geste | petit
        geste | petite remise | une remise | une ristourne | une reduc | reduc | reduction possible | remise possible |
        prix negociable | prix nego | nego | negociable ou | ferme le prix | prix ferme | votre dernier prix | votre
        meilleur prix | meilleure offre | si je viens | si je paie | si je paye | si je viens le chercher | si je viens
        la chercher | je viens la chercher | je viens le chercher | en cash | cash | paiement cash | si on prend | si on
        en prend | si j en commande | pour deux | pour 2 | pour les 2 | prix de groupe | tarif de groupe | tarif groupe
        | tarif etudiant | tarif reduit | code de reduction | frais offerts | port gratuit | moins que ca | un peu moins
        | descendre | descendre a | baisser un peu""",
    Signal.EXPENSIVE: """cher | trop cher | un peu cher | c est cher | hors budget | hors de mon budget | au dessus de mon budget | depasse mon budget | hors de prix
        | c est beaucoup | trop eleve | pas les moyens | pas dans mes moyens""",
    Signal.LATER: """je reflechis | reflechir | je vais reflechir | je vais y reflechir | y reflechir | je reviens vers vous | reviens vers vous | je vous redis | je vous tiens au courant
        | je vous dis | je vous recontacte | je vous rappelle | j en parle | en parler | parler avec mon | voir avec mon | voir avec ma | avec mon mari | avec ma femme
        | demander a mon | demander a ma | je regarde ca | je vous confirme | je vous confirmerai | on vous redit | on va en discuter | en discuter | j attends ma paie
        | je vois avec | on voit avec | voir avec | je vois ca | je vais voir | on va voir | j en parle a | j en parle
        avec | en parle a | en parle avec | j en discute | on en discute | en discute avec | je demande a | je me
        renseigne ailleurs | je compare | comparer | d autres devis | plusieurs devis | autres devis | j attends d
        autres | je reviens vers toi | je reviendrai vers vous | je vous redis ca | je te redis | je te dis ca | je vous
        dis ca | je vous ecris | je vous reecris | je reviens | on reviendra vers vous | on revient vers vous | on vous
        dit | on vous dit ca | on vous recontacte | on reflechit | on va reflechir | nous allons reflechir | nous
        reflechissons | laissez moi reflechir | laissez moi y reflechir | le temps de reflechir | j y reflechis | je
        vais y penser | je note | a voir | a reflechir | je garde sous le coude | a la fin du mois | fin du mois""",
    Signal.ORDER: """je le prends | je la prends | je les prends | je prends | j en prends | on le prend | on prend | je commande | je passe commande | je valide | je reserve
        | je confirme | je confirme ma commande | vendu | marche conclu | banco | allons y | on y va | mettez moi | mettez le moi de cote | mettre de cote | mettez de cote
        | vous pouvez me le reserver | reservez le moi | reservez moi | gardez le moi | c est parti | va pour | j achete | je suis preneur | je suis preneuse
        | preneur | preneuse | ok pour la commande | bon pour accord | j accepte | inscrivez moi | notez moi
        | j en prends une | j en prends un | j en prends deux | j en veux | j en veux bien | j en voudrais deux | je
        vais prendre | on va prendre | on en prend | on prend ca | je prend | je le prend | je la prend | je les prend |
        je le reserve | je la reserve | j en reserve | c est bon pour moi | ok pour moi | bon pour moi | ok on fait ca |
        on fait ca | on part la dessus | partons sur | on part sur | je pars sur | allez y | allez je prends | allez je
        le prends | allez je la prends | adjuge | affaire conclue | ok je valide | on valide | validez | vous pouvez
        valider | vous pouvez y aller | mettez m en | mettez en moi | mettez m en deux | notez | inscrivez | reservez |
        reservez la | reservez le | reservez nous | gardez la moi | gardez le | gardez m en | pouvez vous me le garder |
        je vous le prends | je vous la prends | je suis partant | je suis partante | partant | partante""",
    Signal.PAID: """j ai paye | paye | payee | deja paye | je viens de payer | viens de payer | viens de regler | j ai regle | regle | c est regle | paiement effectue | paiement fait
        | paiement envoye | virement effectue | virement fait | j ai fait le virement | viens de faire le virement | j ai vire | acompte verse | acompte envoye | preuve de paiement
        | ci joint le recu | voici le recu | recu de paiement | abonnement paye | souscrit | j ai souscrit | nous avons souscrit | facture reglee | on a pris l abonnement
        | c est paye | paye en ligne | regle en ligne | je viens de regler | je viens de faire le virement | virement
        envoye | virement parti | le virement est fait | le virement est parti | virement ok | j ai effectue le virement
        | effectue le virement | j ai effectue le paiement | effectue le paiement | j ai paye l acompte | acompte paye |
        acompte regle | l acompte est fait | j ai envoye l acompte | j ai envoye l argent | argent envoye | j ai envoye
        le paiement | lydia envoye | paypal envoye | abonnement pris | on a souscrit | souscrit hier | souscrit a | j ai
        pris l abonnement | j ai pris la formule | on a pris la formule | j ai achete le | j ai achete la | nous avons
        achete | on a achete | facture payee | j ai paye la facture | j ai regle la facture""",
    Signal.RECEIVED: """bien recu | j ai recu | j ai bien recu | recu ce matin | recu aujourd hui | colis recu | commande recue | c est arrive | bien arrive | est arrive | est bien arrivee | recupere
        | j ai recupere | nous avons recu""",
    Signal.PRAISE: """j adore | on adore | nous avons adore | magnifique | delicieux | delicieuse | super bon | trop bon | excellent | parfaite | ravie | ravi | ravis | tres contente | tres content
        | tres satisfaite | tres satisfait | sublime | superbe | splendide | un regal | on s est regale | s est regale | tout le monde a adore | je recommande | recommanderai | merveilleux
        | top qualite | au top | impeccable merci""",
    Signal.REFUSE: """non merci | pas interesse | pas interessee | ca ne m interesse pas | ne m interesse pas | ne m interesse plus | plus interesse | plus interessee | plus besoin | n ai plus besoin | laissez tomber
        | laisse tomber | tant pis | j ai change d avis | changer d avis | change d avis | j annule | annuler | annuler ma commande | annulez | annulation | je souhaite annuler | j ai trouve ailleurs | trouve ailleurs
        | trouve moins cher | ailleurs | j ai deja achete | deja trouve | j ai trouve | j en ai trouve | chez un autre | un autre vendeur | un autre prestataire | on a choisi | je ne prends pas | je ne le prends pas
        | je n en veux plus | je n en veux pas | je ne veux plus | je ne veux pas | je passe mon tour | sans suite | on ne donne pas suite | ne donnerai pas suite | pas donner suite | trop cher merci | trop cher pour moi | trop cher pour nous | je vais m abstenir
        | une prochaine fois | je renonce
        | ai trouve ailleurs | on a trouve ailleurs | on a trouve | nous avons trouve | j ai trouve mon bonheur | j ai
        trouve autre chose | trouve autre chose | trouve quelqu un | trouve quelqu un d autre | on a pris quelqu un | on
        a choisi un autre | on est partis sur | nous sommes partis sur | je suis partie sur | je suis parti sur | parti
        sur autre | partie sur autre | on part sur un autre | on part sur autre | je laisse tomber | on laisse tomber |
        laissons tomber | j abandonne | je decline | nous declinons | je vais decliner | je vais passer | je vais
        laisser | on va laisser | je laisse | ce sera non | c est non | ca ne va pas le faire | ca va pas le faire | ca
        le fera pas | ca ne le fera pas | ce ne sera pas possible | pas possible pour moi | pas possible pour nous | ca
        ne correspond pas | ne correspond pas | ca correspond pas | pas ce que je cherche | pas ce que je cherchais | ne
        me convient pas | ca me convient pas | me convient pas | trop loin pour moi | trop loin | un peu loin | je n en
        ai plus besoin | on n en a plus besoin | plus la peine | plus necessaire | finalement non | finalement je |
        finalement on | finalement c est bon | finalement pas | on annule | je dois annuler | je vais annuler | nous
        devons annuler | on doit annuler | devoir annuler | peut etre une autre fois | une autre fois | prochaine fois |
        la prochaine fois peut etre | merci quand meme | merci tout de meme | merci mais non | merci mais c est | desole
        je ne | je ne suis plus interesse | je ne suis plus interessee | ne donne pas suite
        | merci malgre tout | merci en tout cas | je vais demander a ma voisine | je vais m arranger | je vais me
        debrouiller | je me debrouille | on va se debrouiller
        | bonne vente | bonne continuation""",
    Signal.STOP: """arretez de m ecrire | arretez de me | arrete de m ecrire | ne m ecrivez plus | ne me contactez plus | ne m envoyez plus | stop | stop aux messages | desabonnez moi | me desabonner | retirez moi | supprimez mon
        | laissez moi tranquille | je vais vous bloquer | je vous bloque | plus de messages | cessez de""",
    Signal.WRONG: """mauvais numero | mauvaise personne | je me suis trompe | je me suis trompee | trompe de | trompee de | erreur de destinataire | c est une erreur desole | mauvaise page | mauvaise conversation | pas le bon numero
        | message par erreur | par erreur | ce n etait pas pour vous""",
    Signal.PROBLEM: """ne marche pas | marche pas | ne marche plus | marche plus | ne fonctionne pas | fonctionne pas | ne fonctionne plus | fonctionne plus | ne s allume | s allume pas | s allume plus | ne s ouvre | s ouvre plus | s ouvre pas
        | ne charge | charge plus | ne demarre | demarre plus | ne se connecte | n arrive pas a | n arrive plus | arrive pas a | arrive plus a | impossible de | ne peux pas | peux plus | casse | cassee | casses | abime | abimee | endommage | endommagee | defectueux | defectueuse
        | en panne | panne | bug | bugue | plante | plante sans | erreur | probleme | problemes | souci avec | un souci | reclamation | remboursement | rembourser | retourner | retour produit | echange | echanger
        | pas recu | n ai pas recu | toujours pas recu | rien recu | pas arrivee | pas arrive | toujours pas arrivee | toujours pas arrive | pas livre | j attends toujours | en retard | retard | manque | manquant | manquante | il manque | incomplet | incomplete | mauvaise taille | mauvaise couleur | mauvais article
        | debite deux fois | preleve deux fois | deux fois | ou est ma commande | ou est mon colis | ou en est | fuit | fuite | bruit bizarre | bruit | dechire | tache | plus d internet | mot de passe oublie | bloque | bloquee | se deconnecte
        | troue | trouee | un trou | dechiree | rayee | raye | fissure | fissuree | felee | fele | ebreche | ebrechee |
        decolle | decollee | decousu | decousue | deforme | deformee | tordu | moisi | moisie | perime | perimee | froid
        | fane | fanee | fanees | s est arrete | s est arretee | s arrete | s est casse | s est cassee | s est eteint |
        s eteint | s eteint tout | ne tient pas | ne chauffe | ne chauffe plus | chauffe plus | ne refroidit | coule |
        goutte | qui fuit | inonde | disjoncte | odeur de brule | sent le brule | mauvais produit | mauvais modele | pas
        la bonne | pas le bon | pas la bonne taille | pas la bonne couleur | pas ce que j ai commande | pas celui que |
        pas celle que | ne correspond pas a la | different de | manque une piece | manque un | manque une | il me manque
        | il en manque | vide | colis vide | colis ouvert | colis perdu | perdu | bloque depuis | pas de nouvelles |
        sans nouvelles | aucune nouvelle | pas de reponse | personne n est venu | personne est venu | pas venu | jamais
        recu | jamais arrive | jamais arrivee | pas recue | pas recus | rien n est arrive | double prelevement | preleve
        deux | prelevee deux | debitee deux | trop percu | erreur de facturation | mauvaise facture | facture en double
        | code ne marche | code refuse | lien ne marche | page blanche | ecran noir | ecran bleu | message d erreur |
        impossible d acceder | impossible de me connecter | impossible d ouvrir | impossible de payer | n arrive pas a
        me connecter | arrive pas a me connecter | n arrive pas a payer | compte bloque | compte suspendu | ne reconnait
        pas | se fige | lag | rame | tres lent | garantie | sav | retourner l article | renvoyer""",
    Signal.ANGER: """arnaque | arnaqueurs | voleurs | escroc | escrocs | honte | honteux | scandaleux | inadmissible | inacceptable | nul | nulle | pire | lamentable | deplorable | catastrophe | catastrophique | en colere | furieux | furieuse | marre
        | ras le bol | je porte plainte | porter plainte | avocat | mauvais service | personne ne repond | aucune reponse | foutez de moi | moquez de moi | plus jamais""",
    Signal.FIXED: """ca marche maintenant | ca marche merci | ca marche nickel | ca fonctionne | ca remarche | remarche | refonctionne | fonctionne a nouveau | fonctionne maintenant | marche a nouveau | c est resolu | resolu | probleme resolu | regle merci | c est regle merci | tout est rentre | rentre dans l ordre
        | c est bon merci | c est bon maintenant | c est bon ca | j ai reussi | ca y est | plus de bruit | plus de probleme | plus de souci | j ai pu me connecter | bien recu le remplacement | bien recu le remboursement | rembourse merci | tout est ok | tout fonctionne | trouve merci | j ai trouve merci | ca a marche | ca a fonctionne
        | c est arrange | arrange merci | ca s est arrange | ca remarche merci | ca marche de nouveau | ca marche a
        nouveau | ca refonctionne | tout refonctionne | tout marche | tout est en ordre | tout est bon | tout est nickel
        | tout va bien maintenant | c est repare | repare merci | reparee merci | c est revenu | revenu merci | j y
        arrive | j y suis arrive | j y suis | j ai pu entrer | j ai pu payer | j ai pu ouvrir | je suis connecte | je
        suis connectee | connecte merci | connectee merci | ca passe | ca passe maintenant | c est passe | ca y est
        merci | ca y est ca | super ca marche | super ca fonctionne | parfait ca marche | parfait ca fonctionne | merci
        ca marche | merci ca fonctionne | oui ca marche | oui ca fonctionne | oui c est bon | j ai bien recu le | bien
        recu le nouveau | bien recu le colis | recu le remboursement | ete rembourse | ete remboursee | rembourse ce
        matin | remboursement recu | plus de fuite | plus d erreur | plus aucun | plus aucun souci | resolu merci |
        probleme regle | souci regle | retrouve""",
    Signal.WAIT: """j attends | j attends votre | dans l attente | j essaie | j essaye | je vais essayer | je teste | une seconde | un instant | deux minutes | je vous envoie ca | je vous l envoie | j envoie ca | je cherche ca | je regarde chez moi | tenez moi au courant""",
    Signal.HOWTO: """comment faire pour | comment je fais | comment on fait | comment faire | comment ajouter | comment j ajoute | comment modifier | comment je modifie | comment supprimer | comment imprimer | comment creer | comment changer | comment je change | comment on | comment puis je | comment utiliser | comment exporter
        | comment enregistrer | comment marche | comment fonctionne le | comment mettre | comment annuler une | ou est ce que je | ou je peux | ou puis je | ou trouver | ou trouve t on | ou se trouve le bouton | ou est le bouton | tutoriel | tuto | mode d emploi | formation | guide d utilisation
        | expliquez moi | vous pouvez m expliquer | m expliquer | m apprendre | je ne trouve pas | je trouve pas | peut on modifier | peut on ajouter | est ce qu on peut | a quoi sert
        | comment fait on | comment je peux | comment est ce que | comment est ce qu on | comment importer | comment
        configurer | comment parametrer | comment activer | comment editer | comment acceder | comment voir | comment
        retrouver | comment ca marche | comment marche le | comment marche la | comment fonctionne | comment encaisser |
        comment faire un avoir | comment cloturer | ou est ce que | ou je trouve | ou peut on | ou se trouve le | ou se
        trouve la | ou est l option | ou est le menu | ou cliquer | ou aller pour | dans quel menu | quel menu | quel
        bouton | peut on changer | on peut ajouter | on peut changer | notice | une formation | pouvez vous m expliquer
        | je ne sais pas comment | je sais pas comment | je ne vois pas | je vois pas ou
        | je clique sur | je clique ou | clique sur quoi | sur quoi je clique | pour ajouter un | pour ajouter une |
        pour modifier | pour changer | pour supprimer | pour imprimer | pour creer""",
    Signal.ACTIVE: """on l utilise | l utilise tous les jours | utilise tous les jours | l utilisons tous les jours | utilisons tous les jours | utilisons au quotidien | au quotidien | tout fonctionne | fonctionne tres bien | fonctionne parfaitement | fonctionne bien | marche tres bien | marche super | tout roule | tout va bien | ca tourne | tourne bien
        | toute l equipe est | l equipe est ravie | l equipe adore | ravi du | ravis du | ravie du | tres satisfait | tres satisfaits | tres satisfaite | satisfaits | nous sommes contents | tres contents | on est contents | on est ravis | gain de temps | nous fait gagner | fait gagner du temps | facile a utiliser | on adore | rien a redire | depuis l installation tout
        | ca roule depuis | tout se passe bien | ca se passe bien | se passe tres bien | tout se passe tres bien | tout
        va bien avec | tout fonctionne bien | tout fonctionne tres | tout fonctionne parfaitement | fonctionne super |
        marche super bien | marche parfaitement | marche nickel | nickel depuis | au top depuis | on est tres contents |
        nous sommes ravis | nous sommes tres contents | nous sommes satisfaits | nous sommes tres satisfaits | contents
        du | contents de la | ravis de la | enchantes | l equipe est contente | mon equipe adore | les equipes | le
        personnel est content | on l utilise tous les jours | on l utilise au quotidien | on s en sert | on s en sert
        tous les jours | nous l utilisons | tous les jours | gagne du temps | on gagne du temps | simplifie la vie |
        change la vie | simple a utiliser | tres pratique | tres intuitif | aucun souci depuis | aucun probleme depuis |
        rien a signaler | je recommande a""",
    Signal.CHURN: """resilier | resiliation | je resilie | nous resilions | resilier mon abonnement | annuler mon abonnement | annuler l abonnement | arreter l abonnement | arreter mon abonnement | mettre fin | fin au contrat | fermer mon compte | cloturer mon compte | supprimer mon compte | ne pas renouveler | ne renouvellerons pas | ne renouvelons pas
        | ne souhaitons plus | ne souhaite plus continuer | ne continuons pas | on arrete | nous arretons | j arrete | on n utilise plus | ne l utilisons plus | n utilisons plus | passe a la concurrence | chez un concurrent | un concurrent | change de prestataire | un autre prestataire | autre logiciel | autre fournisseur | rembourser l abonnement
        | je souhaite resilier | nous souhaitons resilier | je veux resilier | on veut resilier | on resilie | mettre
        fin a | fin du contrat | fin de l abonnement | arreter notre abonnement | stopper l abonnement | annuler notre
        abonnement | annuler le contrat | desabonner | nous desabonner | cloturer notre compte | fermer notre compte |
        fermer le compte | supprimer notre compte | ne souhaitons pas renouveler | ne souhaite pas renouveler | on ne
        renouvelle pas | on ne continue pas | ne souhaitons pas continuer | on va arreter | nous allons arreter | n
        utilise plus | on s en sert plus | on ne s en sert plus | change de logiciel | changer de logiciel | on change
        de | changer de prestataire | un autre logiciel | la concurrence | passes chez | on est passes a | on est passe
        chez | nous sommes passes chez | on passe chez | fermeture de notre | on ferme | cessation d activite
        | ne _ renouveler | ne _ continuer | ne _ poursuivre | pas renouveler | pas poursuivre
        | c est fini pour nous | pas fait pour nous | ne nous convient pas | nous convient pas | on revient a | retour a
        excel
        | arreter votre | d arreter votre | decide d arreter | decide de ne pas | decide de partir | decide de quitter |
        quitter votre | arreter le service | arreter la solution | arreter le logiciel | mettre un terme | trop cher
        pour notre | trop cher pour nous""",
    Signal.OFFER: """total | au total | il est a | elle est a | ils sont a | c est a | coute | comptez | a partir de | forfait | formule | formules | notre offre | offre | devis ci joint | voici le devis | le devis | bon de commande | formulaire | soit un total | par personne | l unite | piece | nous proposons | je peux vous le faire | ttc | ht""",
    Signal.ASKS: """pouvez vous | pourriez vous | pourriez vous nous | pouvez vous nous | merci de nous | merci de m | envoyez nous | envoyez moi | transmettez nous | communiquez nous | indiquez nous | indiquez moi | dites moi | dites nous | il nous faut | il nous manque | nous avons besoin | il nous faudrait | quelle taille | quelle couleur | quel modele
        | quelle date | quel jour | combien de personnes | pour quand | a quel nom | souhaitez vous | voulez vous | vous souhaitez | vous convient | on reserve | je vous reserve | je vous le mets""",
    Signal.CONFIRM: """confirme | confirmee | commande confirmee | rendez vous confirme | rdv confirme | reserve | reservee | c est reserve | c est note | bien note | note pour | commande enregistree | commande validee | paiement recu | bien recu votre paiement | virement recu | acompte recu | bien recu | expedie | expediee | envoye ce | part demain | part aujourd hui
        | en route | en cours de livraison | nous livrons | merci pour votre commande | merci pour votre achat | merci de votre commande | a samedi | a demain | a vendredi | a jeudi | a lundi | a mardi | a mercredi | a dimanche | numero de suivi | prete a etre retiree | mis de cote | inscrit | inscrite | on vous attend
        | c est reserve pour | c est booke | c est confirme | c est valide | c est bon pour | je vous note | je vous ai
        note | je vous inscris | je vous ai inscrit | je vous ai inscrite | je vous mets de cote | je vous le mets de
        cote | je vous la mets de cote | je vous le reserve | je vous la reserve | je vous reserve | je vous garde | je
        vous le garde | reserve a votre nom | a votre nom | rdv note | rdv pris | reservation confirmee | reservation
        validee | commande notee | bien recu votre virement | paiement bien recu | virement bien recu | acompte bien
        recu | merci pour ta commande | merci pour votre confiance | colis parti | votre colis part | envoye ce jour |
        envoye aujourd hui | on vous livre | nous vous livrons | livre demain | votre numero de suivi | a bientot alors
        | nous vous attendons | je vous attends | au plaisir de vous | hate de vous""",
    Signal.WORKING: """nous verifions | je verifie | on verifie | verification | nous regardons | je regarde | on regarde | je me renseigne | je vois avec | nous voyons | on voit avec | nous avons transmis | j ai transmis | transmis au | transmis a | le technicien | notre technicien | un technicien | service technique | nous traitons | en cours de traitement | en cours
        | nous vous renvoyons | on vous renvoie | nous vous envoyons un nouveau | on vous envoie un nouveau | remplacement | nous remplacons | nous remboursons | remboursement sera | remboursement a ete | tiens au courant | tenons au courant | tiendrons au courant | revenons vers vous | reviens vers vous | recontactons | nous faisons le necessaire | fais le necessaire | ouvert un dossier | ouvert un ticket | je prepare""",
    Signal.TRY: """essayez | reessayez | essayez de nouveau | pouvez vous reessayer | pouvez vous essayer | redemarrez | redemarrer | eteignez | debranchez | rebranchez | verifiez | baissez | videz le cache | mettez a jour | desinstallez | reinstallez | regardez dans vos spams | dites nous si | dites moi si | est ce que ca marche""",
    Signal.CLOSING: "de rien | je vous en prie | avec plaisir | bonne journee | bonne soiree | au plaisir | a votre disposition | pas de souci | pas de probleme | bonne continuation | merci pour votre retour | merci beaucoup pour votre retour | dommage",
    Signal.AUTO: """merci pour votre message | merci de nous avoir contactes | merci de votre message | nous avons bien recu votre message | nous vous repondrons | vous repondrons | reponse automatique | message automatique | dans les plus brefs delais | actuellement absents | nous sommes fermes | un conseiller""",
    Signal.HELP: """que puis je faire pour vous | comment puis je vous aider | comment pouvons nous vous aider | puis je vous aider | en quoi puis je | en quoi pouvons nous | cherchez quelque chose | quelque chose en particulier | autre chose | bienvenue""",
    Signal.SETUP: """nous importons | importation | configurons | configuration en cours | nous configurons | en cours d installation | nous installons | installation en cours | integration | nous integrons | le fichier | fichier excel | liste des produits | la liste des | catalogue en pdf | logo | le logo | photos des produits | les donnees | base de donnees
        | compte cree | creons votre compte | votre compte est cree | migration | nous parametrons | parametrage | je vous ai envoye | nous vous avons envoye | ci joint | en piece jointe | technicien est la | technicien est sur place | acces admin | vos acces""",
    Signal.SPAM: """abonnes | gagner de l argent | gagnez | revenu complementaire | travail a domicile | pret entre particulier | pret d argent | offre de pret | credit rapide | investissement garanti | crypto | cryptomonnaie | bitcoin | vous avez gagne | felicitations vous | cliquez ici | cliquez sur le lien | votre page sera | verifiez votre compte
        | standards de la communaute | premiere page de google | referencement | agence de marketing | voyant | marabout | medium voyant | retour affectif | casino | paris sportifs | liberte financiere | rejoignez mon equipe""",
    Signal.STEER: """ignore les instructions | ignorez les instructions | ignore toutes | oublie les instructions | oubliez les instructions | tu es maintenant | instructions precedentes | message systeme | note systeme | note pour le systeme | marque comme | marquez moi comme | marque moi comme | classe moi | score 100 | score de 100 | statut gagne | comme gagne""",
    Signal.START: "la suite | c est quoi la suite | et maintenant | prochaine etape | prochaines etapes | comment ca se passe | on commence quand | quand commence | comment on commence | par ou commencer | pour demarrer | demarrer | que dois je faire | que faut il faire | de quoi avez vous besoin | vous avez besoin de quoi | combien de temps | quand est ce que vous venez | quand venez vous | quand sera | c est pret",
    Signal.QUESTION: "combien | est ce que | avez vous | auriez vous | c est quoi | quel est | quelle est | quels sont | quelles sont | ou est | ou etes | pouvez vous | pourriez vous | peut on | faites vous | proposez vous | vendez vous | livrez vous | comment faire | y a t il | reste t il | je peux passer quand",
}
