import type { Page } from '@playwright/test';
import { expect } from './journey';
import { checkList, checkPresences, pastEvent } from './presences';
import type { Ear } from './quiet';

/** Of the money, one of each kind. */
interface MoneyKeys {
  line: string;
  scheme: string;
  commitment: string;
  request: string;
  carryOver: string;
  forecast: string;
  planned: string;
  import: string;
}

interface Keys {
  money: MoneyKeys;
  event: string;
  held: string;
  registration: string;
  speaker: string;
  project: string;
  roadmap: string;
  priority: string;
  indicator: string;
  /** Made by this journey: without a value, and laid aside. */
  empty: string;
  archived: string;
  organisation: string;
  seat: string;
  mandate: string;
  vacant: string;
  mail: string;
  headcount: string;
  checked: { id: string; etag: string };
  applied: { id: string; etag: string };
  extract: { id: string; etag: string };
  list: { id: string; etag: string };
  /** An event that is over and was followed from afar. */
  past: string;
  presences: { id: string; etag: string };
}

type Items<T> = { items: T[] };

/** A code that the demonstration set has not: nothing that others look at moves. */
const FILES = {
  'essai.csv':
    'identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-0410;R76;2026-02-28;va;2500\n',
  'description.csv': 'indic_id;nom;tendance\nIND-0410;Indicateur d’essai;HAUSSE\n',
};

/** A row that nobody knows: it waits for a person, and is written nowhere. */
const EXTRACT = {
  'essai.csv':
    'N° EJ;N° DP;N° poste DP;Exercice comptable;Fournisseur;Type de montant;Montant;Date comptable\n#;9919900001;1;2026;Prestataire d’essai;200;-10,00;20/11/2026\n',
};

/** In a code of its own, which no other journey takes. */
async function makeIndicator(page: Page, ear: Ear, code: string) {
  await ear.remove(page.request, `indicators/${code}`);
  const data = { code, definition: { name: 'Essai d’annulation', direction: 'UP' } };
  return ear.post(page.request, 'indicators', { data });
}

/** One of each, as the product has them. */
export async function keysOf(page: Page, ear: Ear): Promise<Keys> {
  const api = page.request;
  const first = async <T>(path: string): Promise<T> => {
    const { items } = await ear.ask<Items<T>>(api, path);
    expect(items.length, path).toBeGreaterThan(0);
    return items[0] as T;
  };
  type Coded = { id: string; code: string };
  const indicator = (await first<Coded>('indicators?kind=LOCAL&limit=1&sort=code')).code;
  const given = await ear.check(api, FILES);
  await makeIndicator(page, ear, 'LOC-981');
  const archived = await makeIndicator(page, ear, 'LOC-982');
  await ear.post(api, 'indicators/LOC-982/archival', archived);
  const seat = (await first<Coded>('referents?state=HELD&limit=1')).id;
  const { mandates } = await ear.ask<{ mandates: { id: string }[] }>(api, `referents/${seat}`);
  const extract = await ear.check(api, EXTRACT, 'chorus-imports');
  const money: MoneyKeys = {
    import: extract.id,
    line: (await first<Coded>('budget-lines?year=2026&limit=1')).id,
    scheme: 'FTAP',
    // It has an optional tranche to affirm.
    commitment: '9900000010',
    request: (await first<Coded>('commitment-requests?state=REQUESTED&limit=1')).id,
    carryOver: (await first<Coded>('carry-overs?state=REQUESTED&limit=1')).id,
    forecast: (await first<Coded>('payment-forecasts?limit=1')).id,
    planned: (await first<Coded>('planned-certifications?limit=1')).id,
  };
  const { tasks } = await ear.ask<{ tasks: { kind: string; objectKey: string }[] }>(api, 'home');
  const { kind, objectKey } = tasks[0] ?? {};
  await ear.post(api, 'home/reminders', { data: { kind, objectKey } });
  // In both modes: one may go from one to the other.
  const event = (await first<Coded>('events?mode=HYBRID&state=PUBLISHED&limit=1')).id;
  // The demonstration has no speaker; one that was withdrawn is proposed nowhere.
  const withdrawn = 'speakers?archived=true&limit=1';
  if ((await ear.ask<Items<Coded>>(api, withdrawn)).items.length === 0) {
    const data = { name: 'Intervenant d’essai', subject: 'Essai d’annulation', archived: true };
    await ear.post(api, 'speakers', { data });
  }
  const applied = await ear.post(api, `measurement-imports/${given.id}/application`, given);
  const past = await pastEvent(ear, api);
  return {
    money,
    event,
    held: (await first<Coded>('events?kind=ATELIER&state=CLOSED&sort=startsAt&limit=1')).id,
    registration: (await first<Coded>(`registrations?event=${event}&state=CONFIRMED&limit=1`)).id,
    speaker: (await first<Coded>(withdrawn)).id,
    project: (await first<Coded>('projects?stage=CADRAGE&limit=1')).code,
    roadmap: (await first<Coded>('roadmaps?limit=1')).id,
    priority: (await first<Coded>('priorities?limit=1')).id,
    indicator,
    empty: 'LOC-981',
    archived: 'LOC-982',
    organisation: (await first<Coded>('organisations?limit=1')).id,
    seat,
    mandate: mandates[0]?.id ?? '',
    vacant: (await first<Coded>('referents?state=VACANT&limit=1')).id,
    mail: (await first<Coded>('mails?limit=1')).id,
    headcount: (await first<Coded>('headcounts?limit=1')).id,
    applied,
    extract,
    list: await checkList(ear, api, event),
    checked: await ear.check(api, FILES),
    past,
    presences: await checkPresences(ear, api, past),
  };
}

/** Of which object each part of the budget's addresses is. */
const BUDGET: [start: string, of: keyof MoneyKeys][] = [
  ['/budget/imports', 'import'],
  ['/budget/lignes', 'line'],
  ['/budget/engagements', 'commitment'],
  ['/budget/demandes', 'request'],
  ['/budget/reports', 'carryOver'],
  ['/budget/previsions', 'forecast'],
  ['/budget/certifications', 'planned'],
];

export function addressOf(path: string, keys: Keys): string {
  if (path.startsWith('/budget')) {
    const of = BUDGET.find(([start]) => path.startsWith(start))?.[1] ?? 'line';
    return path
      .replace('$id', keys.money[of])
      .replace('$code', keys.money.scheme)
      .replace('$year', '2026')
      .replace('$programme', '0349')
      .replace(/simulation$/, 'simulation?scheme=FTAP&year=2026');
  }
  if (path.startsWith('/evenements')) {
    return path
      .replace(
        '$id',
        path.startsWith('/evenements/intervenants')
          ? keys.speaker
          : path.includes('/presences')
            ? keys.past
            : keys.event,
      )
      .replace('$file', keys.presences.id)
      .replace('$registration', keys.registration)
      .replace('$list', keys.list.id)
      .replace('$speaker', keys.speaker);
  }
  const id = path.startsWith('/projets')
    ? keys.project
    : path.startsWith('/annuaire')
      ? keys.organisation
      : path.startsWith('/imports')
        ? keys.applied.id
        : path.startsWith('/referents')
          ? keys.seat
          : path.includes('priorites')
            ? keys.priority
            : path.includes('courriels')
              ? keys.mail
              : path.includes('effectifs')
                ? keys.headcount
                : keys.roadmap;
  return path
    .replace('$id', id)
    .replace('$mandate', keys.mandate)
    .replace('$code', path.startsWith('/territoires') ? 'DEPT-46' : keys.indicator);
}
