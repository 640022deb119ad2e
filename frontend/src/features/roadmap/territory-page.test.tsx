import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Act } from '@/shared/api/types';
import { alertSentence, lastSentence } from './sentences';
import { TerritoryPage } from './territory-page';
import type { DepartmentRate, IndicatorInPriority, PriorityInTerritory } from './api';

const indicator = (code: string, more: Partial<IndicatorInPriority> = {}): IndicatorInPriority => ({
  code,
  name: `Indicateur ${code}`,
  kind: 'LOCAL',
  direction: 'UP',
  unit: '%',
  declaredWeight: '50',
  realWeight: '50.00',
  applicable: true,
  rate: '10.00',
  absence: null,
  threshold: false,
  currentValue: '44',
  currentMonth: '2026-10',
  targetValue: '80',
  targetMonth: '2027-12',
  median: '65.00',
  gap: '-55.00',
  trend: 'UP',
  nextUpdate: '2026-11-30',
  upToDate: true,
  alerts: ['GAP_BELOW_MEDIAN'],
  ...more,
});

const threshold = indicator('LOC-008', {
  direction: 'STABLE',
  threshold: true,
  unit: 'points d’accueil',
  rate: '0.00',
  currentValue: '1',
  targetValue: '2',
  alerts: ['GAP_BELOW_MEDIAN', 'STALE_DATA'],
});

const well = indicator('LOC-002', { rate: '57.00', gap: '-3.00', alerts: [] });

const priority: PriorityInTerritory = {
  id: '0193-pp1',
  code: 'PP1',
  title: 'Simplifier les démarches',
  kind: 'PRIORITY_POLICY',
  origin: 'LOCAL',
  axis: null,
  roadmap: 'FDR',
  figures: {
    territory: 'DEPT-48',
    level: 'DEPT',
    rate: '28.67',
    absence: null,
    rule: 'WEIGHTED_MEAN',
    sentence: 'Moyenne pondérée.',
    median: '63.00',
    gap: '-34.33',
    trend: 'UP',
    previousRate: '20.00',
    alerts: ['GAP_BELOW_MEDIAN'],
  },
  indicators: [indicator('LOC-001'), well, threshold],
};

const rated = (code: string, territory: string, rate: string | null) => ({
  id: `${code}.${territory}.FINAL`,
  indicator: code,
  territory,
  level: 'DEPT',
  kind: 'FINAL',
  rate,
});

const RATES = [
  rated('LOC-001', 'DEPT-48', '10.00'),
  rated('LOC-001', 'DEPT-46', '50.00'),
  rated('LOC-002', 'DEPT-48', '57.00'),
  rated('LOC-002', 'DEPT-46', '40.00'),
  rated('LOC-008', 'DEPT-48', '0.00'),
  rated('LOC-008', 'DEPT-46', '100.00'),
];

const project = (title: string, due: string | null) => ({
  id: title,
  code: title,
  title,
  weather: 'SOLEIL',
  nextMilestone: due && `Jalon de ${title}`,
  nextMilestoneDate: due,
});

const roadmap = {
  territory: 'DEPT-48',
  territoryName: 'Lozère',
  level: 'DEPT',
  asOf: null,
  priorities: [priority],
  otherIndicators: [],
  alertCount: 2,
  indicatorCount: 3,
  alerts: [],
};

const api = (summary: object = { body: roadmap }) =>
  fakeApi({
    'GET /api/v1/territories': ({ url }) => ({
      body: listing(
        url.searchParams.has('parent')
          ? [
              { code: 'DEPT-46', level: 'DEPT', name: 'Lot', parent: 'REG-76' },
              { code: 'DEPT-48', level: 'DEPT', name: 'Lozère', parent: 'REG-76' },
            ]
          : [{ code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'NAT-FR' }],
      ),
    }),
    'GET /api/v1/territories/DEPT-48/roadmap-summary': () => summary,
    'GET /api/v1/territories/DEPT-48/facts': () => ({
      body: listing([
        {
          key: 'referents',
          title: 'Référents',
          sentence: '1 siège sur 2 est pourvu.',
          path: '/referents?territory=DEPT-48',
          lines: [{ label: 'Préfecture, innovation', text: 'Siège vacant.', path: '/referents/1' }],
        },
      ]),
    }),
    'GET /api/v1/rates': () => ({ body: listing(RATES) }),
    'GET /api/v1/projects': () => ({
      body: listing([
        project('Sans jalon', null),
        project('À venir', '2026-12-03'),
        project('En retard', '2026-08-14'),
      ]),
    }),
  });

const options = (acts: Act[] = ['listProjects'], search = '') => ({
  at: `/territoires/DEPT-48${search}`,
  path: '/territoires/$code',
  me: { acts },
});

const rowOf = async (code: string) => {
  const link = await screen.findByText(`Indicateur ${code}`, { selector: '.pilo-stands__name' });
  return link.closest('li') as HTMLElement;
};

describe('la page d’un territoire', () => {
  it('dit combien d’indicateurs sont en alerte, et où il est dernier', async () => {
    api();
    renderPage(<TerritoryPage />, options());
    expect(await screen.findByText('2 indicateurs sur 3 en alerte.')).toBeVisible();
    expect(await screen.findByText('En dernière position pour 2 indicateurs sur 3.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Lozère – chiffres fictifs',
    );
  });

  it('place le territoire parmi les autres, chaque alerte dite une fois', async () => {
    api();
    renderPage(<TerritoryPage />, options());
    const row = await rowOf('LOC-001');
    const strip = await within(row).findByRole('img', {
      name: /^Lozère\s: 10\s% ; médiane\s: 65\s%$/,
    });
    expect(strip.querySelectorAll('.pilo-among__other')).toHaveLength(1);
    expect(strip.querySelector('.pilo-among__late')).toHaveAttribute('cx', '10%');
    expect(row).toHaveTextContent(/44\s% ; cible 80\s%/);
    expect(within(row).getByText('En alerte.')).toBeInTheDocument();
    expect(within(row).queryByText('Écart')).toBeNull();
    expect(within(await rowOf('LOC-002')).queryByText('En alerte.')).toBeNull();
    expect(screen.getByText('Taux d’avancement', { selector: 'p' })).toBeVisible();
  });

  it('dit d’un seuil s’il est tenu, sans point ni pourcentage', async () => {
    api();
    renderPage(<TerritoryPage />, options());
    const row = await rowOf('LOC-008');
    expect(await within(row).findByText('Non tenu')).toBeVisible();
    expect(within(row).getByText('Seuil tenu dans les 1 autres')).toBeVisible();
    expect(within(row).queryByRole('img')).toBeNull();
    // What the place and the colour do not say is named.
    expect(within(row).getByText('Ancien')).toBeVisible();
  });

  it('a dans son tableau les mêmes taux', async () => {
    api();
    renderPage(<TerritoryPage />, options());
    await rowOf('LOC-001');
    const table = screen.getByRole('table', { hidden: true });
    expect(within(table).getByRole('row', { name: /LOC-008/, hidden: true })).toHaveTextContent(
      'Non tenu',
    );
    for (const { code, rate } of priority.indicators.filter((one) => !one.threshold)) {
      const row = within(table).getByRole('row', { name: new RegExp(code), hidden: true });
      expect(row).toHaveTextContent(new RegExp(`${Number(rate)}\\s%`));
    }
  });

  it('offre de saisir à qui le peut seulement', async () => {
    api();
    const { unmount } = renderPage(<TerritoryPage />, options(['createMeasurement']));
    expect(
      await screen.findByRole('link', { name: 'Saisir la valeur : Indicateur LOC-001' }),
    ).toHaveAttribute('href', '/indicateurs/LOC-001?territoire=DEPT-48&saisir=DEPT-48');
    unmount();
    api();
    renderPage(<TerritoryPage />, options());
    await rowOf('LOC-001');
    expect(screen.queryByRole('link', { name: /Saisir la valeur/ })).toBeNull();
  });

  it('montre les projets en cours, le plus en retard d’abord', async () => {
    api();
    renderPage(<TerritoryPage />, options());
    const region = await screen.findByRole('region', { name: /Projets en cours/ });
    expect(
      within(region)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^En retard.*101\sj de retard$/),
      expect.stringMatching(/^À venir.*3\sdéc\.\s2026$/),
      expect.stringMatching(/^Sans jalon.*Aucun jalon à venir$/),
    ]);
    expect(within(region).getByRole('link', { name: 'Les 3 projets' })).toHaveAttribute(
      'href',
      '/projets?territory=DEPT-48',
    );
  });

  it('ne demande pas les projets pour qui ne les lit pas, et laisse les référents', async () => {
    const sent = api();
    renderPage(<TerritoryPage />, options([]));
    expect(await screen.findByRole('region', { name: 'Référents' })).toHaveTextContent(
      'Siège vacant.',
    );
    expect(sent.some(({ path }) => path === '/api/v1/projects')).toBe(false);
  });

  it('ne montre d’un jour passé que ce qui en est connu (R17)', async () => {
    const sent = api();
    renderPage(<TerritoryPage />, options(['listProjects'], '?asOf=2026-10-09'));
    await rowOf('LOC-001');
    expect(screen.getByText('Situation connue au 9 octobre 2026')).toBeVisible();
    expect(sent.some(({ path }) => /projects|facts/.test(path))).toBe(false);
    expect(sent.find(({ path }) => path === '/api/v1/rates')?.search).toContain('asOf=2026-10-09');
  });

  it('mène de la région à sa feuille de route', async () => {
    fakeApi({ 'GET /api/v1/territories': () => ({ body: listing([]) }) });
    const { router } = renderPage(<TerritoryPage />, {
      at: '/territoires/REG-76',
      path: '/territoires/$code',
    });
    expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeVisible();
    expect(router.state.location.href).toBe('/feuille-de-route?territoire=REG-76');
  });

  it('dit qu’un territoire est hors de portée', async () => {
    api(problem(404, 'Introuvable', { detail: 'Ce territoire n’existe pas.' }));
    renderPage(<TerritoryPage />, options());
    expect(await screen.findByText('Ces informations sont introuvables')).toBeVisible();
  });
});

const of = (territory: string, rate: string) =>
  rated('LOC-001', territory, rate) as unknown as DepartmentRate;

const said = (alertCount: number, indicatorCount: number) =>
  alertSentence({ alertCount, indicatorCount });

describe('les phrases d’un territoire', () => {
  it('disent les alertes que l’API a comptées', () => {
    expect(said(0, 1)).toBe('Aucune alerte sur 1 indicateur.');
    expect(said(1, 1)).toBe('1 indicateur sur 1 en alerte.');
    expect(said(6, 7)).toBe('6 indicateurs sur 7 en alerte.');
    expect(said(0, 0)).toBe('Aucun indicateur n’est suivi ici.');
  });

  it('ne disent dernier ni qui partage sa place, ni qui est seul', () => {
    expect(lastSentence([of('DEPT-48', '10.00')], [of('DEPT-46', '10.00')])).toBeUndefined();
    expect(lastSentence([of('DEPT-48', '10.00')], [])).toBeUndefined();
    expect(lastSentence([of('DEPT-48', '10.00')], [of('DEPT-46', '10.01')])).toBe(
      'En dernière position pour 1 indicateur sur 1.',
    );
  });
});
