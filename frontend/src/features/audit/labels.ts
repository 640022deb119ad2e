import { fields } from '@/shared/api/fields';
import { titleOf, type Contract } from '@/shared/ui/form/contract';

const OBJECTS: Record<string, string> = {
  project: 'Projet',
  organisation: 'Organisation',
  indicator: 'Indicateur',
  measurement: 'Mesure',
  'measurement-import': 'Import de mesures',
  priority: 'Priorité',
  roadmap: 'Feuille de route',
  referent: 'Siège de référent',
  'referent-mandate': 'Mandat de référent',
  'funding-scheme': 'Dispositif de financement',
  'budget-line': 'Ligne budgétaire',
  'budget-movement': 'Mouvement de crédits',
  'carry-over': 'Demande de report',
  'closing-dates': 'Dates de fin de gestion',
  'payment-forecast': 'Prévision de CP',
  'budget-totals': 'Totaux du budget',
  retention: 'Durée de conservation',
  account: 'Compte',
  audit: 'Journal d’audit',
};

const VERBS: Record<string, string> = {
  create: 'Création',
  update: 'Modification',
  archive: 'Archivage',
  delete: 'Suppression',
  define: 'Définition',
  revise: 'Réglage',
  restore: 'Reprise',
  withdraw: 'Retrait avec l’annulation d’un import',
  apply: 'Application',
  record: 'Enregistrement',
  'lose-indicator': 'Retrait d’un indicateur',
  reverse: 'Annulation',
  abandon: 'Abandon',
  check: 'Contrôle',
  'change-stage': 'Changement d’étape',
  'update-status': 'Point de situation',
  close: 'Fermeture',
  depart: 'Départ',
  confirm: 'Confirmation',
  verify: 'Vérification de l’intégrité',
  erase: 'Effacement des détails anciens',
  'retention.erase': 'Effacement',
  'measurement.create': 'Saisie',
  'budget-movement.create': 'Saisie',
  'closing-dates.update': 'Saisie',
  'payment-forecast.delete': 'Retrait',
  request: 'Demande',
  decide: 'Arrêté',
  open: 'Mise à disposition',
  refuse: 'Refus',
  repair: 'Réparation',
};

export const objectTypeLabel = (type: string): string => OBJECTS[type] ?? type;

export const objectTypes = Object.entries(OBJECTS).map(([value, label]) => ({ value, label }));

/** "project.create" → "Création"; an act without a French name here keeps its code. */
export function actLabel(act: string): string {
  const verb = act.split('.').at(-1) ?? act;
  return VERBS[act] ?? VERBS[verb] ?? act;
}

const ACTS = [
  'project.create',
  'project.update',
  'project.archive',
  'project.change-stage',
  'project.update-status',
  'measurement-import.check',
  'measurement-import.apply',
  'measurement-import.reverse',
  'measurement-import.abandon',
  'measurement.create',
  'measurement.record',
  'indicator.create',
  'indicator.revise',
  'indicator.delete',
  'indicator.archive',
  'indicator.restore',
  'indicator.withdraw',
  'roadmap.create',
  'roadmap.update',
  'priority.create',
  'priority.update',
  'priority.lose-indicator',
  'priority.delete',
  'priority.withdraw',
  'organisation.create',
  'organisation.update',
  'referent.create',
  'referent.confirm',
  'referent.close',
  'referent-mandate.create',
  'referent-mandate.update',
  'referent-mandate.depart',
  'funding-scheme.create',
  'funding-scheme.update',
  'budget-line.create',
  'budget-line.update',
  'budget-movement.create',
  'budget-movement.reverse',
  'carry-over.request',
  'carry-over.decide',
  'carry-over.open',
  'carry-over.refuse',
  'closing-dates.update',
  'payment-forecast.create',
  'payment-forecast.update',
  'payment-forecast.delete',
  'budget-totals.repair',
  'retention.erase',
  'audit.verify',
  'audit.erase',
];

/** « Projet : création ». */
export const actOptions = ACTS.map((act) => {
  const verb = actLabel(act);
  const room = objectTypeLabel(act.split('.')[0] ?? act);
  return { value: act, label: `${room} : ${verb.charAt(0).toLowerCase()}${verb.slice(1)}` };
});

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
  'budget-totals': { differences: { title: 'Montants réparés' } },
};

/** Of a nested field, the last part of its name. */
export const fieldLabel = (type: string, field: string): string =>
  titleOf(TOLD[type] ?? {}, field.split('.').at(-1) ?? field) ?? field;
