// rooms: all
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { privatePages, publicPages } from '../src/app/routes';
import { expect, signIn, test } from './support/journey';
import { Ear, formsOf, pressAll } from './support/quiet';
import { arrive, closeInEachWay, leave, meetColleague, open } from './support/walk';

/** How many forms each page has, those behind a button included. A page that is not named has none. */
const FORMS: Record<string, number> = {
  '/administration/courriels': 1,
  '/administration/effectifs': 1,
  '/administration/effectifs/$id': 1,
  '/administration/effectifs/nouveau': 1,
  '/annuaire': 1,
  '/annuaire/$id/modifier': 1,
  '/annuaire/nouveau': 1,
  '/budget': 1,
  '/budget/certifications/$id/modifier': 1,
  '/budget/certifications/nouvelle': 1,
  '/budget/demandes': 1,
  '/budget/demandes/$id/reception': 1,
  '/budget/demandes/nouvelle': 1,
  '/budget/dispositifs': 1,
  '/budget/dispositifs/$code/modifier': 1,
  '/budget/dispositifs/nouveau': 1,
  '/budget/engagements': 1,
  '/budget/engagements/$id/affermissement': 1,
  '/budget/engagements/$id/avenant': 1,
  '/budget/engagements/$id/modifier': 1,
  '/budget/engagements/$id/retrait': 1,
  '/budget/engagements/$id/service-fait': 1,
  '/budget/engagements/nouveau': 1,
  '/budget/exercice/$year/fin-de-gestion/$programme': 1,
  '/budget/fin-de-gestion': 1,
  '/budget/imports/$id': 1,
  '/budget/imports/$id/colonnes': 1,
  '/budget/imports/nouveau': 1,
  '/budget/lignes': 1,
  '/budget/lignes/$id/modifier': 1,
  '/budget/lignes/nouvelle': 1,
  '/budget/mouvements/nouveau': 1,
  '/budget/paiements': 1,
  '/budget/paiements/nouveau': 1,
  '/budget/previsions/$id/modifier': 1,
  '/budget/previsions/nouvelle': 1,
  '/budget/reports/$id/arreter': 1,
  '/budget/reports/$id/ouvrir': 1,
  '/budget/reports/$id/refuser': 1,
  '/budget/reports/nouveau': 1,
  '/budget/simulation': 1,
  '/evenements': 1,
  '/evenements/$id/avis/$speaker': 1,
  '/evenements/$id/copies': 1,
  '/evenements/$id/inscriptions/$registration/modifier': 1,
  '/evenements/$id/inscriptions/nouvelle': 1,
  '/evenements/$id/listes/nouvelle': 1,
  '/evenements/$id/messages/nouveau': 1,
  '/evenements/$id/modifier': 1,
  '/evenements/$id/presences/import': 1,
  '/evenements/$id/questionnaire': 1,
  '/evenements/$id/report': 1,
  '/evenements/heures-de-formation': 1,
  '/evenements/heures-de-formation/fichier': 1,
  '/evenements/intervenants/$id': 1,
  '/evenements/intervenants/nouveau': 1,
  '/evenements/nouveau': 1,
  '/feuille-de-route': 1,
  '/feuille-de-route/$id/modifier': 1,
  '/feuille-de-route/nouvelle': 1,
  '/feuille-de-route/priorites/$id': 1,
  '/feuille-de-route/priorites/$id/modifier': 1,
  '/feuille-de-route/priorites/nouvelle': 1,
  '/imports/nouveau': 1,
  '/indicateurs': 1,
  '/indicateurs/$code': 1,
  '/indicateurs/$code/modifier': 1,
  '/indicateurs/nouveau': 1,
  '/projets': 1,
  '/projets/$id/modifier': 1,
  '/projets/$id/point': 1,
  '/projets/nouveau': 1,
  '/referents': 1,
  '/referents/$id/mandats/$mandate/depart': 1,
  '/referents/$id/mandats/$mandate/modifier': 1,
  '/referents/$id/nommer': 1,
  '/referents/nouveau': 1,
  '/territoires': 1,
  '/territoires/$code': 1,
};

/** The forms that ServerForm draws: the ones that write. */
const WRITING = [
  '/budget/certifications/$id/modifier',
  '/budget/certifications/nouvelle',
  '/budget/demandes/$id/reception',
  '/budget/demandes/nouvelle',
  '/budget/dispositifs/$code/modifier',
  '/budget/dispositifs/nouveau',
  '/budget/engagements/$id/affermissement',
  '/budget/engagements/$id/avenant',
  '/budget/engagements/$id/modifier',
  '/budget/engagements/$id/retrait',
  '/budget/engagements/$id/service-fait',
  '/budget/engagements/nouveau',
  '/budget/exercice/$year/fin-de-gestion/$programme',
  '/budget/imports/$id/colonnes',
  '/budget/lignes/$id/modifier',
  '/budget/lignes/nouvelle',
  '/budget/mouvements/nouveau',
  '/budget/paiements/nouveau',
  '/budget/previsions/$id/modifier',
  '/budget/previsions/nouvelle',
  '/budget/reports/$id/arreter',
  '/budget/reports/$id/ouvrir',
  '/budget/reports/$id/refuser',
  '/budget/reports/nouveau',
  '/evenements/$id/avis/$speaker',
  '/evenements/$id/copies',
  '/evenements/$id/inscriptions/$registration/modifier',
  '/evenements/$id/inscriptions/nouvelle',
  '/evenements/$id/messages/nouveau',
  '/evenements/$id/modifier',
  '/evenements/$id/questionnaire',
  '/evenements/$id/report',
  '/evenements/heures-de-formation/fichier',
  '/evenements/intervenants/$id',
  '/evenements/intervenants/nouveau',
  '/evenements/nouveau',
  '/administration/effectifs/nouveau',
  '/administration/effectifs/$id',
  '/projets/nouveau',
  '/projets/$id/modifier',
  '/projets/$id/point',
  '/annuaire/nouveau',
  '/annuaire/$id/modifier',
  '/feuille-de-route/nouvelle',
  '/feuille-de-route/$id/modifier',
  '/feuille-de-route/priorites/nouvelle',
  '/feuille-de-route/priorites/$id/modifier',
  '/indicateurs/nouveau',
  '/indicateurs/$code/modifier',
  '/referents/nouveau',
  '/referents/$id/nommer',
  '/referents/$id/mandats/$mandate/modifier',
  '/referents/$id/mandats/$mandate/depart',
];

/** Only an administrator sees them. */
const OF_ADMIN = /^\/(annuaire\/(nouveau|\$id\/modifier)|administration\/)/;

/**
 * Read without an account, to arrive there is to leave; and no anomaly stands in the books of the demonstration, to open
 * its form.
 */
const OUTSIDE = ['/session-expiree', '/deconnexion', '/budget/anomalies/$id/traiter'];

/** Each dialog of the sources, by the file that asks: one that no line names is not walked. */
const DIALOGS = {
  // A setting of the browser, never of the API: its own journey opens and closes it.
  'app/layout/display-dialog.tsx': 0,
  // Comes by itself, two minutes before a session ends: its own test presses its one button.
  'app/layout/session-warning.tsx': 0,
  'features/calendar/subscribe-dialog.tsx': 1,
  'features/chorus/match-dialog.tsx': 1,
  // An event closed, and a person who goes over to the other mode.
  'features/event/act-dialog.tsx': 1,
  'features/event/mode-dialog.tsx': 1,
  'features/home/remind.tsx': 1,
  'features/project/archive-dialog.tsx': 1,
  'features/project/move-dialog.tsx': 2,
  // What is looked at first, then one of three questions.
  'features/rate/indicator-acts.tsx': 3,
  'features/rate/value-dialog.tsx': 1,
  'features/referent/referent-page.tsx': 1,
  'features/roadmap/priority-deletion.tsx': 1,
  'features/spending/supplier-field.tsx': 1,
  'features/survey/survey-dialog.tsx': 1,
  'shared/ui/form/conflict-dialog.tsx': 1,
  // An import of measures abandoned and undone, one of Chorus and a list of people abandoned.
  'shared/ui/intake/acts.tsx': 4,
  // A movement and a payment reversed, a request refused, an event and a registration cancelled.
  'shared/ui/reason-dialog.tsx': 5,
  // A forecast, a planned service fait, a document.
  'shared/ui/removal.tsx': 3,
};

const src = join(import.meta.dirname, '../src');

const settings = (code: string) => `/indicateurs/${code}?onglet=definition`;

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

/** A list of one person, who is registered by nobody. */
const LIST = {
  'essai.csv':
    'Nom;Prénom;Courriel;Service;Participation\nEssai;Camille;essai.annulation@demo.invalid;Service;Sur place\n',
};

/** In a code of its own, which no other journey takes. */
async function makeIndicator(page: Page, ear: Ear, code: string) {
  await ear.remove(page.request, `indicators/${code}`);
  const data = { code, definition: { name: 'Essai d’annulation', direction: 'UP' } };
  return ear.post(page.request, 'indicators', { data });
}

/** One of each, as the product has them. */
async function keysOf(page: Page, ear: Ear): Promise<Keys> {
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
    list: await ear.check(api, LIST, `events/${event}/registration-imports`),
    checked: await ear.check(api, FILES),
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

function addressOf(path: string, keys: Keys): string {
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
      .replace('$id', path.startsWith('/evenements/intervenants') ? keys.speaker : keys.event)
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

/** What is typed, pressed and escaped in a form, then cancelled; says how many buttons there were. */
async function pressAndCancel(page: Page, address: string): Promise<number> {
  const buttons = await pressAll(page, '#contenu form.pilo-form');
  expect(new URL(page.url()).pathname, 'what stands in the form leaves it').toBe(address);
  await leave(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page).not.toHaveURL(address);
  await arrive(page);
  return buttons;
}

/** Two people, each signed in once: who writes, and who administers. */
async function signInBoth(page: Page, browser: Browser) {
  const admin = await (await browser.newContext()).newPage();
  const ears = { page: new Ear(page), admin: new Ear(admin) };
  await signIn(page, 'chargee');
  await signIn(admin, 'admin', '/administration/audit');
  const acts = async () =>
    (await ears.admin.ask<{ total: number }>(admin.request, 'audit-entries?limit=1')).total;
  const keys = await keysOf(page, ears.page);
  return { admin, ears, acts, keys };
}

test('each dialog and each form of the sources is one that the walk knows', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
  );
  const asking = files.filter((file) => /<Dialog\b/.test(readFileSync(join(src, file), 'utf8')));
  expect(asking.toSorted()).toEqual(Object.keys(DIALOGS));
  const paths = [...publicPages, ...privatePages].map(([path]) => path);
  expect(paths).toEqual(expect.arrayContaining([...WRITING, ...Object.keys(FORMS)]));
});

test('to cancel, to escape, to close and to press what stands in a form writes nothing, in every form and dialog', async ({
  page,
  browser,
  incidents,
}) => {
  // One walk over the whole product: a busy machine needs its time.
  test.setTimeout(240_000);
  // 404: an indicator without a value has no rate to explain.
  incidents.expectLogged(/404|412/);
  const { admin, ears, acts, keys } = await signInBoth(page, browser);
  const before = await acts();
  expect(before).toBeGreaterThan(0);
  const count = { pages: 0, forms: 0, buttons: 0, dialogs: 0, choices: 0 };
  const written: string[] = [];
  const who = (path: string) => (OF_ADMIN.test(path) ? admin : page);

  const found: Record<string, number> = {};
  for (const [path] of [...publicPages, ...privatePages].filter(([at]) => !OUTSIDE.includes(at))) {
    await test.step(path, async () => {
      const one = who(path);
      const address = addressOf(path, keys);
      await open(one, address);
      const forms = await formsOf(one);
      count.pages += 1;
      count.forms += forms;
      if (forms > 0) {
        found[path] = forms;
      }
      if (await one.locator('#contenu form.pilo-form').count()) {
        written.push(path);
        count.buttons += await pressAndCancel(one, address);
      }
    });
  }
  expect(found).toEqual(FORMS);
  expect(written.toSorted()).toEqual(WRITING.toSorted());

  const dialogs: [address: string, opener: string, leaving: RegExp][] = [
    [`/projets/${keys.project}`, 'Changer d’étape', /^Annuler$/],
    [`/projets/${keys.project}`, 'Autres actes › Archiver', /^Annuler$/],
    ['/projets?vue=etapes', 'Déplacer vers', /^Annuler$/],
    ['/', 'Relancer : ', /^Annuler$/],
    ['/evenements', 'S’abonner', /^Fermer$/],
    [`/imports/${keys.checked.id}`, 'Abandonner', /^Revenir à l’import$/],
    [`/imports/${keys.applied.id}`, 'Annuler cet import', /^Garder l’import$/],
    [`/indicateurs/${keys.indicator}`, 'Saisir la valeur', /^Annuler$/],
    // Archived because it has values, deleted because it has none, taken up again.
    [settings(keys.indicator), 'Retirer l’indicateur', /^Garder l’indicateur$/],
    [settings(keys.empty), 'Retirer l’indicateur', /^Garder l’indicateur$/],
    [`/indicateurs/${keys.archived}`, 'Reprendre l’indicateur', /^Le laisser archivé$/],
    [`/referents/${keys.vacant}`, 'Fermer le siège', /^Annuler$/],
    [`/feuille-de-route/priorites/${keys.priority}`, 'Supprimer', /^Garder la priorité$/],
    [`/evenements/${keys.event}`, 'Autres actes › Clore', /^Ne rien changer$/],
    [
      `/evenements/${keys.held}?onglet=questionnaire`,
      'Remercier les participants',
      /^Ne rien changer$/,
    ],
    [`/evenements/${keys.event}`, 'Autres actes › Annuler l’événement', /^Ne rien changer$/],
    [
      `/evenements/${keys.event}/inscriptions/${keys.registration}`,
      'Changer de modalité',
      /^Ne rien changer$/,
    ],
    [
      `/evenements/${keys.event}/inscriptions/${keys.registration}`,
      'Annuler l’inscription',
      /^Ne rien changer$/,
    ],
    ['/budget/engagements/nouveau', 'Ajouter un prestataire', /^Ne pas l’ajouter$/],
    [`/budget/imports/${keys.extract.id}`, 'Abandonner', /^Revenir à l’import$/],
    [`/evenements/${keys.event}/listes/${keys.list.id}`, 'Abandonner', /^Revenir à l’import$/],
    [`/budget/imports/${keys.extract.id}`, 'Choisir', /^Ne rien changer$/],
    ['/budget/mouvements', 'Annuler', /^Ne rien changer$/],
    ['/budget/paiements', 'Annuler le paiement', /^Ne rien changer$/],
    [`/budget/demandes/${keys.money.request}`, 'Refuser', /^Ne rien changer$/],
    ['/budget/exercice', 'Retirer note-de-fin-de-gestion-fictive.txt', /^La garder$/],
    [
      `/budget/previsions/${keys.money.forecast}/modifier`,
      'Retirer cette prévision',
      /^La garder$/,
    ],
    [
      `/budget/certifications/${keys.money.planned}/modifier`,
      'Retirer cette prévision',
      /^La garder$/,
    ],
  ];
  for (const [address, opener, leaving] of dialogs) {
    await test.step(`${address} ${opener}`, async () => {
      // From elsewhere: two objects of one kind would be drawn under one title.
      await open(page, '/aide');
      await open(page, address);
      const opening = async () => {
        for (const name of opener.split(' › ')) {
          await page.locator('#contenu').getByRole('button', { name }).first().click();
        }
      };
      count.choices += await closeInEachWay(page, opening, leaving);
      count.dialogs += 1;
    });
  }

  expect([...ears.page.writes, ...ears.admin.writes]).toEqual([]);
  await test.step('the dialog that meets somebody else’s change', async () => {
    await meetColleague(page);
    await open(page, `/projets/${keys.project}/modifier`);
    await page.getByLabel('Titre').fill('Essai');
    const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();
    const chosen = await closeInEachWay(page, save, /^Revenir au formulaire$/);
    expect(chosen).toBeGreaterThan(0);
    count.choices += chosen;
    await save();
    await page.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(page).toHaveURL(`/projets/${keys.project}`);
    // Those that were asked for, and that the API has not had.
    expect(ears.page.writes).toHaveLength(3);
    count.dialogs += 1;
  });
  expect(await acts()).toBe(before);
  process.stdout.write(`  cancel journeys: ${JSON.stringify(count)}\n`);
  // The buttons inside, and one proposition of each picker that is empty.
  expect(count.buttons).toBeGreaterThan(10);
  expect(count.dialogs).toBe(Object.values(DIALOGS).reduce((sum, asked) => sum + asked, 0));
  expect(count.choices).toBeGreaterThan(4);
  // As it was found.
  await ears.page.post(
    page.request,
    `measurement-imports/${keys.applied.id}/reversal`,
    keys.applied,
  );
  await ears.page.post(
    page.request,
    `measurement-imports/${keys.checked.id}/abandonment`,
    keys.checked,
  );
  await ears.page.post(page.request, `chorus-imports/${keys.extract.id}/abandonment`, keys.extract);
  await ears.page.post(page.request, `registration-imports/${keys.list.id}/abandonment`, keys.list);
  for (const code of [keys.empty, keys.archived]) {
    await ears.page.remove(page.request, `indicators/${code}`);
  }
  await admin.context().close();
});
