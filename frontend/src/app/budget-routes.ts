import type { PrivatePageLoader } from './page-loader';

/** The pages of the money, in the rooms funding and spending. */
export const budgetPages: PrivatePageLoader[] = [
  [
    '/budget',
    () => import('@/features/funding/budget-page').then((page) => page.BudgetPage),
    'listBudgetExecutions',
  ],
  [
    '/budget/lignes',
    () => import('@/features/funding/lines-page').then((page) => page.LinesPage),
    'listBudgetLines',
  ],
  [
    '/budget/lignes/nouvelle',
    () => import('@/features/funding/line-form').then((page) => page.NewLinePage),
    'createBudgetLine',
  ],
  [
    '/budget/lignes/$id',
    () => import('@/features/funding/line-page').then((page) => page.LinePage),
    'getBudgetLine',
  ],
  [
    '/budget/lignes/$id/modifier',
    () => import('@/features/funding/line-form').then((page) => page.EditLinePage),
    'updateBudgetLine',
  ],
  [
    '/budget/dispositifs',
    () => import('@/features/funding/schemes-page').then((page) => page.SchemesPage),
    'listFundingSchemes',
  ],
  [
    '/budget/dispositifs/nouveau',
    () => import('@/features/funding/scheme-form').then((page) => page.NewSchemePage),
    'createFundingScheme',
  ],
  [
    '/budget/dispositifs/$code/modifier',
    () => import('@/features/funding/scheme-form').then((page) => page.EditSchemePage),
    'updateFundingScheme',
  ],
  [
    '/budget/mouvements',
    () => import('@/features/funding/movements-page').then((page) => page.MovementsPage),
    'listMovements',
  ],
  [
    '/budget/mouvements/nouveau',
    () => import('@/features/funding/movement-form').then((page) => page.NewMovementPage),
    'createMovement',
  ],
  [
    '/budget/exercice',
    () => import('@/features/funding/exercise-page').then((page) => page.ExercisePage),
    'getClosingDates',
  ],
  [
    '/budget/exercice/$year/fin-de-gestion',
    () => import('@/features/funding/closing-form').then((page) => page.ClosingPage),
    'updateClosingDates',
  ],
  [
    '/budget/reports/nouveau',
    () => import('@/features/funding/carry-over-forms').then((page) => page.NewCarryOverPage),
    'createCarryOver',
  ],
  [
    '/budget/reports/$id/arreter',
    () => import('@/features/funding/carry-over-forms').then((page) => page.DecideCarryOverPage),
    'decideCarryOver',
  ],
  [
    '/budget/reports/$id/ouvrir',
    () => import('@/features/funding/carry-over-forms').then((page) => page.OpenCarryOverPage),
    'openCarryOver',
  ],
  [
    '/budget/reports/$id/refuser',
    () => import('@/features/funding/carry-over-forms').then((page) => page.RefuseCarryOverPage),
    'refuseCarryOver',
  ],
  [
    '/budget/previsions/nouvelle',
    () => import('@/features/funding/forecast-form').then((page) => page.NewForecastPage),
    'createPaymentForecast',
  ],
  [
    '/budget/previsions/$id/modifier',
    () => import('@/features/funding/forecast-form').then((page) => page.EditForecastPage),
    'updatePaymentForecast',
  ],
  [
    '/budget/demandes',
    () => import('@/features/spending/requests-page').then((page) => page.RequestsPage),
    'listCommitmentRequests',
  ],
  [
    '/budget/demandes/nouvelle',
    () => import('@/features/spending/request-form').then((page) => page.NewRequestPage),
    'createCommitmentRequest',
  ],
  [
    '/budget/demandes/$id',
    () => import('@/features/spending/request-page').then((page) => page.RequestPage),
    'getCommitmentRequest',
  ],
  [
    '/budget/demandes/$id/reception',
    () => import('@/features/spending/reception-form').then((page) => page.ReceptionPage),
    'receiveCommitmentRequest',
  ],
  [
    '/budget/engagements',
    () => import('@/features/spending/commitments-page').then((page) => page.CommitmentsPage),
    'listCommitments',
  ],
  [
    '/budget/engagements/nouveau',
    () => import('@/features/spending/commitment-form').then((page) => page.NewCommitmentPage),
    'createCommitment',
  ],
  [
    '/budget/engagements/$id',
    () => import('@/features/spending/commitment-page').then((page) => page.CommitmentPage),
    'getCommitment',
  ],
  [
    '/budget/engagements/$id/modifier',
    () =>
      import('@/features/spending/commitment-correction').then((page) => page.EditCommitmentPage),
    'updateCommitment',
  ],
  [
    '/budget/engagements/$id/avenant',
    () => import('@/features/spending/commitment-acts').then((page) => page.AmendmentPage),
    'amendCommitment',
  ],
  [
    '/budget/engagements/$id/retrait',
    () => import('@/features/spending/commitment-acts').then((page) => page.WithdrawalPage),
    'withdrawCommitment',
  ],
  [
    '/budget/engagements/$id/affermissement',
    () => import('@/features/spending/commitment-acts').then((page) => page.AffirmationPage),
    'affirmTranche',
  ],
  [
    '/budget/engagements/$id/service-fait',
    () => import('@/features/spending/commitment-correction').then((page) => page.AcceptancePage),
    'acceptCommitment',
  ],
  [
    '/budget/paiements',
    () => import('@/features/spending/payments-page').then((page) => page.PaymentsPage),
    'listPayments',
  ],
  [
    '/budget/paiements/nouveau',
    () => import('@/features/spending/payment-form').then((page) => page.NewPaymentPage),
    'createPayment',
  ],
  [
    '/budget/certifications',
    () => import('@/features/spending/planned-list').then((page) => page.PlannedPage),
    'listPlannedCertifications',
  ],
  [
    '/budget/certifications/nouvelle',
    () => import('@/features/spending/planned-form').then((page) => page.NewPlannedPage),
    'createPlannedCertification',
  ],
  [
    '/budget/certifications/$id/modifier',
    () => import('@/features/spending/planned-form').then((page) => page.EditPlannedPage),
    'updatePlannedCertification',
  ],
];
