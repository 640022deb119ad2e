import type { PrivatePageLoader } from './page-loader';

type Room = typeof import('./budget-pages');

/** One of the pages of the money, whose addresses come with the first of them: a first load carries their paths alone. */
const page = (name: keyof Room['pages']) => () =>
  import('./budget-pages').then((room) => room.pages[name]());

/** The pages of the money, in the rooms funding, spending and chorus. */
export const budgetPages: PrivatePageLoader[] = [
  ['/budget', page('BudgetPage'), 'listBudgetExecutions'],
  ['/budget/lignes', page('LinesPage'), 'listBudgetLines'],
  ['/budget/lignes/nouvelle', page('NewLinePage'), 'createBudgetLine'],
  ['/budget/lignes/$id', page('LinePage'), 'getBudgetLine'],
  ['/budget/lignes/$id/modifier', page('EditLinePage'), 'updateBudgetLine'],
  ['/budget/dispositifs', page('SchemesPage'), 'listFundingSchemes'],
  ['/budget/dispositifs/nouveau', page('NewSchemePage'), 'createFundingScheme'],
  ['/budget/dispositifs/$code/modifier', page('EditSchemePage'), 'updateFundingScheme'],
  ['/budget/mouvements', page('MovementsPage'), 'listMovements'],
  ['/budget/mouvements/nouveau', page('NewMovementPage'), 'createMovement'],
  ['/budget/exercice', page('ExercisePage'), 'getClosingDates'],
  ['/budget/exercice/$year/fin-de-gestion/$programme', page('ClosingPage'), 'updateClosingDates'],
  ['/budget/reports/nouveau', page('NewCarryOverPage'), 'createCarryOver'],
  ['/budget/reports/$id', page('CarryOverPage'), 'getCarryOver'],
  ['/budget/reports/$id/arreter', page('DecideCarryOverPage'), 'decideCarryOver'],
  ['/budget/reports/$id/ouvrir', page('OpenCarryOverPage'), 'openCarryOver'],
  ['/budget/reports/$id/refuser', page('RefuseCarryOverPage'), 'refuseCarryOver'],
  ['/budget/previsions/nouvelle', page('NewForecastPage'), 'createPaymentForecast'],
  ['/budget/previsions/$id/modifier', page('EditForecastPage'), 'updatePaymentForecast'],
  ['/budget/demandes', page('RequestsPage'), 'listCommitmentRequests'],
  ['/budget/demandes/nouvelle', page('NewRequestPage'), 'createCommitmentRequest'],
  ['/budget/demandes/$id', page('RequestPage'), 'getCommitmentRequest'],
  ['/budget/demandes/$id/reception', page('ReceptionPage'), 'receiveCommitmentRequest'],
  ['/budget/engagements', page('CommitmentsPage'), 'listCommitments'],
  ['/budget/engagements/nouveau', page('NewCommitmentPage'), 'createCommitment'],
  ['/budget/engagements/$id', page('CommitmentPage'), 'getCommitment'],
  ['/budget/engagements/$id/modifier', page('EditCommitmentPage'), 'updateCommitment'],
  ['/budget/engagements/$id/avenant', page('AmendmentPage'), 'amendCommitment'],
  ['/budget/engagements/$id/retrait', page('WithdrawalPage'), 'withdrawCommitment'],
  ['/budget/engagements/$id/affermissement', page('AffirmationPage'), 'affirmTranche'],
  ['/budget/engagements/$id/service-fait', page('AcceptancePage'), 'acceptCommitment'],
  ['/budget/paiements', page('PaymentsPage'), 'listPayments'],
  ['/budget/paiements/nouveau', page('NewPaymentPage'), 'createPayment'],
  ['/budget/imports', page('ChorusImportsPage'), 'listChorusImports'],
  ['/budget/imports/nouveau', page('NewChorusImportPage'), 'checkChorusImport'],
  ['/budget/imports/$id', page('ChorusImportPage'), 'getChorusImport'],
  ['/budget/imports/$id/colonnes', page('ChorusMappingPage'), 'updateChorusImportMapping'],
  ['/budget/anomalies', page('AnomaliesPage'), 'listBudgetAnomalies'],
  ['/budget/anomalies/$id/traiter', page('AnomalyPage'), 'updateBudgetAnomaly'],
  ['/budget/fin-de-gestion', page('YearEndPage'), 'listYearEndItems'],
  ['/budget/simulation', page('SimulationPage'), 'simulateBudgetLanding'],
  ['/budget/sans-mouvement', page('IdlePage'), 'listIdleAppropriations'],
  ['/budget/certifications', page('PlannedPage'), 'listPlannedCertifications'],
  ['/budget/certifications/nouvelle', page('NewPlannedPage'), 'createPlannedCertification'],
  ['/budget/certifications/$id/modifier', page('EditPlannedPage'), 'updatePlannedCertification'],
];
