interface Topic {
  /** Where other pages lead to: the answer is then open. */
  id?: string;
  question: string;
  answer: string[];
}

/** The user help, in the words of the screens. */
export const helpTopics: { theme: string; topics: Topic[] }[] = [
  {
    theme: 'Se repérer',
    topics: [
      {
        question: 'Pourquoi ne vois-je pas les mêmes menus que mes collègues ?',
        answer: [
          'Chaque rôle ne voit que ce qui le concerne. Votre rôle et vos territoires sont écrits dans le menu de votre compte, en haut à droite.',
          'Vous lisez les projets et la feuille de route de toute la région, sauf les projets confidentiels qui ne vous sont pas ouverts. Votre territoire décide de ce que vous pouvez écrire.',
          'L’accueil d’une personne rattachée à un département ne compte que ce département ; ses liens ouvrent les listes avec ce même filtre, que vous pouvez retirer.',
        ],
      },
      {
        question: 'À quoi les chiffres de l’accueil sont-ils comparés ?',
        answer: [
          'À ce qu’ils étaient 30 jours plus tôt, d’après ce qui était alors enregistré ; le jour est écrit sous les chiffres. Les jalons sont comptés d’après leurs dates prévues et réelles.',
          '« Mieux » ou « Moins bien » n’est dit que si cela a un sens : moins d’alertes, c’est mieux ; plus de projets n’est ni l’un ni l’autre. Si le nombre de taux comptés a changé entre-temps, l’écart est montré sans être jugé.',
          '« Non renseigné il y a 30 jours » : rien n’était encore enregistré ce jour-là.',
        ],
      },
      {
        question: 'Comment retrouver quelque chose ?',
        answer: [
          'Tapez un mot, même commencé, dans la recherche en haut de chaque page (Ctrl+K) : elle trouve les territoires, projets, priorités, indicateurs, organismes et référents que vous pouvez lire. Ni un accent ni une faute de frappe ne l’arrête.',
          'Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.',
          'Une seule touche, « / », peut y mener aussi : cochez-la dans « Affichage », dans le menu de votre compte. Elle est sans effet tant que vous ne la demandez pas.',
        ],
      },
      {
        question: 'Comment ne voir qu’un territoire ?',
        answer: [
          'Choisissez-le au bout du menu : il suit les projets, la feuille de route, les indicateurs, les référents et l’annuaire jusqu’à ce que vous en changiez ou fermiez l’onglet. Si vous n’avez qu’un département, vos listes commencent par lui ; choisissez la région pour tout voir.',
          'L’accueil garde votre territoire : y choisir un département ouvre sa page. Là où le territoire ne change rien (imports, composition, administration), il est écrit en gris.',
        ],
      },
      {
        question: 'Comment partager ce que je vois à l’écran ?',
        answer: [
          'Les filtres, le tri, l’onglet et la page sont dans l’adresse. Copiez-la : la personne qui l’ouvre verra la même vue, dans la limite de ses droits.',
        ],
      },
      {
        question: 'Comment exporter une liste ?',
        answer: [
          'Le bouton « Exporter » au-dessus d’une liste donne toutes les lignes, avec vos filtres, votre tri et les colonnes affichées, pour Excel et LibreOffice (XLSX) ou en CSV (séparateur « ; »).',
          'Les titres et les libellés sont ceux de l’écran ; les dates et les nombres sont de vraies dates et de vrais nombres pour votre tableur.',
        ],
      },
      {
        question: 'Comment passer au thème sombre ?',
        answer: ['Avec « Affichage », dans le menu de votre compte et en bas de chaque page.'],
      },
    ],
  },
  {
    theme: 'Saisir sans rien perdre',
    topics: [
      {
        question: 'Ma session s’est terminée pendant une saisie : est-ce perdu ?',
        answer: [
          'Non. Deux minutes avant la fin, un message propose de la prolonger. Si elle se termine, reconnectez-vous dans le même onglet : votre saisie vous attend.',
          'De même si vous quittez un formulaire sans l’enregistrer : en y revenant dans le même onglet, vous retrouvez ce que vous aviez écrit. « Annuler » l’efface.',
        ],
      },
      {
        question: 'Que veut dire « Quelqu’un a modifié cette fiche » ?',
        answer: [
          'Une autre personne a enregistré pendant que vous écriviez. Pil’O garde votre saisie, montre champ par champ ce qui a changé, et vous laisse choisir.',
        ],
      },
    ],
  },
  {
    theme: 'Annuaire et territoires',
    topics: [
      {
        question: 'Un organisme manque à l’annuaire, ou son nom a changé : que faire ?',
        answer: [
          'Demandez à l’administrateur de Pil’O : lui seul ajoute ou modifie un organisme. Une fiche modifiée ici n’est plus mise à jour depuis les fichiers de référence.',
        ],
      },
      {
        question: 'Où trouver la page d’un département ?',
        answer: [
          'Dans « Réseaux », « Territoires » : cherchez son nom. Sa page dit où en sont ses priorités, si votre rôle lit la feuille de route.',
        ],
      },
    ],
  },
  {
    theme: 'Référents',
    topics: [
      {
        question: 'Qui est le référent d’une préfecture ou d’une direction ?',
        answer: [
          'Dans « Réseaux », « Référents » : une ligne par siège, c’est-à-dire une structure pour un thème. « Couverture » montre la même chose sur la carte ; la page d’un département nomme aussi les siens.',
          'Les numéros de téléphone ne sont montrés qu’à la mission, à son assistance et aux référents.',
        ],
      },
      {
        question: 'Quelqu’un arrive, s’en va, change de fonction : que faire ?',
        answer: [
          'Sur la page du siège, la mission ou son assistance choisit « Nommer », « Départ » (avec sa date) ou « Corriger ». Plusieurs titulaires peuvent tenir un siège ensemble ; un seul est le contact principal à la fois.',
          '« Bientôt vacant » : quelqu’un tient le siège, mais plus personne dans 60 jours.',
          'Une fois par an, « Confirmer pour un an » dit que les personnes en place le sont toujours ; l’accueil le rappelle.',
          'Trois ans après la fin d’un mandat, le nom et les coordonnées sont effacés.',
        ],
      },
    ],
  },
  {
    theme: 'Projets',
    topics: [
      {
        question: 'Comment mettre à jour la météo d’un projet ?',
        answer: [
          'Sur la page du projet, « Faire le point » : choisissez la météo, écrivez la synthèse (1 000 caractères au plus), signez. Le point précédent reste dans l’historique.',
          'Du meilleur au moins bon : soleil (objectifs sécurisés), couvert (objectifs atteignables), nuage (appuis nécessaires), orage (objectifs compromis).',
        ],
      },
      {
        question: 'Comment faire changer un projet d’étape ?',
        answer: [
          'Par « Changer d’étape », sur la page du projet, ou « Déplacer vers », dans la vue par étape. Avancer de plusieurs étapes, ou abandonner, demande d’écrire pourquoi.',
        ],
      },
    ],
  },
  {
    theme: 'Budget',
    topics: [
      {
        question: 'AE, CP, restes à payer : que disent les quatre grands chiffres ?',
        answer: [
          'Les AE (autorisations d’engagement) plafonnent ce qui s’engage, les CP (crédits de paiement) ce qui se paie : deux comptes qui ne se mêlent jamais. « Disponible » = ouvert − consommé ; « libre » retire aussi les demandes en cours.',
          'Les restes à payer (RAP) sont ce qui est engagé et pas encore payé, toutes années comprises : ils ne disent pas ce qui peut être payé cette année, et ne s’additionnent pas d’une année à l’autre.',
          'Un cofinancement par d’autres n’a ni AE ni CP : il n’entre dans aucun total de l’État.',
        ],
      },
      {
        question: 'Comment saisir un engagement reçu de Chorus ?',
        answer: [
          'Dans « Budget », « Engagements », « Saisir un engagement » : numéro, objet, prestataire, projet, ligne, montant et date. Le prestataire choisi propose le projet et la ligne de son dernier engagement ; vérifiez-les.',
          'Une ligne copiée d’une extraction Chorus se colle dans le champ du numéro : elle remplit ce qu’elle dit.',
          'Un EJ reçu est un fait : il est pris même au-delà des crédits, et la page le dit.',
        ],
      },
      {
        id: 'import-chorus',
        question: 'Que lit un import Chorus, et que ne fait-il jamais ?',
        answer: [
          'Dans « Budget », « Importer Chorus », déposez les extraits tels que Chorus les donne (XLSX, ODS ou CSV) ; celui des AE et celui des CP ensemble. Les titres, les totaux et les lignes vides sont laissés ; chaque ligne reçue se relit mot pour mot.',
          'Sont lus : le numéro d’EJ et son poste, le numéro de DP, l’exercice, le type de montant, le montant, les dates, le fournisseur et son SIRET, le centre de coûts, l’activité, le domaine fonctionnel. Si une colonne n’est pas reconnue, Pil’O la demande une fois et s’en souvient.',
          'Chaque ligne est déjà connue, nouvelle, corrigée (seule la différence est écrite), non rapprochée ou refusée avec sa raison. Une ligne non rapprochée n’est jamais écrite : acceptez la suggestion, choisissez vous-même, ou laissez-la de côté en disant pourquoi. Votre réponse sert aux prochains imports.',
          'Rien n’est écrit avant « Appliquer l’import » ; alors tout l’est, ou rien. Un import s’annule en entier : les montants redeviennent ce qu’ils étaient. Le même fichier déposé deux fois ne change rien.',
          'Jamais : un import n’efface ni n’écrase une opération, n’approuve rien, ne crée pas de crédits et n’écrit rien dans Chorus. Un type 200 est un paiement, pas un engagement ; la bascule d’un EJ d’une année sur l’autre (350) ne consomme rien ; une ligne négative sur un exercice antérieur s’ajoute à l’histoire de l’EJ et ne rend pas d’AE.',
          'Le verdict par engagement dit ensuite si l’extrait et les livres sont égaux, et de combien ils diffèrent sinon.',
        ],
      },
      {
        question: 'Un montant est faux : comment le corriger ?',
        answer: [
          'Rien ne s’efface. Sur la page de l’engagement, un avenant ajoute, un retrait enlève ; un paiement ou un mouvement saisi à tort s’annule par une opération contraire, qui le nomme. L’historique garde tout, avec sa date et son auteur.',
          'Un retrait sur un engagement de l’année rend des AE ; sur un engagement d’une année passée, il n’en rend pas.',
        ],
      },
      {
        question: 'Qui constate le service fait ?',
        answer: [
          'La personne désignée sur l’engagement. Qui saisit peut préparer la constatation : elle attend sa signature. La certification, elle, se lit dans Chorus.',
        ],
      },
      {
        question: 'Pourquoi ma demande d’engagement est-elle refusée ?',
        answer: [
          'Une demande ne dépasse pas les AE libres de sa ligne : le refus dit la règle et ce qui reste. Au-delà d’un seuil hors taxes, une seconde personne l’approuve, jamais celle qui a demandé.',
        ],
      },
    ],
  },
  {
    theme: 'Courriels',
    topics: [
      {
        question: 'Un courriel de Pil’O n’est pas arrivé : que faire ?',
        answer: [
          'L’administration ouvre « Courriels », dans le menu du compte, et cherche le destinataire : la page dit si le relais l’a pris, refusé (et pourquoi) ou s’il attend.',
          '« En doute » : l’envoi a été coupé au moment de la remise. Pil’O ne le renvoie jamais de lui-même, pour que personne ne le reçoive deux fois ; « Envoyer de nouveau » est une décision.',
          'Après plusieurs erreurs de suite, l’envoi se met en pause et reprend de lui-même dès que le relais répond : rien n’est perdu.',
          'Le contenu n’est montré qu’à qui peut lire ce dont le courriel parle. Les courriels sont gardés douze mois.',
        ],
      },
    ],
  },
  {
    theme: 'Événements',
    topics: [
      {
        question: 'Comment annoncer un événement ?',
        answer: [
          'Créez-le dans « Événements » : il commence brouillon, et l’aperçu de sa page publique se remplit à côté de votre saisie. Rien n’est visible des autres avant que vous le publiiez ; à la publication, aucun courriel ne part.',
          'Ensuite, un changement de date, de lieu, de lien ou de titre est dit aux personnes inscrites, et leur agenda suit. « Reporter » garde les inscriptions ; « Annuler l’événement » demande un motif, qui leur est dit.',
          'Pour une série, « Copier » crée un brouillon par date, sans inscription ni message.',
        ],
      },
      {
        question: 'Pourquoi Pil’O me demande-t-il laquelle des deux heures ?',
        answer: [
          'La nuit du passage à l’heure d’hiver, les heures de 2 h à 3 h sonnent deux fois : dites si c’est la première (heure d’été) ou la seconde. Au passage à l’heure d’été, ces heures n’existent pas : choisissez-en une autre.',
        ],
      },
      {
        question: 'Comment inscrire toute une liste, ou écrire aux personnes inscrites ?',
        answer: [
          'Dans « Inscriptions », « Importer une liste » lit un fichier XLSX, ODS ou CSV d’une personne par ligne (nom, prénom, courriel, service). Vous voyez d’abord qui aurait une place, qui attendrait, et ce qui ne va pas ligne par ligne ; ensuite toutes les personnes sont inscrites, ou aucune. Aucun courriel ne part si vous ne cochez pas « Envoyer la confirmation ». « Annuler cet import » annule toutes ses inscriptions. Le fichier est effacé après sept jours.',
          'Dans « Messages », « Écrire aux personnes inscrites » envoie un exemplaire à chacune, que les autres ne voient pas : choisissez le groupe, lisez l’aperçu, envoyez. Deux appuis font un seul envoi.',
        ],
      },
      {
        question: 'Comment marche la file d’attente ?',
        answer: [
          'Sur place et à distance ont chacun leurs places et leur file. Une place libérée est proposée à la première personne de la file, pour un temps limité qui ne dépasse jamais le début ; sans réponse, elle passe à la suivante.',
          'Si la première veut plus de places qu’il n’y en a, elle attend qu’il y en ait assez. Vous pouvez en laisser passer une autre, avec un motif.',
          'Chaque mouvement est gardé avec sa raison : « Pourquoi cette place ? » le dit pour une personne, l’onglet « File d’attente » pour toutes.',
        ],
      },
      {
        question: 'Comment noter les présences ?',
        answer: [
          'Le jour venu, « Noter les présences » ouvre une liste faite pour le téléphone : trois lettres du nom, puis « Présent » ou « Absent ». La dernière réponse compte.',
        ],
      },
    ],
  },
  {
    theme: 'Feuille de route',
    topics: [
      {
        question: 'Comment le taux d’avancement est-il calculé ?',
        answer: [
          'Taux = 100 × (valeur actuelle − valeur initiale) ÷ (valeur cible − valeur initiale), ramené entre 0 et 100. « Pourquoi ce taux ? », sur la page d’un indicateur, montre les valeurs, leurs dates et leurs sources.',
          'Quand un cycle se termine, un indicateur national repart d’une nouvelle valeur initiale et d’une nouvelle cible ; le cycle clos se relit à sa dernière date. Un indicateur local continue.',
        ],
      },
      {
        question: 'Que veulent dire « sans objet » et « non renseigné » ?',
        answer: [
          '« Sans objet » : l’indicateur ne s’applique pas à ce territoire, ou ne se calcule pas à ce niveau. « Non renseigné » : il s’applique, mais une valeur manque. Ni l’un ni l’autre ne vaut zéro.',
        ],
      },
      {
        question: 'Quand une alerte apparaît-elle ?',
        answer: [
          'Dans cinq cas : le taux est inférieur de plus de 10 points à la médiane des territoires de même niveau, le taux baisse, la donnée n’est plus à jour, le taux de la région ou du pays manque alors qu’une cible existe, ou aucun département n’a de taux alors que l’un au moins a une cible.',
          'Quand un seul territoire d’un niveau a un taux, il n’y a ni médiane ni écart : il n’a rien à quoi se comparer.',
          'À exactement 10 points sous la médiane, il n’y a pas d’alerte.',
        ],
      },
      {
        question: 'Comment définir une priorité ou un indicateur local ?',
        answer: [
          'La chargée ou le chargé de mission ouvre « Composition », dans « Feuille de route » : feuilles de route et priorités s’y définissent et s’y modifient. Les indicateurs locaux (LOC) se définissent dans « Indicateurs » ; les nationaux (IND) arrivent par les fichiers de la DITP.',
          'Changer un poids, un sens ou un territoire change les taux aussitôt. Les anciens réglages restent : la page d’un indicateur, à une date passée, montre le taux tel qu’il était connu ce jour-là.',
        ],
      },
      {
        question: 'Comment saisir une valeur, sans fichier ?',
        answer: [
          'Pour un indicateur local (LOC), la chargée ou le chargé de mission choisit « Saisir la valeur », en face du département, sur la page de l’indicateur ou du territoire : la valeur, le mois, et c’est tout. Le nouveau taux est dit aussitôt.',
          'Une valeur dix fois plus grande ou plus petite que la précédente, ou hors de 0 à 100 %, est redemandée une fois : confirmez-la si c’est la bonne.',
          'Si le mois a déjà une valeur, un motif est demandé : l’ancienne reste dans l’historique. Les indicateurs nationaux (IND) ne se saisissent pas : leurs valeurs viennent des fichiers de la DITP.',
        ],
      },
      {
        id: 'formats-import',
        question: 'Que doit contenir un fichier à importer ?',
        answer: [
          'Format d’échange : une ligne par valeur, avec les colonnes identifiant_indic, zone_id, date_valeur, type_valeur et valeur (zone_nom est facultative). La première ligne porte ces noms ; les colonnes sont séparées par « ; » ou par « , ».',
          'Une ligne, par exemple : IND-304;D46;2026-10-31;va;42,5. Les dates s’écrivent 2026-10-31 ou 31/10/2026 ; le type est vi (valeur initiale), va (actuelle) ou vc (cible).',
          'Données ouvertes du baromètre : les fichiers tels qu’ils sont publiés. Pour des indicateurs encore inconnus de Pil’O, joignez le fichier de description des indicateurs (colonnes indic_id, nom et tendance).',
          'Le plus simple est de partir d’un fichier déjà importé : la page de chaque import donne ses fichiers d’origine.',
        ],
      },
      {
        question: 'Comment importer des valeurs ?',
        answer: [
          'Dans « Imports de mesures », déposez un ou plusieurs fichiers (format d’échange, ou données ouvertes du baromètre avec leur fichier de description des indicateurs, en CSV, XLSX ou ODS). Pil’O vérifie tout et montre ce qui changerait ; rien n’est enregistré avant votre accord.',
          'Un import contrôlé par erreur s’abandonne sur sa page : rien n’est enregistré, et il n’attend plus personne.',
          'Annuler un import appliqué retire toutes ses valeurs ; les indicateurs et les priorités qu’il a créés partent avec elles, sauf s’ils ont servi depuis : la page dit lesquels restent, et pourquoi.',
        ],
      },
    ],
  },
];
