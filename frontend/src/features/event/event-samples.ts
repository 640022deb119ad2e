import { listing } from '@/shared/testing/fake-api';
import type { EventRow, EventSheet, QueueMove, Registration, RegistrationSheet } from './api';

export const seats = { held: 48, capacity: 50, waiting: 1, firstWants: 2 };

export const event = {
  id: 'e1',
  code: 'EVT-2026-014',
  slug: 'ecrire-clair',
  kind: 'ATELIER',
  mode: 'HYBRID',
  state: 'PUBLISHED',
  title: 'Écrire clair',
  summary: 'Des courriers que chacun comprend.',
  audiences: ['AGENTS'],
  territory: 'REG-76',
  place: 'Salle de démonstration',
  startsAt: '2026-12-03T08:30:00Z',
  endsAt: '2026-12-03T11:00:00Z',
  sessionCount: 1,
  openToPublic: true,
  registrationOpensAt: null,
  registrationClosesAt: null,
  onSite: seats,
  remote: { held: 3, capacity: null, waiting: 0, firstWants: null },
  organisation: null,
  project: null,
  series: null,
  sequence: 0,
  version: 3,
  updatedAt: '2026-11-02T09:30:00Z',
} as EventRow;

export const sheet: EventSheet = {
  event,
  description: 'Objectifs et programme.',
  address: null,
  access: null,
  travelCosts: null,
  videoLink: null,
  sessions: [
    {
      id: 's1',
      title: null,
      start: '2026-12-03T09:30+01:00',
      end: '2026-12-03T12:00+01:00',
      startsAt: '2026-12-03T08:30:00Z',
      endsAt: '2026-12-03T11:00:00Z',
    },
  ],
  registrationOpens: null,
  registrationCloses: null,
  queue: true,
  offerHours: 48,
  maxSeats: 2,
  onePerService: false,
  supervisorAgreement: false,
  needs: ['STEP_FREE_ACCESS'],
  questions: [{ label: 'Votre fonction', kind: 'TEXT', required: true, choices: [] }],
  questionsAnswered: false,
  speakers: [],
  materials: [],
  replayLink: null,
  budgetLine: null,
  coOrganisers: [],
  author: null,
  uid: 'evt-2026-014@pilo',
  publicPath: '/public/evenements/ecrire-clair',
  reason: null,
  movedFrom: null,
  publishedAt: '2026-11-02T09:30:00Z',
  cancelledAt: null,
  copiedFrom: null,
  acts: ['updateEvent', 'postponeEvent', 'cancelEvent', 'closeEvent', 'copyEvent'],
};

export const registration = {
  id: 'r1',
  event: { id: 'e1', code: 'EVT-2026-014', title: 'Écrire clair', startsAt: event.startsAt },
  person: 'p1',
  mode: 'ON_SITE',
  state: 'QUEUED',
  seats: 1,
  place: 2,
  deadline: null,
  origin: 'PUBLIC',
  lastName: 'Essai',
  firstName: 'Camille',
  mail: 'camille.essai@exemple.fr',
  service: 'Service de démonstration',
  department: null,
  agent: true,
  companions: [],
  needs: [],
  answers: [],
  agreement: null,
  presence: null,
  presentSeats: null,
  createdAt: '2026-11-10T09:00:00Z',
  version: 4,
  updatedAt: '2026-11-10T09:00:00Z',
} as Registration;

export const move = {
  id: 'm1',
  registration: 'r1',
  name: 'Camille Essai',
  mode: 'ON_SITE',
  reason: 'NO_SEAT',
  explanation: 'Il n’y avait plus de place libre.',
  before: null,
  after: 'QUEUED',
  seats: 1,
  free: 0,
  place: 2,
  deadline: null,
  note: null,
  occurredAt: '2026-11-10T09:00:00Z',
  accountName: null,
} as QueueMove;

export const registrationSheet: RegistrationSheet = {
  registration,
  moves: [move],
  acts: ['cancelRegistration', 'changeRegistrationMode', 'offerSeat', 'updateRegistration'],
};

const territories = [
  {
    code: 'REG-76',
    name: 'Région de démonstration',
    level: 'REG',
    parentCode: null,
    validFrom: '2016-01-01',
    validTo: null,
  },
];

/** What every page of events asks for. */
export const reference = {
  'GET /api/v1/territories': () => ({ body: listing(territories) }),
};

export const one = {
  ...reference,
  'GET /api/v1/events/e1': () => ({ body: sheet, headers: { ETag: '"3"' } }),
};
