import type { Act } from '@/shared/session/me';

/** Path, lazy module, and the component's name in it. One line a page: the whole site on one screen. */
export type PageLoader = [path: string, load: () => Promise<unknown>, name: string];

/** The same, and the operation without which the page has nothing to show: who lacks it is told so. */
export type PrivatePageLoader = [...page: PageLoader, act?: Act];

/** Open to anyone: what must be readable before, or without, signing in. */
export const publicPages: PageLoader[] = [
  ['/mentions-legales', () => import('./pages/legal-page'), 'LegalPage'],
  ['/donnees-personnelles', () => import('./pages/personal-data-page'), 'PersonalDataPage'],
  ['/accessibilite', () => import('./pages/accessibility-page'), 'AccessibilityPage'],
  ['/plan-du-site', () => import('./pages/site-map-page'), 'SiteMapPage'],
  ['/aide', () => import('./pages/help-page'), 'HelpPage'],
  ['/session-expiree', () => import('./pages/session-over-pages'), 'SessionExpiredPage'],
  ['/deconnexion', () => import('./pages/session-over-pages'), 'SignedOutPage'],
];

/** Behind the sign-in. */
export const privatePages: PrivatePageLoader[] = [
  ['/', () => import('@/features/home/home-page'), 'HomePage'],
  ['/projets', () => import('@/features/project/projects-page'), 'ProjectsPage', 'listProjects'],
  [
    '/projets/nouveau',
    () => import('@/features/project/edit-pages'),
    'NewProjectPage',
    'createProject',
  ],
  ['/projets/$id', () => import('@/features/project/project-page'), 'ProjectPage', 'getProject'],
  [
    '/projets/$id/modifier',
    () => import('@/features/project/edit-pages'),
    'EditProjectPage',
    'updateProject',
  ],
  [
    '/projets/$id/point',
    () => import('@/features/project/status-page'),
    'StatusPage',
    'updateProjectStatus',
  ],
  [
    '/annuaire',
    () => import('@/features/directory/organisations-page'),
    'OrganisationsPage',
    'listOrganisations',
  ],
  [
    '/annuaire/nouveau',
    () => import('@/features/directory/organisation-edit-pages'),
    'NewOrganisationPage',
    'createOrganisation',
  ],
  [
    '/annuaire/$id',
    () => import('@/features/directory/organisation-page'),
    'OrganisationPage',
    'getOrganisation',
  ],
  [
    '/annuaire/$id/modifier',
    () => import('@/features/directory/organisation-edit-pages'),
    'EditOrganisationPage',
    'updateOrganisation',
  ],
  [
    '/territoires',
    () => import('@/features/directory/territories-page'),
    'TerritoriesPage',
    'listTerritories',
  ],
  [
    '/feuille-de-route',
    () => import('@/features/roadmap/roadmap-page'),
    'RoadmapPage',
    'getTerritoryRoadmap',
  ],
  [
    '/feuille-de-route/composition',
    () => import('@/features/roadmap/composition-page'),
    'CompositionPage',
    'listPriorities',
  ],
  [
    '/feuille-de-route/nouvelle',
    () => import('@/features/roadmap/roadmap-edit-pages'),
    'NewRoadmapPage',
    'createRoadmap',
  ],
  [
    '/feuille-de-route/$id/modifier',
    () => import('@/features/roadmap/roadmap-edit-pages'),
    'EditRoadmapPage',
    'updateRoadmap',
  ],
  [
    '/feuille-de-route/priorites/nouvelle',
    () => import('@/features/roadmap/priority-edit-pages'),
    'NewPriorityPage',
    'createPriority',
  ],
  [
    '/feuille-de-route/priorites/$id/modifier',
    () => import('@/features/roadmap/priority-edit-pages'),
    'EditPriorityPage',
    'updatePriority',
  ],
  [
    '/feuille-de-route/priorites/$id',
    () => import('@/features/roadmap/priority-page'),
    'PriorityPage',
    'explainPriorityRate',
  ],
  [
    '/indicateurs',
    () => import('@/features/measurement/indicators-page'),
    'IndicatorsPage',
    'listIndicators',
  ],
  [
    '/indicateurs/nouveau',
    () => import('@/features/measurement/indicator-edit-pages'),
    'NewIndicatorPage',
    'defineIndicator',
  ],
  [
    '/indicateurs/$code/modifier',
    () => import('@/features/measurement/indicator-edit-pages'),
    'EditIndicatorPage',
    'reviseIndicator',
  ],
  [
    '/indicateurs/$code',
    () => import('@/features/rate/indicator-page'),
    'IndicatorPage',
    'explainRate',
  ],
  [
    '/territoires/$code',
    () => import('@/features/roadmap/territory-page'),
    'TerritoryPage',
    'getTerritoryRoadmap',
  ],
  [
    '/imports',
    () => import('@/features/measurement/imports-page'),
    'ImportsPage',
    'listMeasurementImports',
  ],
  [
    '/imports/nouveau',
    () => import('@/features/measurement/new-import-page'),
    'NewImportPage',
    'checkMeasurementImport',
  ],
  [
    '/imports/$id',
    () => import('@/features/measurement/import-page'),
    'ImportPage',
    'getMeasurementImport',
  ],
  [
    '/imports/$id/ecarts',
    () => import('@/features/measurement/differences-page'),
    'DifferencesPage',
    'listRateDifferences',
  ],
  [
    '/referents',
    () => import('@/features/referent/referents-page'),
    'ReferentsPage',
    'listReferents',
  ],
  [
    '/referents/nouveau',
    () => import('@/features/referent/referent-form'),
    'NewReferentPage',
    'createReferent',
  ],
  [
    '/referents/$id',
    () => import('@/features/referent/referent-page'),
    'ReferentPage',
    'getReferent',
  ],
  [
    '/referents/$id/nommer',
    () => import('@/features/referent/referent-form'),
    'NameReferentPage',
    'nameReferent',
  ],
  [
    '/referents/$id/mandats/$mandate/modifier',
    () => import('@/features/referent/referent-form'),
    'EditMandatePage',
    'updateReferentMandate',
  ],
  [
    '/referents/$id/mandats/$mandate/depart',
    () => import('@/features/referent/referent-form'),
    'DeparturePage',
    'recordReferentDeparture',
  ],
  ['/administration/audit', () => import('./audit/audit-page'), 'AuditPage', 'listAuditEntries'],
];
