import { listing } from '@/shared/testing/fake-api';
import type { Mandate, Referent, Seat } from './api';

export const seat: Seat = {
  id: 's1',
  structure: { id: 'o1', code: 'PREF-DEPT-46', name: 'Préfecture du Lot' },
  territory: 'DEPT-46',
  topic: 'INNOVATION',
  topicLabel: 'Innovation',
  state: 'ENDING',
  contact: { name: 'Référente (démo)', function: null, mail: 'a@demo.invalid', phone: null },
  holders: ['Référente (démo)'],
  deputies: [],
  endsOn: '2026-12-31',
  vacantSince: null,
  confirmedOn: null,
  confirmationDue: '2026-11-17',
  closedOn: null,
  version: 3,
  updatedAt: '2026-11-20T08:00:00Z',
};

export const mandate: Mandate = {
  role: 'HOLDER',
  name: 'Référente (démo)',
  function: 'Chargée de mission',
  office: null,
  mail: 'a@demo.invalid',
  phone: null,
  mainContact: true,
  startsOn: '2025-09-01',
  endsOn: '2026-12-31',
};

export const referent: Referent = {
  seat,
  mandates: [
    { id: 'm1', mandate, period: 'PRESENT', leftOn: null, leftReason: null, erased: false },
    {
      id: 'm0',
      mandate: { ...mandate, name: 'Nom effacé', mail: null, mainContact: false },
      period: 'PAST',
      leftOn: '2022-01-01',
      leftReason: null,
      erased: true,
    },
  ],
  acts: ['nameReferent', 'updateReferentMandate', 'recordReferentDeparture', 'confirmReferent'],
};

/** What the pages ask for beside their own object. */
export const api = {
  'GET /api/v1/territories': () => ({ body: listing([]) }),
  'GET /api/v1/referent-topics': () => ({
    body: listing([{ code: 'INNOVATION', label: 'Innovation' }]),
  }),
  'GET /api/v1/referents/s1': () => ({ body: referent, headers: { ETag: '"3"' } }),
  'GET /api/v1/referents/s1/history': () => ({
    body: listing([
      {
        id: 'h1',
        act: 'CHANGE',
        person: 'Référente (démo)',
        fields: ['function', 'phone'],
        occurredAt: '2026-11-20T08:00:00Z',
        accountName: 'Assistante (démo)',
      },
    ]),
  }),
};
