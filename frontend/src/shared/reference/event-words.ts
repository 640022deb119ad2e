import type { Schemas } from '@/shared/api/types';

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** How an event reads, where it is made and where it is counted. */
export const KINDS: Record<Schemas['EventKind'], string> = {
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

export const SEAT_MODES: Record<Schemas['SeatMode'], string> = {
  ON_SITE: 'Sur place',
  REMOTE: 'À distance',
};
export const seatModeOptions = options(SEAT_MODES);

export const AUDIENCES: Record<Schemas['EventAudience'], string> = {
  AGENTS: 'Agents de l’État',
  MANAGERS: 'Encadrants',
  REFERENTS: 'Référents',
  OASIS: 'Réseau Oasis',
  PARTNERS: 'Partenaires',
  EVERYBODY: 'Tout public',
};
export const audienceOptions = options(AUDIENCES);
