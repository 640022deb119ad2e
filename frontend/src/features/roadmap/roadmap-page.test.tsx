import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { IndicatorInPriority, PriorityInTerritory, TerritoryRoadmap } from './api';
import { RoadmapPage } from './roadmap-page';
import { mapSentence, roadmapSentence } from './sentences';

const indicator: IndicatorInPriority = {
  code: 'LOC-008',
  name: 'Points d’accueil avec aidant',
  kind: 'LOCAL',
  direction: 'STABLE',
  unit: 'points',
  declaredWeight: '30',
  realWeight: '30.00',
  applicable: true,
  rate: '0.00',
  absence: null,
  threshold: true,
  currentValue: '1',
  currentMonth: '2026-10',
  targetValue: '2',
  targetMonth: '2027-12',
  median: '100.00',
  gap: '-100.00',
  trend: 'STAGNATION',
  nextUpdate: '2026-10-31',
  upToDate: false,
  alerts: ['GAP_BELOW_MEDIAN', 'STALE_DATA'],
};

const priority: PriorityInTerritory = {
  id: '0193-pp4',
  code: 'PP4',
  title: 'Inclusion numérique',
  kind: 'PRIORITY_POLICY',
  origin: 'LOCAL',
  axis: null,
  roadmap: 'FDR',
  figures: {
    territory: 'DEPT-48',
    level: 'DEPT',
    rate: '21.00',
    absence: null,
    rule: 'WEIGHTED_MEAN',
    sentence: 'Moyenne pondérée.',
    median: '76.20',
    gap: '-55.20',
    trend: 'UP',
    previousRate: '20.00',
    alerts: ['GAP_BELOW_MEDIAN'],
  },
  indicators: [indicator],
};

const national: PriorityInTerritory = {
  ...priority,
  id: '0193-th',
  code: 'TH-SANTE',
  title: 'Santé',
  origin: 'NATIONAL',
  roadmap: null,
  indicators: [],
};

const roadmap: TerritoryRoadmap = {
  territory: 'DEPT-48',
  territoryName: 'Lozère',
  level: 'DEPT',
  asOf: null,
  priorities: [priority, national],
  otherIndicators: [],
  alerts: [],
  alertCount: 0,
  indicatorCount: 0,
};

const FACT = {
  key: 'referents',
  title: 'Référents',
  sentence: '12 sièges sur 12 sont pourvus.',
  path: '/referents?territory=REG-76',
  lines: [],
};

/** Two calls: the country and its regions, then what the region holds. */
const territories = ({ url }: { url: URL }) => ({
  body: listing(
    url.searchParams.has('parent')
      ? [{ code: 'DEPT-48', level: 'DEPT', name: 'Lozère', parent: 'REG-76' }]
      : [{ code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'NAT-FR' }],
  ),
});

const api = (answer: object = { body: roadmap }) =>
  fakeApi({
    'GET /api/v1/territories': territories,
    'GET /api/v1/territories/REG-76/roadmap-summary': () => answer,
    'GET /api/v1/territories/REG-76/facts': () => ({ body: listing([FACT]) }),
    'GET /api/v1/priorities/0193-pp4/rates': () => ({ body: listing([priority.figures]) }),
    'GET /api/v1/rates': () => ({ body: listing([{ ...indicator, territory: 'DEPT-48' }]) }),
  });

const at = '/feuille-de-route?territoire=REG-76';

describe('la feuille de route', () => {
  it('répond en une phrase, puis montre taux, écart et alertes de chaque ligne', async () => {
    api();
    renderPage(<RoadmapPage />, { at });
    expect(
      await screen.findByText(/Lozère : 1 priorité, aucune alerte\..*à 21\s%/),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Points d’accueil avec aidant/ });
    // A threshold is met or not: no bar, no distance.
    expect(within(row).getByText('Non tenu')).toBeInTheDocument();
    expect(within(row).queryByText(/^0\s%$/)).toBeNull();
    expect(within(row).getByText(/−100\spts/)).toBeInTheDocument();
    expect(within(row).getByText(/En retard depuis/)).toBeInTheDocument();
    expect(within(row).getByText('Écart')).toBeInTheDocument();
  });

  it('replie une priorité au clavier et met une ligne sur la carte', async () => {
    api();
    const user = userEvent.setup();
    const { router } = renderPage(<RoadmapPage />, { at });
    const fold = await screen.findByRole('button', { name: 'Replier : Inclusion numérique' });
    fold.focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByText('Points d’accueil avec aidant')).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    await user.click(
      screen.getByRole('button', { name: 'Voir sur la carte : Points d’accueil avec aidant' }),
    );
    expect(router.state.location.search).toMatchObject({ selection: 'LOC-008' });
  });

  it('demande la situation connue à une date, et le dit tant que cela dure (R17)', async () => {
    const sent = api();
    renderPage(<RoadmapPage />, { at: `${at}&asOf=2026-10-09` });
    expect(await screen.findByText('Situation connue au 9 octobre 2026')).toBeInTheDocument();
    await screen.findByText(/Lozère : 1 priorité/);
    const asked = sent.find(({ path }) => path.endsWith('/roadmap-summary'));
    expect(asked?.search).toContain('asOf=2026-10-09');
  });

  it('dit ce qui manque quand rien n’est encore importé', async () => {
    api({ body: { ...roadmap, priorities: [] } });
    renderPage(<RoadmapPage />, { at });
    expect(await screen.findByText('La feuille de route est vide')).toBeInTheDocument();
  });

  it('dit qu’un territoire est hors de portée', async () => {
    api(problem(404, 'Introuvable', { detail: 'Ce territoire n’existe pas.' }));
    renderPage(<RoadmapPage />, { at });
    expect(await screen.findByText('Ces informations sont introuvables')).toBeInTheDocument();
  });
});

describe('une seule page par territoire', () => {
  it('mène d’un département à sa page, avec sa date', async () => {
    api();
    const { router } = renderPage(<RoadmapPage />, {
      at: '/feuille-de-route?territoire=DEPT-48&asOf=2026-10-09',
    });
    expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeVisible();
    expect(router.state.location.href).toBe('/territoires/DEPT-48?asOf=2026-10-09');
  });

  it('dit de la région ce que les autres domaines en savent', async () => {
    api();
    renderPage(<RoadmapPage />, { at });
    expect(await screen.findByRole('region', { name: 'Référents' })).toHaveTextContent(
      '12 sièges sur 12 sont pourvus.',
    );
  });
});

describe('les phrases', () => {
  it('ne compte que les priorités de la feuille de route', () => {
    expect(roadmapSentence(roadmap, true).replace(/\s/g, ' ')).toBe(
      'Lozère : 1 priorité, aucune alerte. La moins avancée : « Inclusion numérique », à 21,00 %.',
    );
  });

  it('compte à part les projets structurants, comme l’accueil et la composition', () => {
    const [policy] = roadmap.priorities.filter(({ roadmap: chosen }) => chosen !== null);
    const project = { ...policy, id: 'ps', kind: 'STRUCTURING_PROJECT' };
    const both = { ...roadmap, priorities: [policy, project, project] } as typeof roadmap;
    expect(roadmapSentence(both, true)).toMatch(
      /^Lozère : 1 priorité et 2 projets structurants, aucune alerte\./,
    );
  });

  it('dit le seul compte des alertes, celui de l’API, et ce qu’il couvre', () => {
    const region = { ...roadmap, territoryName: 'Occitanie', alertCount: 13 };
    expect(roadmapSentence(region, false, true)).toMatch(/13 alertes, départements compris\./);
    expect(roadmapSentence(region, false)).toMatch(/13 alertes\. La moins/);
  });

  it('dit d’un seuil qu’il est tenu ou non, sans distance', () => {
    const values = [
      { name: 'Lot', rate: '100.00', threshold: true },
      { name: 'Lozère', rate: '0.00', threshold: true },
    ];
    expect(mapSentence(values, false)).toBe('Seuil tenu dans 1 département sur 2.');
  });

  it('dit la carte, les départements sans taux compris', () => {
    const values = [
      { name: 'Lot', rate: '50.00' },
      { name: 'Lozère', rate: '10.00' },
      { name: 'Tarn', rate: null },
    ];
    expect(mapSentence(values, false).replace(/\s/g, ' ')).toBe(
      'De 10 % (Lozère) à 50 % (Lot). 1 département sans taux.',
    );
  });
});
