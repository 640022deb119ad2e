import { administrationPages } from './administration-routes';
import { budgetPages } from './budget-routes';
import { eventPages } from './event-routes';
import type { PageLoader, PrivatePageLoader } from './page-loader';

type Inner = (typeof import('./inner-pages'))['pages'];

/** A page that one reaches from another: a first load carries its path alone. */
const page = (name: keyof Inner) => () =>
  import('./inner-pages').then((inner) => inner.pages[name]());

/** Open to anyone: what must be readable before, or without, signing in. */
export const publicPages: PageLoader[] = [
  ['/mentions-legales', () => import('./pages/legal-page').then((page) => page.LegalPage)],
  [
    '/donnees-personnelles',
    () => import('./pages/personal-data-page').then((page) => page.PersonalDataPage),
  ],
  [
    '/accessibilite',
    () => import('./pages/accessibility-page').then((page) => page.AccessibilityPage),
  ],
  ['/plan-du-site', () => import('./pages/site-map-page').then((page) => page.SiteMapPage)],
  ['/aide', () => import('./pages/help-page').then((page) => page.HelpPage)],
  [
    '/session-expiree',
    () => import('@/features/account/session-over-pages').then((page) => page.SessionExpiredPage),
  ],
  [
    '/deconnexion',
    () => import('@/features/account/session-over-pages').then((page) => page.SignedOutPage),
  ],
];

/** Behind the sign-in. */
export const privatePages: PrivatePageLoader[] = [
  ['/', () => import('@/features/home/home-page').then((page) => page.HomePage), undefined, 'home'],
  [
    '/projets',
    () => import('@/features/project/projects-page').then((page) => page.ProjectsPage),
    'listProjects',
    'list',
  ],
  ['/projets/nouveau', page('NewProjectPage'), 'createProject'],
  [
    '/projets/$id',
    () => import('@/features/project/project-page').then((page) => page.ProjectPage),
    'getProject',
  ],
  ['/projets/$id/modifier', page('EditProjectPage'), 'updateProject'],
  ['/projets/$id/point', page('StatusPage'), 'updateProjectStatus'],
  ...budgetPages,
  ...eventPages,
  ['/annuaire', page('OrganisationsPage'), 'listOrganisations', 'list'],
  ['/annuaire/nouveau', page('NewOrganisationPage'), 'createOrganisation'],
  ['/annuaire/$id', page('OrganisationPage'), 'getOrganisation'],
  ['/annuaire/$id/modifier', page('EditOrganisationPage'), 'updateOrganisation'],
  ['/territoires', page('TerritoriesPage'), 'listTerritories'],
  [
    '/feuille-de-route',
    () => import('@/features/roadmap/roadmap-page').then((page) => page.RoadmapPage),
    'getTerritoryRoadmap',
    'view',
  ],
  ['/feuille-de-route/composition', page('CompositionPage'), 'listPriorities'],
  ['/feuille-de-route/nouvelle', page('NewRoadmapPage'), 'createRoadmap'],
  ['/feuille-de-route/$id/modifier', page('EditRoadmapPage'), 'updateRoadmap'],
  ['/feuille-de-route/priorites/nouvelle', page('NewPriorityPage'), 'createPriority'],
  ['/feuille-de-route/priorites/$id/modifier', page('EditPriorityPage'), 'updatePriority'],
  ['/feuille-de-route/priorites/$id', page('PriorityPage'), 'explainPriorityRate', 'view'],
  [
    '/indicateurs',
    () => import('@/features/indicator/indicators-page').then((page) => page.IndicatorsPage),
    'listIndicators',
    'list',
  ],
  ['/indicateurs/nouveau', page('NewIndicatorPage'), 'defineIndicator'],
  ['/indicateurs/$code/modifier', page('EditIndicatorPage'), 'reviseIndicator'],
  [
    '/indicateurs/$code',
    () => import('@/features/rate/indicator-page').then((page) => page.IndicatorPage),
    'explainRate',
    'view',
  ],
  [
    '/territoires/$code',
    () => import('@/features/roadmap/territory-page').then((page) => page.TerritoryPage),
    'getTerritoryRoadmap',
    'place',
  ],
  ['/imports', page('ImportsPage'), 'listMeasurementImports'],
  ['/imports/nouveau', page('NewImportPage'), 'checkMeasurementImport'],
  ['/imports/$id', page('ImportPage'), 'getMeasurementImport'],
  ['/imports/$id/ecarts', page('DifferencesPage'), 'listRateDifferences'],
  ['/referents', page('ReferentsPage'), 'listReferents', 'list'],
  ['/referents/nouveau', page('NewReferentPage'), 'createReferent'],
  ['/referents/$id', page('ReferentPage'), 'getReferent'],
  ['/referents/$id/nommer', page('NameReferentPage'), 'nameReferent'],
  ['/referents/$id/mandats/$mandate/modifier', page('EditMandatePage'), 'updateReferentMandate'],
  ['/referents/$id/mandats/$mandate/depart', page('DeparturePage'), 'recordReferentDeparture'],
  ...administrationPages,
];
