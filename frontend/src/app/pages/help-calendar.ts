/** How events get into one's agenda. */
export const calendarTopic = {
  question: 'Comment voir les événements dans mon agenda ?',
  answer: [
    '« S’abonner », au-dessus de la liste des événements, donne deux adresses à coller dans Outlook, Thunderbird ou l’agenda de votre téléphone, par « ajouter un agenda à partir d’une adresse ». L’agenda se met ensuite à jour seul, souvent plusieurs fois par jour.',
    'L’adresse publique est la même pour tout le monde, et peut ne donner que ce qui concerne un public. La vôtre montre tout ce que vous pouvez lire et vos brouillons : gardez-la pour vous. Elle n’est montrée qu’une fois et s’ouvre un an ; « Renouveler » en donne une autre, « Révoquer » la ferme.',
    'Les personnes inscrites n’ont rien à faire : le courriel de confirmation ajoute l’événement à leur agenda, un report le déplace, une annulation le retire. Un rappel leur est envoyé une semaine avant, puis la veille.',
  ],
};
