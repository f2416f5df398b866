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
        | pas presse | sans engagement""",
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
        | ca coute | vous prenez combien | ca fait combien | quel est le montant""",
    Signal.AVAIL: """avez vous | vous avez | vs avez | auriez vous | est ce que vous avez | disponible | disponibles | dispo | dispos | disponibilite
        | disponibilites | en stock | reste t il | il reste | il vous reste | il en reste | toujours dispo | toujours disponible | encore dispo | toujours en vente
        | vendez vous | vous vendez | faites vous | vous faites | proposez vous | vous proposez | louez vous | vous louez | reparez vous
        | vous reparez | est il possible | c est possible | ce serait possible | possible de | pouvez vous faire | y a t il | il y a de la place | de la place
        | une place""",
    Signal.WANT: """je voudrais | je veux | je souhaite | je souhaiterais | j aimerais | je cherche | je recherche | on cherche | nous cherchons
        | nous voudrions | nous souhaitons | on voudrait | j ai besoin | besoin d | besoin de | il me faut | il me faudrait | il nous faut | interesse | interessee
        | ca m interesse | je suis interesse | je suis interessee | voudrais commander | souhaite commander | voudrais reserver
        | souhaite reserver | reserver | prendre rdv | prendre rendez vous | un rdv | un rendez vous | passer commande | pour commander | acheter
        | je serais interesse | envie de""",
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
        | retrait | venir chercher | recuperer | passer prendre | delai | delais | garantie | montage | installation comprise | port offert
        | mondial relay | point relais | colissimo | c est livre | retour possible""",
    Signal.PAYHOW: """comment payer | comment je paye | comment je paie | comment regler | comment on paye | comment se passe le paiement | moyens de paiement | modes de paiement
        | mode de paiement | moyen de paiement | par carte | carte bancaire | cb | par virement | virement | en especes | especes | liquide | cheque
        | paypal | lydia | en plusieurs fois | plusieurs fois | en trois fois | 3 fois | 4 fois | acompte | arrhes | a la livraison | rib | iban | payer
        | peut on payer | je peux payer | facture | facilites de paiement | vous acceptez | acceptez vous | wave | orange money | mobile money""",
    Signal.DISCOUNT: """remise | reduction | reductions | rabais | ristourne | promo | promotion | code promo | dernier prix | meilleur prix | moins cher | negociable
        | negocier | baisser | baisser le prix | baissez | un geste | faire un effort | un petit prix | petit prix | vous me faites | vous le faites a | vous faites a
        | je vous en donne | je vous propose | je propose | si j en prends | si je prends | si j achete | pour les deux | a moins | gratuite | offrez
        | prix de gros | prix d ami | livraison gratuite | livraison offerte""",
    Signal.EXPENSIVE: """cher | trop cher | un peu cher | c est cher | hors budget | hors de mon budget | au dessus de mon budget | depasse mon budget | hors de prix
        | c est beaucoup | trop eleve | pas les moyens | pas dans mes moyens""",
    Signal.LATER: """je reflechis | reflechir | je vais reflechir | je vais y reflechir | y reflechir | je reviens vers vous | reviens vers vous | je vous redis | je vous tiens au courant
        | je vous dis | je vous recontacte | je vous rappelle | j en parle | en parler | parler avec mon | voir avec mon | voir avec ma | avec mon mari | avec ma femme
        | demander a mon | demander a ma | je regarde ca | je vous confirme | je vous confirmerai | on vous redit | on va en discuter | en discuter | j attends ma paie""",
    Signal.ORDER: """je le prends | je la prends | je les prends | je prends | j en prends | on le prend | on prend | je commande | je passe commande | je valide | je reserve
        | je confirme | je confirme ma commande | vendu | marche conclu | banco | allons y | on y va | mettez moi | mettez le moi de cote | mettre de cote | mettez de cote
        | vous pouvez me le reserver | reservez le moi | reservez moi | gardez le moi | c est parti | va pour | j achete | je suis preneur | je suis preneuse
        | preneur | preneuse | ok pour la commande | bon pour accord | j accepte | inscrivez moi | notez moi""",
    Signal.PAID: """j ai paye | paye | payee | deja paye | je viens de payer | viens de payer | viens de regler | j ai regle | regle | c est regle | paiement effectue | paiement fait
        | paiement envoye | virement effectue | virement fait | j ai fait le virement | viens de faire le virement | j ai vire | acompte verse | acompte envoye | preuve de paiement
        | ci joint le recu | voici le recu | recu de paiement | abonnement paye | souscrit | j ai souscrit | nous avons souscrit | facture reglee | on a pris l abonnement""",
    Signal.RECEIVED: """bien recu | j ai recu | j ai bien recu | recu ce matin | recu aujourd hui | colis recu | commande recue | c est arrive | bien arrive | est arrive | est bien arrivee | recupere
        | j ai recupere | nous avons recu""",
    Signal.PRAISE: """j adore | on adore | nous avons adore | magnifique | delicieux | delicieuse | super bon | trop bon | excellent | parfaite | ravie | ravi | ravis | tres contente | tres content
        | tres satisfaite | tres satisfait | sublime | superbe | splendide | un regal | on s est regale | s est regale | tout le monde a adore | je recommande | recommanderai | merveilleux
        | top qualite | au top | impeccable merci""",
    Signal.REFUSE: """non merci | pas interesse | pas interessee | ca ne m interesse pas | ne m interesse pas | ne m interesse plus | plus interesse | plus interessee | plus besoin | n ai plus besoin | laissez tomber
        | laisse tomber | tant pis | j ai change d avis | changer d avis | change d avis | j annule | annuler | annuler ma commande | annulez | annulation | je souhaite annuler | j ai trouve ailleurs | trouve ailleurs
        | trouve moins cher | ailleurs | j ai deja achete | deja trouve | j ai trouve | j en ai trouve | chez un autre | un autre vendeur | un autre prestataire | on a choisi | je ne prends pas | je ne le prends pas
        | je n en veux plus | je n en veux pas | je ne veux plus | je ne veux pas | je passe mon tour | sans suite | on ne donne pas suite | ne donnerai pas suite | pas donner suite | trop cher merci | trop cher pour moi | trop cher pour nous | je vais m abstenir
        | une prochaine fois | je renonce""",
    Signal.STOP: """arretez de m ecrire | arretez de me | arrete de m ecrire | ne m ecrivez plus | ne me contactez plus | ne m envoyez plus | stop | stop aux messages | desabonnez moi | me desabonner | retirez moi | supprimez mon
        | laissez moi tranquille | je vais vous bloquer | je vous bloque | plus de messages | cessez de""",
    Signal.WRONG: """mauvais numero | mauvaise personne | je me suis trompe | je me suis trompee | trompe de | trompee de | erreur de destinataire | c est une erreur desole | mauvaise page | mauvaise conversation | pas le bon numero
        | message par erreur | par erreur | ce n etait pas pour vous""",
    Signal.PROBLEM: """ne marche pas | marche pas | ne marche plus | marche plus | ne fonctionne pas | fonctionne pas | ne fonctionne plus | fonctionne plus | ne s allume | s allume pas | s allume plus | ne s ouvre | s ouvre plus | s ouvre pas
        | ne charge | charge plus | ne demarre | demarre plus | ne se connecte | n arrive pas a | n arrive plus | arrive pas a | arrive plus a | impossible de | ne peux pas | peux plus | casse | cassee | casses | abime | abimee | endommage | endommagee | defectueux | defectueuse
        | en panne | panne | bug | bugue | plante | plante sans | erreur | probleme | problemes | souci avec | un souci | reclamation | remboursement | rembourser | retourner | retour produit | echange | echanger
        | pas recu | n ai pas recu | toujours pas recu | rien recu | pas arrivee | pas arrive | toujours pas arrivee | toujours pas arrive | pas livre | j attends toujours | en retard | retard | manque | manquant | manquante | il manque | incomplet | incomplete | mauvaise taille | mauvaise couleur | mauvais article
        | debite deux fois | preleve deux fois | deux fois | ou est ma commande | ou est mon colis | ou en est | fuit | fuite | bruit bizarre | bruit | dechire | tache | plus d internet | mot de passe oublie | bloque | bloquee | se deconnecte""",
    Signal.ANGER: """arnaque | arnaqueurs | voleurs | escroc | escrocs | honte | honteux | scandaleux | inadmissible | inacceptable | nul | nulle | pire | lamentable | deplorable | catastrophe | catastrophique | en colere | furieux | furieuse | marre
        | ras le bol | je porte plainte | porter plainte | avocat | mauvais service | personne ne repond | aucune reponse | foutez de moi | moquez de moi | plus jamais""",
    Signal.FIXED: """ca marche maintenant | ca marche merci | ca marche nickel | ca fonctionne | ca remarche | remarche | refonctionne | fonctionne a nouveau | fonctionne maintenant | marche a nouveau | c est resolu | resolu | probleme resolu | regle merci | c est regle merci | tout est rentre | rentre dans l ordre
        | c est bon merci | c est bon maintenant | c est bon ca | j ai reussi | ca y est | plus de bruit | plus de probleme | plus de souci | j ai pu me connecter | bien recu le remplacement | bien recu le remboursement | rembourse merci | tout est ok | tout fonctionne | trouve merci | j ai trouve merci | ca a marche | ca a fonctionne""",
    Signal.WAIT: """j attends | j attends votre | dans l attente | j essaie | j essaye | je vais essayer | je teste | une seconde | un instant | deux minutes | je vous envoie ca | je vous l envoie | j envoie ca | je cherche ca | je regarde chez moi | tenez moi au courant""",
    Signal.HOWTO: """comment faire pour | comment je fais | comment on fait | comment faire | comment ajouter | comment j ajoute | comment modifier | comment je modifie | comment supprimer | comment imprimer | comment creer | comment changer | comment je change | comment on | comment puis je | comment utiliser | comment exporter
        | comment enregistrer | comment marche | comment fonctionne le | comment mettre | comment annuler une | ou est ce que je | ou je peux | ou puis je | ou trouver | ou trouve t on | ou se trouve le bouton | ou est le bouton | tutoriel | tuto | mode d emploi | formation | guide d utilisation
        | expliquez moi | vous pouvez m expliquer | m expliquer | m apprendre | je ne trouve pas | je trouve pas | peut on modifier | peut on ajouter | est ce qu on peut | a quoi sert""",
    Signal.ACTIVE: """on l utilise | l utilise tous les jours | utilise tous les jours | l utilisons tous les jours | utilisons tous les jours | utilisons au quotidien | au quotidien | tout fonctionne | fonctionne tres bien | fonctionne parfaitement | fonctionne bien | marche tres bien | marche super | tout roule | tout va bien | ca tourne | tourne bien
        | toute l equipe est | l equipe est ravie | l equipe adore | ravi du | ravis du | ravie du | tres satisfait | tres satisfaits | tres satisfaite | satisfaits | nous sommes contents | tres contents | on est contents | on est ravis | gain de temps | nous fait gagner | fait gagner du temps | facile a utiliser | on adore | rien a redire | depuis l installation tout""",
    Signal.CHURN: """resilier | resiliation | je resilie | nous resilions | resilier mon abonnement | annuler mon abonnement | annuler l abonnement | arreter l abonnement | arreter mon abonnement | mettre fin | fin au contrat | fermer mon compte | cloturer mon compte | supprimer mon compte | ne pas renouveler | ne renouvellerons pas | ne renouvelons pas
        | ne souhaitons plus | ne souhaite plus continuer | ne continuons pas | on arrete | nous arretons | j arrete | on n utilise plus | ne l utilisons plus | n utilisons plus | passe a la concurrence | chez un concurrent | un concurrent | change de prestataire | un autre prestataire | autre logiciel | autre fournisseur | rembourser l abonnement""",
    Signal.OFFER: """total | au total | il est a | elle est a | ils sont a | c est a | coute | comptez | a partir de | forfait | formule | formules | notre offre | offre | devis ci joint | voici le devis | le devis | bon de commande | formulaire | soit un total | par personne | l unite | piece | nous proposons | je peux vous le faire | ttc | ht""",
    Signal.ASKS: """pouvez vous | pourriez vous | pourriez vous nous | pouvez vous nous | merci de nous | merci de m | envoyez nous | envoyez moi | transmettez nous | communiquez nous | indiquez nous | indiquez moi | dites moi | dites nous | il nous faut | il nous manque | nous avons besoin | il nous faudrait | quelle taille | quelle couleur | quel modele
        | quelle date | quel jour | combien de personnes | pour quand | a quel nom | souhaitez vous | voulez vous | vous souhaitez | vous convient | on reserve | je vous reserve | je vous le mets""",
    Signal.CONFIRM: """confirme | confirmee | commande confirmee | rendez vous confirme | rdv confirme | reserve | reservee | c est reserve | c est note | bien note | note pour | commande enregistree | commande validee | paiement recu | bien recu votre paiement | virement recu | acompte recu | bien recu | expedie | expediee | envoye ce | part demain | part aujourd hui
        | en route | en cours de livraison | nous livrons | merci pour votre commande | merci pour votre achat | merci de votre commande | a samedi | a demain | a vendredi | a jeudi | a lundi | a mardi | a mercredi | a dimanche | numero de suivi | prete a etre retiree | mis de cote | inscrit | inscrite | on vous attend""",
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
}
