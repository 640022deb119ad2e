/** Path, lazy module, and the component's name in it. One line a page: the whole site on one screen. */
export type PageLoader = [path: string, load: () => Promise<unknown>, name: string];

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
export const privatePages: PageLoader[] = [
  ['/', () => import('@/features/home/home-page'), 'HomePage'],
  ['/projets', () => import('@/features/project/projects-page'), 'ProjectsPage'],
  ['/projets/nouveau', () => import('@/features/project/edit-pages'), 'NewProjectPage'],
  ['/projets/$id', () => import('@/features/project/project-page'), 'ProjectPage'],
  ['/projets/$id/modifier', () => import('@/features/project/edit-pages'), 'EditProjectPage'],
  ['/projets/$id/point', () => import('@/features/project/status-page'), 'StatusPage'],
  ['/annuaire', () => import('@/features/directory/organisations-page'), 'OrganisationsPage'],
  [
    '/annuaire/nouveau',
    () => import('@/features/directory/organisation-edit-pages'),
    'NewOrganisationPage',
  ],
  ['/annuaire/$id', () => import('@/features/directory/organisation-page'), 'OrganisationPage'],
  [
    '/annuaire/$id/modifier',
    () => import('@/features/directory/organisation-edit-pages'),
    'EditOrganisationPage',
  ],
  ['/territoires', () => import('@/features/directory/territories-page'), 'TerritoriesPage'],
  ['/feuille-de-route', () => import('@/features/roadmap/roadmap-page'), 'RoadmapPage'],
  [
    '/feuille-de-route/composition',
    () => import('@/features/roadmap/composition-page'),
    'CompositionPage',
  ],
  [
    '/feuille-de-route/nouvelle',
    () => import('@/features/roadmap/roadmap-edit-pages'),
    'NewRoadmapPage',
  ],
  [
    '/feuille-de-route/$id/modifier',
    () => import('@/features/roadmap/roadmap-edit-pages'),
    'EditRoadmapPage',
  ],
  [
    '/feuille-de-route/priorites/nouvelle',
    () => import('@/features/roadmap/priority-edit-pages'),
    'NewPriorityPage',
  ],
  [
    '/feuille-de-route/priorites/$id/modifier',
    () => import('@/features/roadmap/priority-edit-pages'),
    'EditPriorityPage',
  ],
  [
    '/feuille-de-route/priorites/$id',
    () => import('@/features/roadmap/priority-page'),
    'PriorityPage',
  ],
  ['/indicateurs', () => import('@/features/measurement/indicators-page'), 'IndicatorsPage'],
  [
    '/indicateurs/nouveau',
    () => import('@/features/measurement/indicator-edit-pages'),
    'NewIndicatorPage',
  ],
  [
    '/indicateurs/$code/modifier',
    () => import('@/features/measurement/indicator-edit-pages'),
    'EditIndicatorPage',
  ],
  ['/indicateurs/$code', () => import('@/features/rate/indicator-page'), 'IndicatorPage'],
  ['/territoires/$code', () => import('@/features/roadmap/territory-page'), 'TerritoryPage'],
  ['/imports', () => import('@/features/measurement/imports-page'), 'ImportsPage'],
  ['/imports/nouveau', () => import('@/features/measurement/new-import-page'), 'NewImportPage'],
  ['/imports/$id', () => import('@/features/measurement/import-page'), 'ImportPage'],
  [
    '/imports/$id/ecarts',
    () => import('@/features/measurement/differences-page'),
    'DifferencesPage',
  ],
  ['/administration/audit', () => import('@/features/audit/audit-page'), 'AuditPage'],
];
