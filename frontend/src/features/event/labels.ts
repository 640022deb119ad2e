import type { Schemas } from '@/shared/api/types';
import type { EventRow, QueueMove, Registration } from './api';

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const KINDS: Record<EventRow['kind'], string> = {
  ATELIER: 'Atelier',
  FORMATION: 'Formation',
  CONFERENCE: 'Conférence',
  WEBINAIRE: 'Webinaire',
  LABTOUR: 'Labtour',
  SEMINAIRE: 'Séminaire',
  REUNION_DE_RESEAU: 'Réunion de réseau',
  COMITE: 'Comité',
};
export const kindOptions = options(KINDS);

export const MODES: Record<EventRow['mode'], string> = {
  ON_SITE: 'Sur place',
  REMOTE: 'À distance',
  HYBRID: 'Sur place et à distance',
};
export const modeOptions = options(MODES);

export const SEAT_MODES: Record<Registration['mode'], string> = {
  ON_SITE: 'Sur place',
  REMOTE: 'À distance',
};
export const seatModeOptions = options(SEAT_MODES);

export const STATES: Record<EventRow['state'], string> = {
  DRAFT: 'Brouillon',
  PUBLISHED: 'Publié',
  MOVED: 'Reporté',
  CANCELLED: 'Annulé',
  CLOSED: 'Clos',
  ARCHIVED: 'Archivé',
};
export const stateOptions = options(STATES);

export const STATE_BADGES = {
  DRAFT: { severity: 'new', children: STATES.DRAFT },
  PUBLISHED: { severity: 'success', children: STATES.PUBLISHED },
  MOVED: { severity: 'warning', children: STATES.MOVED },
  CANCELLED: { severity: 'error', children: STATES.CANCELLED },
  CLOSED: { severity: 'info', children: STATES.CLOSED },
  ARCHIVED: { children: STATES.ARCHIVED },
} as const satisfies Record<EventRow['state'], object>;

export const AUDIENCES: Record<EventRow['audiences'][number], string> = {
  AGENTS: 'Agents de l’État',
  MANAGERS: 'Encadrants',
  REFERENTS: 'Référents',
  OASIS: 'Réseau Oasis',
  PARTNERS: 'Partenaires',
  EVERYBODY: 'Tout public',
};
export const audienceOptions = options(AUDIENCES);

export const NEEDS: Record<Schemas['ServiceNeed'], string> = {
  SIGN_LANGUAGE: 'Langue des signes française',
  HEARING_LOOP: 'Boucle magnétique',
  LIVE_CAPTIONS: 'Sous-titrage en direct',
  STEP_FREE_ACCESS: 'Accès de plain-pied',
  RESERVED_SEAT: 'Place réservée devant',
  ACCESSIBLE_DOCUMENTS: 'Documents accessibles',
  VEGETARIAN_MEAL: 'Repas végétarien',
};
export const needOptions = options(NEEDS);

export const QUESTION_KINDS: Record<Schemas['QuestionKind'], string> = {
  TEXT: 'Texte court',
  CHOICE: 'Choix dans une liste',
  YES_NO: 'Oui ou non',
};
export const questionKindOptions = options(QUESTION_KINDS);

export const REGISTRATION_STATES: Record<Registration['state'], string> = {
  PENDING: 'À confirmer',
  CONFIRMED: 'Confirmée',
  QUEUED: 'En attente',
  OFFERED: 'Place proposée',
  CANCELLED: 'Annulée',
  EXPIRED: 'Délai passé',
};
export const registrationStateOptions = options(REGISTRATION_STATES);

export const REGISTRATION_BADGES = {
  PENDING: { severity: 'new', children: REGISTRATION_STATES.PENDING },
  CONFIRMED: { severity: 'success', children: REGISTRATION_STATES.CONFIRMED },
  QUEUED: { severity: 'info', children: REGISTRATION_STATES.QUEUED },
  OFFERED: { severity: 'warning', children: REGISTRATION_STATES.OFFERED },
  CANCELLED: { children: REGISTRATION_STATES.CANCELLED },
  EXPIRED: { children: REGISTRATION_STATES.EXPIRED },
} as const satisfies Record<Registration['state'], object>;

export const ORIGINS: Record<Registration['origin'], string> = {
  PUBLIC: 'Page publique',
  ORGANISER: 'Saisie par l’organisation',
  IMPORT: 'Import',
};

export const OUTCOMES: Record<Schemas['RegistrationImportOutcome'], string> = {
  ADDED: 'À inscrire',
  KNOWN: 'Déjà inscrite',
  REPEATED: 'Répète une ligne',
};

export const PRESENCES: Record<Schemas['Presence'], string> = {
  PRESENT: 'Présente',
  ABSENT: 'Absente',
  NOT_ESTABLISHED: 'Présence non établie',
};
export const presenceOptions = options(PRESENCES);

/** "En attente → Place proposée"; at arrival, the state alone. */
export const moveOf = ({ before, after }: QueueMove): string => {
  const from = before && REGISTRATION_STATES[before as Registration['state']];
  const to = REGISTRATION_STATES[after];
  return from && from !== to ? `${from} → ${to}` : to;
};

export const personOf = ({
  lastName,
  firstName,
}: Pick<Registration, 'lastName' | 'firstName'>): string =>
  [firstName, lastName].filter(Boolean).join(' ') || 'Nom effacé';
