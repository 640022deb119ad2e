import { calendarTopic } from './help-calendar';
import type { Theme } from './help-topics';

/** Of events: how one is announced, joined, held. */
export const eventTopics: Theme = {
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
    calendarTopic,
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
      question: 'Que peut corriger une personne inscrite, et que deviennent les questions ?',
      answer: [
        'Par le lien reçu par courriel, elle corrige tout ce qui lui a été demandé, sauf son adresse et sa modalité : nom, service, département, accompagnants, services à prévoir, réponses. Elle y annule aussi son inscription.',
        'Dès que quelqu’un a répondu, une question garde sa place, son texte et sa forme ; ajoutez les autres à la fin. Tant que personne n’a répondu, vous pouvez toutes les récrire.',
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
        'Sur la fiche de l’événement, « Présences et émargement » mène à la liste : trois lettres du nom, puis « Présent » ou « Absent », séance par séance. La dernière réponse compte ; qui l’a donnée et quand se lit à côté.',
        'À l’entrée, « Ouvrir l’émargement » donne l’adresse d’une page pour téléphone, sans compte : elle coche les présences du jour, inscrit une personne qui se présente s’il reste une place, et continue si le réseau manque un moment. Elle se ferme à minuit, ou quand vous la fermez ; ce qui était déjà coché est encore pris douze heures, et ce qui ne l’est pas reste affiché, par nom, sur le téléphone, jusqu’à ce que quelqu’un l’efface.',
        'À distance, « Montrer un code » donne six lettres ou chiffres à montrer à l’écran : chaque personne les saisit à l’adresse /public/presence, ou sur la page du lien reçu par courriel, et sa présence est notée.',
      ],
    },
    {
      question: 'Comment sont comptées les heures de formation ?',
      answer: [
        'Une ligne par agent de l’État et par demi-journée où il est venu : seules comptent les séances où il est noté présent. Noté présent pour tout l’événement, il l’est de chaque séance.',
        'Une demi-journée va jusqu’à 13 heures, l’autre commence à 13 heures ; une demi-heure au plus qui déborde n’en fait pas une de plus, et s’ajoute à la première. Une séance qui commence avant midi et finit après 14 heures laisse une heure pour déjeuner (12 h 30 – 13 h 30), qui ne compte pas. Sans pause ce jour-là, créez une séance le matin et une l’après-midi. Les attestations comptent de même.',
        'La plateforme régionale des ressources humaines (PFRH) télécharge elle-même ce fichier : son compte a le rôle de collègue du SGAR et agit pour elle. Si elle compte une durée fixe par demi-journée, la mission la règle dans « Colonnes du fichier pour la PFRH ».',
      ],
    },
    {
      question: 'Sur combien d’agents se calcule la portée ?',
      answer: [
        'Une personne compte une fois, quel que soit le nombre d’événements. Pour la région, seuls comptent les agents de ses départements, sur l’effectif de la région : les autres sont dits à côté.',
        'Le service est celui de l’annuaire quand son nom y est reconnu. Ce que les personnes ont écrit autrement n’est montré qu’à la mission ; pour les autres lecteurs, ces services sont ensemble.',
      ],
    },
    {
      question: 'Comment remercier les participants et recueillir leur avis ?',
      answer: [
        'Sur la fiche de l’événement, l’onglet « Avis » propose un questionnaire tout prêt : gardez ses questions, changez-les, ajoutez-en jusqu’à dix, tant que les remerciements ne sont pas partis. Une fois l’événement terminé, « Remercier les participants » envoie un courriel à chaque personne notée présente, une seule fois ; qui est noté présent plus tard le reçoit alors. Pour une formation, il dit où télécharger l’attestation.',
        'Les réponses sont anonymes : rien ne les relie à une personne, ni un nom, ni une heure. C’est pourquoi les résultats ne se lisent qu’une fois le questionnaire fermé (trente jours après les remerciements, ou plus tôt par vous, définitivement), et jamais pour moins de cinq réponses, ni pour une question qui en a moins de cinq.',
      ],
    },
  ],
};
