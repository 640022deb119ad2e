import { administrationPages } from './administration-routes';
import { budgetPages } from './budget-routes';
import type { PageLoader, PrivatePageLoader } from './page-loader';

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
  [
    '/projets/nouveau',
    () => import('@/features/project/edit-pages').then((page) => page.NewProjectPage),
    'createProject',
  ],
  [
    '/projets/$id',
    () => import('@/features/project/project-page').then((page) => page.ProjectPage),
    'getProject',
  ],
  [
    '/projets/$id/modifier',
    () => import('@/features/project/edit-pages').then((page) => page.EditProjectPage),
    'updateProject',
  ],
  [
    '/projets/$id/point',
    () => import('@/features/project/status-page').then((page) => page.StatusPage),
    'updateProjectStatus',
  ],
  ...budgetPages,
  [
    '/annuaire',
    () => import('@/features/directory/organisations-page').then((page) => page.OrganisationsPage),
    'listOrganisations',
    'list',
  ],
  [
    '/annuaire/nouveau',
    () =>
      import('@/features/directory/organisation-edit-pages').then(
        (page) => page.NewOrganisationPage,
      ),
    'createOrganisation',
  ],
  [
    '/annuaire/$id',
    () => import('@/features/directory/organisation-page').then((page) => page.OrganisationPage),
    'getOrganisation',
  ],
  [
    '/annuaire/$id/modifier',
    () =>
      import('@/features/directory/organisation-edit-pages').then(
        (page) => page.EditOrganisationPage,
      ),
    'updateOrganisation',
  ],
  [
    '/territoires',
    () => import('@/features/directory/territories-page').then((page) => page.TerritoriesPage),
    'listTerritories',
  ],
  [
    '/feuille-de-route',
    () => import('@/features/roadmap/roadmap-page').then((page) => page.RoadmapPage),
    'getTerritoryRoadmap',
    'view',
  ],
  [
    '/feuille-de-route/composition',
    () => import('@/features/roadmap/composition-page').then((page) => page.CompositionPage),
    'listPriorities',
  ],
  [
    '/feuille-de-route/nouvelle',
    () => import('@/features/roadmap/roadmap-edit-pages').then((page) => page.NewRoadmapPage),
    'createRoadmap',
  ],
  [
    '/feuille-de-route/$id/modifier',
    () => import('@/features/roadmap/roadmap-edit-pages').then((page) => page.EditRoadmapPage),
    'updateRoadmap',
  ],
  [
    '/feuille-de-route/priorites/nouvelle',
    () => import('@/features/roadmap/priority-edit-pages').then((page) => page.NewPriorityPage),
    'createPriority',
  ],
  [
    '/feuille-de-route/priorites/$id/modifier',
    () => import('@/features/roadmap/priority-edit-pages').then((page) => page.EditPriorityPage),
    'updatePriority',
  ],
  [
    '/feuille-de-route/priorites/$id',
    () => import('@/features/roadmap/priority-page').then((page) => page.PriorityPage),
    'explainPriorityRate',
    'view',
  ],
  [
    '/indicateurs',
    () => import('@/features/indicator/indicators-page').then((page) => page.IndicatorsPage),
    'listIndicators',
    'list',
  ],
  [
    '/indicateurs/nouveau',
    () => import('@/features/indicator/indicator-edit-pages').then((page) => page.NewIndicatorPage),
    'defineIndicator',
  ],
  [
    '/indicateurs/$code/modifier',
    () =>
      import('@/features/indicator/indicator-edit-pages').then((page) => page.EditIndicatorPage),
    'reviseIndicator',
  ],
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
  [
    '/imports',
    () => import('@/features/measurement/imports-page').then((page) => page.ImportsPage),
    'listMeasurementImports',
  ],
  [
    '/imports/nouveau',
    () => import('@/features/measurement/new-import-page').then((page) => page.NewImportPage),
    'checkMeasurementImport',
  ],
  [
    '/imports/$id',
    () => import('@/features/measurement/import-page').then((page) => page.ImportPage),
    'getMeasurementImport',
  ],
  [
    '/imports/$id/ecarts',
    () => import('@/features/measurement/differences-page').then((page) => page.DifferencesPage),
    'listRateDifferences',
  ],
  [
    '/referents',
    () => import('@/features/referent/referents-page').then((page) => page.ReferentsPage),
    'listReferents',
    'list',
  ],
  [
    '/referents/nouveau',
    () => import('@/features/referent/referent-form').then((page) => page.NewReferentPage),
    'createReferent',
  ],
  [
    '/referents/$id',
    () => import('@/features/referent/referent-page').then((page) => page.ReferentPage),
    'getReferent',
  ],
  [
    '/referents/$id/nommer',
    () => import('@/features/referent/referent-form').then((page) => page.NameReferentPage),
    'nameReferent',
  ],
  [
    '/referents/$id/mandats/$mandate/modifier',
    () => import('@/features/referent/referent-form').then((page) => page.EditMandatePage),
    'updateReferentMandate',
  ],
  [
    '/referents/$id/mandats/$mandate/depart',
    () => import('@/features/referent/referent-form').then((page) => page.DeparturePage),
    'recordReferentDeparture',
  ],
  ...administrationPages,
];
