/** Where the pages are that one reaches from another page. Read when one of them is. */
export const pages = {
  NewProjectPage: () => import('@/features/project/edit-pages').then((page) => page.NewProjectPage),
  EditProjectPage: () =>
    import('@/features/project/edit-pages').then((page) => page.EditProjectPage),
  StatusPage: () => import('@/features/project/status-page').then((page) => page.StatusPage),
  OrganisationsPage: () =>
    import('@/features/directory/organisations-page').then((page) => page.OrganisationsPage),
  NewOrganisationPage: () =>
    import('@/features/directory/organisation-edit-pages').then((page) => page.NewOrganisationPage),
  OrganisationPage: () =>
    import('@/features/directory/organisation-page').then((page) => page.OrganisationPage),
  EditOrganisationPage: () =>
    import('@/features/directory/organisation-edit-pages').then(
      (page) => page.EditOrganisationPage,
    ),
  TerritoriesPage: () =>
    import('@/features/directory/territories-page').then((page) => page.TerritoriesPage),
  CompositionPage: () =>
    import('@/features/roadmap/composition-page').then((page) => page.CompositionPage),
  NewRoadmapPage: () =>
    import('@/features/roadmap/roadmap-edit-pages').then((page) => page.NewRoadmapPage),
  EditRoadmapPage: () =>
    import('@/features/roadmap/roadmap-edit-pages').then((page) => page.EditRoadmapPage),
  NewPriorityPage: () =>
    import('@/features/roadmap/priority-edit-pages').then((page) => page.NewPriorityPage),
  EditPriorityPage: () =>
    import('@/features/roadmap/priority-edit-pages').then((page) => page.EditPriorityPage),
  PriorityPage: () => import('@/features/roadmap/priority-page').then((page) => page.PriorityPage),
  NewIndicatorPage: () =>
    import('@/features/indicator/indicator-edit-pages').then((page) => page.NewIndicatorPage),
  EditIndicatorPage: () =>
    import('@/features/indicator/indicator-edit-pages').then((page) => page.EditIndicatorPage),
  ImportsPage: () => import('@/features/measurement/imports-page').then((page) => page.ImportsPage),
  NewImportPage: () =>
    import('@/features/measurement/new-import-page').then((page) => page.NewImportPage),
  ImportPage: () => import('@/features/measurement/import-page').then((page) => page.ImportPage),
  DifferencesPage: () =>
    import('@/features/measurement/differences-page').then((page) => page.DifferencesPage),
  ReferentsPage: () =>
    import('@/features/referent/referents-page').then((page) => page.ReferentsPage),
  NewReferentPage: () =>
    import('@/features/referent/referent-form').then((page) => page.NewReferentPage),
  ReferentPage: () => import('@/features/referent/referent-page').then((page) => page.ReferentPage),
  NameReferentPage: () =>
    import('@/features/referent/referent-form').then((page) => page.NameReferentPage),
  EditMandatePage: () =>
    import('@/features/referent/referent-form').then((page) => page.EditMandatePage),
  DeparturePage: () =>
    import('@/features/referent/referent-form').then((page) => page.DeparturePage),
  AuditPage: () => import('@/features/audit/audit-page').then((page) => page.AuditPage),
};
