/** Where each page of the money is, and what these rooms bring to the pages of others. Read when one of them is. */
export const pages = {
  BudgetPage: () => import('@/features/funding/budget-page').then((page) => page.BudgetPage),
  LinesPage: () => import('@/features/funding/lines-page').then((page) => page.LinesPage),
  NewLinePage: () => import('@/features/funding/line-form').then((page) => page.NewLinePage),
  EditLinePage: () => import('@/features/funding/line-form').then((page) => page.EditLinePage),
  LinePage: () => import('@/features/funding/line-page').then((page) => page.LinePage),
  SchemesPage: () => import('@/features/funding/schemes-page').then((page) => page.SchemesPage),
  NewSchemePage: () => import('@/features/funding/scheme-form').then((page) => page.NewSchemePage),
  EditSchemePage: () =>
    import('@/features/funding/scheme-form').then((page) => page.EditSchemePage),
  MovementsPage: () =>
    import('@/features/funding/movements-page').then((page) => page.MovementsPage),
  NewMovementPage: () =>
    import('@/features/funding/movement-form').then((page) => page.NewMovementPage),
  ExercisePage: () => import('@/features/funding/exercise-page').then((page) => page.ExercisePage),
  ClosingPage: () => import('@/features/funding/closing-form').then((page) => page.ClosingPage),
  NewCarryOverPage: () =>
    import('@/features/funding/carry-over-forms').then((page) => page.NewCarryOverPage),
  DecideCarryOverPage: () =>
    import('@/features/funding/carry-over-forms').then((page) => page.DecideCarryOverPage),
  OpenCarryOverPage: () =>
    import('@/features/funding/carry-over-forms').then((page) => page.OpenCarryOverPage),
  RefuseCarryOverPage: () =>
    import('@/features/funding/carry-over-forms').then((page) => page.RefuseCarryOverPage),
  NewForecastPage: () =>
    import('@/features/funding/forecast-form').then((page) => page.NewForecastPage),
  EditForecastPage: () =>
    import('@/features/funding/forecast-form').then((page) => page.EditForecastPage),
  RequestsPage: () => import('@/features/spending/requests-page').then((page) => page.RequestsPage),
  NewRequestPage: () =>
    import('@/features/spending/request-form').then((page) => page.NewRequestPage),
  RequestPage: () => import('@/features/spending/request-page').then((page) => page.RequestPage),
  ReceptionPage: () =>
    import('@/features/spending/reception-form').then((page) => page.ReceptionPage),
  CommitmentsPage: () =>
    import('@/features/spending/commitments-page').then((page) => page.CommitmentsPage),
  NewCommitmentPage: () =>
    import('@/features/spending/commitment-form').then((page) => page.NewCommitmentPage),
  CommitmentPage: () =>
    import('@/features/spending/commitment-page').then((page) => page.CommitmentPage),
  EditCommitmentPage: () =>
    import('@/features/spending/commitment-correction').then((page) => page.EditCommitmentPage),
  AcceptancePage: () =>
    import('@/features/spending/commitment-correction').then((page) => page.AcceptancePage),
  AmendmentPage: () =>
    import('@/features/spending/commitment-acts').then((page) => page.AmendmentPage),
  WithdrawalPage: () =>
    import('@/features/spending/commitment-acts').then((page) => page.WithdrawalPage),
  AffirmationPage: () =>
    import('@/features/spending/commitment-acts').then((page) => page.AffirmationPage),
  PaymentsPage: () => import('@/features/spending/payments-page').then((page) => page.PaymentsPage),
  NewPaymentPage: () =>
    import('@/features/spending/payment-form').then((page) => page.NewPaymentPage),
  PlannedPage: () => import('@/features/spending/planned-list').then((page) => page.PlannedPage),
  NewPlannedPage: () =>
    import('@/features/spending/planned-form').then((page) => page.NewPlannedPage),
  EditPlannedPage: () =>
    import('@/features/spending/planned-form').then((page) => page.EditPlannedPage),
  ChorusImportsPage: () =>
    import('@/features/chorus/imports-page').then((page) => page.ImportsPage),
  NewChorusImportPage: () =>
    import('@/features/chorus/new-import-page').then((page) => page.NewImportPage),
  ChorusImportPage: () => import('@/features/chorus/import-page').then((page) => page.ImportPage),
  ChorusMappingPage: () =>
    import('@/features/chorus/mapping-page').then((page) => page.MappingPage),
  AnomaliesPage: () =>
    import('@/features/spending/alerts-pages').then((page) => page.AnomaliesPage),
  AnomalyPage: () => import('@/features/spending/anomaly-form').then((page) => page.AnomalyPage),
  YearEndPage: () => import('@/features/spending/year-end-page').then((page) => page.YearEndPage),
  SimulationPage: () =>
    import('@/features/spending/simulation-page').then((page) => page.SimulationPage),
  CarryOverPage: () =>
    import('@/features/funding/carry-over-page').then((page) => page.CarryOverPage),
  IdlePage: () => import('@/features/spending/alerts-pages').then((page) => page.IdlePage),
};

export const fillers = {
  LandingTiles: () => import('@/features/spending/landing').then((room) => room.LandingTiles),
  Landing: () => import('@/features/spending/landing').then((room) => room.LandingBlock),
  Schedule: () => import('@/features/spending/landing').then((room) => room.ScheduleBlock),
  Todo: () => import('@/features/spending/todo').then((room) => room.Todo),
  ProjectMoney: () => import('@/features/funding/project-money').then((room) => room.ProjectMoney),
  ProjectBudget: () =>
    import('@/features/funding/project-budget').then((room) => room.ProjectBudget),
  ProjectSpending: () =>
    import('@/features/spending/project-spending').then((room) => room.ProjectSpending),
  PendingRequests: () => import('@/features/spending/pending').then((room) => room.PendingRequests),
  PlannedBlock: () => import('@/features/spending/planned-list').then((room) => room.PlannedBlock),
  ReadIn: () => import('@/features/chorus/read-in').then((room) => room.ReadIn),
  LineCommitments: () =>
    import('@/features/spending/line-commitments').then((room) => room.LineCommitments),
};
