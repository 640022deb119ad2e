import { fields } from '@/shared/api/fields';
import { titleOf, type Contract } from '@/shared/ui/form/contract';

/** The requests whose fields the trail tells, by kind of object; what no request has, it says itself. */
const TOLD: Record<string, Contract> = {
  project: {
    ...fields.StageChange,
    ...fields.StatusUpdate,
    ...fields.ProjectDraft,
    archivedAt: { title: 'Date d’archivage' },
  },
  organisation: fields.OrganisationForm,
  indicator: {
    ...fields.ReviseIndicator,
    ...fields.IndicatorDefinition,
    state: { title: 'État' },
  },
  measurement: fields.CreateMeasurement,
  priority: {
    ...fields.SavePriority,
    theme: fields.IndicatorDefinition.theme,
    indicator: { title: 'Indicateur' },
    to: { title: 'Nouvelle priorité' },
  },
  roadmap: fields.SaveRoadmap,
  referent: {
    ...fields.CreateReferent,
    confirmedOn: { title: 'Dernière confirmation' },
    closedOn: { title: 'Fermeture' },
  },
  'referent-mandate': {
    ...fields.RecordDeparture,
    ...fields.ReferentMandate,
    seat: { title: 'Siège' },
  },
  'funding-scheme': { ...fields.FundingAgreement, ...fields.FundingSchemeForm },
  'budget-line': fields.BudgetLineForm,
  'budget-movement': { ...fields.MovementReversalForm, ...fields.MovementForm },
  'carry-over': {
    ...fields.CarryOverDecisionForm,
    ...fields.CarryOverOpeningForm,
    ...fields.CarryOverForm,
    state: { title: 'État' },
  },
  'closing-dates': fields.ClosingDatesForm,
  'payment-forecast': fields.PaymentForecastForm,
  'budget-anomaly': fields.BudgetAnomalyForm,
  'budget-totals': { differences: { title: 'Montants réparés' } },
  commitment: {
    ...fields.CreateTrancheAffirmation,
    ...fields.CreateAcceptance,
    ...fields.CreateWithdrawal,
    ...fields.CreateAmendment,
    ...fields.UpdateCommitment,
    ...fields.CreateCommitment,
  },
  'commitment-request': {
    ...fields.ReceiveCommitmentRequest,
    ...fields.RefuseCommitmentRequest,
    ...fields.ApproveCommitmentRequest,
    ...fields.CreateCommitmentRequest,
  },
  payment: { ...fields.ReversePayment, ...fields.CreatePayment },
  'chorus-import': {
    ...fields.CreateChorusMatches,
    ...fields.UpdateChorusMapping,
    ...fields.UpdateChorusMatch,
    suggestions: { title: 'Suggestions acceptées' },
  },
  'planned-certification': fields.PlannedCertificationForm,
  event: {
    ...fields.UpdateRating,
    ...fields.CreateCancellation,
    ...fields.UpdateEventSurvey,
    ...fields.UpdateEvent,
    state: { title: 'État' },
    series: { title: 'Série' },
  },
  calendar: { reason: { title: 'Motif' } },
  speaker: fields.UpdateSpeaker,
  headcount: fields.UpdateHeadcount,
  'training-layout': fields.UpdateTrainingLayout,
};

/** Of a nested field, the last part of its name. */
export const fieldLabel = (type: string, field: string): string =>
  titleOf(TOLD[type] ?? {}, field.split('.').at(-1) ?? field) ?? field;
