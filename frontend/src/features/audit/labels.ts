import { fields } from '@/shared/api/fields';
import { titleOf, type Contract } from '@/shared/ui/form/contract';

const OBJECTS: Record<string, string> = {
  project: 'Projet',
  organisation: 'Organisation',
  indicator: 'Indicateur',
  measurement: 'Mesure',
  'measurement-import': 'Import de mesures',
  document: 'Document joint',
  priority: 'Priorité',
  roadmap: 'Feuille de route',
  referent: 'Siège de référent',
  'referent-mandate': 'Mandat de référent',
  commitment: 'Engagement',
  'commitment-request': 'Demande d’engagement',
  payment: 'Paiement',
  'planned-certification': 'Service fait prévu',
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
  load: 'Chargement',
  amend: 'Avenant',
  'affirm-tranche': 'Affermissement d’une tranche',
  acknowledge: 'Constatation du service fait',
  'prepare-acknowledgement': 'Préparation d’une constatation',
  'discard-acknowledgement': 'Constatation préparée écartée',
  submit: 'Demande',
  approve: 'Approbation',
  refuse: 'Refus',
  receive: 'Réception de l’EJ',
  'commitment.withdraw': 'Retrait',
  'commitment.create': 'Saisie',
  'commitment-request.create': 'Saisie',
  'payment.create': 'Saisie',
  'planned-certification.delete': 'Retrait',
  'retention.erase': 'Effacement',
  'measurement.create': 'Saisie',
  'document.store': 'Ajout d’un document',
  'document.remove': 'Retrait d’un document',
};

export const objectTypeLabel = (type: string): string => OBJECTS[type] ?? type;

export const objectTypes = Object.entries(OBJECTS).map(([value, label]) => ({ value, label }));

/** "project.create" → "Création"; an act without a French name here keeps its code. */
export function actLabel(act: string): string {
  const verb = act.split('.').at(-1) ?? act;
  return VERBS[act] ?? VERBS[verb] ?? act;
}

export const ACTS = [
  'project.create',
  'project.update',
  'project.archive',
  'project.change-stage',
  'project.update-status',
  'measurement-import.check',
  'measurement-import.apply',
  'measurement-import.reverse',
  'measurement-import.abandon',
  'document.store',
  'document.remove',
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
  'commitment.create',
  'commitment.load',
  'commitment.update',
  'commitment.amend',
  'commitment.withdraw',
  'commitment.affirm-tranche',
  'commitment.acknowledge',
  'commitment.prepare-acknowledgement',
  'commitment.discard-acknowledgement',
  'commitment-request.create',
  'commitment-request.load',
  'commitment-request.submit',
  'commitment-request.approve',
  'commitment-request.refuse',
  'commitment-request.receive',
  'payment.create',
  'payment.reverse',
  'planned-certification.create',
  'planned-certification.update',
  'planned-certification.delete',
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
  'planned-certification': fields.PlannedCertificationForm,
};

/** Of a nested field, the last part of its name. */
export const fieldLabel = (type: string, field: string): string =>
  titleOf(TOLD[type] ?? {}, field.split('.').at(-1) ?? field) ?? field;
