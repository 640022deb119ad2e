import type {
  Anomaly,
  CommitmentRow,
  Operation,
  Payment,
  Request,
  RequestRow,
  YearEnd,
} from './api';

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const KINDS: Record<CommitmentRow['kind'], string> = {
  ORDER: 'Bon de commande',
  SUBSEQUENT_CONTRACT: 'Marché subséquent',
  SUBSIDY: 'Subvention',
  CONTRACT: 'Marché',
  OTHER: 'Autre',
};
export const kindOptions = options(KINDS);

export const STATES: Record<CommitmentRow['state'], string> = {
  SIGNED: 'Signé',
  RUNNING: 'En cours',
  SETTLED: 'Soldé',
  WITHDRAWN: 'Retiré',
};
export const stateOptions = options(STATES);

export const STATE_BADGES = {
  SIGNED: { severity: 'new', children: STATES.SIGNED },
  RUNNING: { severity: 'info', children: STATES.RUNNING },
  SETTLED: { severity: 'success', children: STATES.SETTLED },
  WITHDRAWN: { severity: 'warning', children: STATES.WITHDRAWN },
} as const satisfies Record<CommitmentRow['state'], object>;

export const OPERATIONS: Record<Operation['kind'], string> = {
  COMMITMENT: 'Engagement',
  AMENDMENT: 'Avenant',
  WITHDRAWAL: 'Retrait',
  OPTIONAL_TRANCHE: 'Tranche optionnelle',
  AFFIRMATION: 'Affermissement',
  ACKNOWLEDGEMENT: 'Service fait constaté',
  CERTIFICATION: 'Service fait certifié',
  PAYMENT: 'Paiement',
};

export const PAYMENT_KINDS: Record<Payment['kind'], string> = {
  ADVANCE: 'Avance',
  INSTALMENT: 'Acompte',
  BALANCE: 'Solde',
  CREDIT_NOTE: 'Avoir',
  PENALTY: 'Pénalité',
};
export const paymentKindOptions = options(PAYMENT_KINDS);

export const REQUEST_STATES: Record<RequestRow['state'], string> = {
  PROGRAMMED: 'Programmée',
  REQUESTED: 'Demandée',
  RECEIVED: 'EJ reçu',
  REFUSED: 'Refusée',
};
export const requestStateOptions = options(REQUEST_STATES);

export const REQUEST_BADGES = {
  PROGRAMMED: { severity: 'new', children: REQUEST_STATES.PROGRAMMED },
  REQUESTED: { severity: 'info', children: REQUEST_STATES.REQUESTED },
  RECEIVED: { severity: 'success', children: REQUEST_STATES.RECEIVED },
  REFUSED: { severity: 'error', children: REQUEST_STATES.REFUSED },
} as const satisfies Record<RequestRow['state'], object>;

export const ANOMALY_STATES: Record<Anomaly['state'], string> = {
  OPEN: 'À traiter',
  BEING_HANDLED: 'En traitement',
  ACCEPTED: 'Acceptée',
};
export const anomalyStateOptions = options(ANOMALY_STATES);

export const ANOMALY_BADGES = {
  OPEN: { severity: 'warning', children: ANOMALY_STATES.OPEN },
  BEING_HANDLED: { severity: 'info', children: ANOMALY_STATES.BEING_HANDLED },
  ACCEPTED: { severity: 'success', children: ANOMALY_STATES.ACCEPTED },
} as const satisfies Record<Anomaly['state'], object>;

export const YEAR_END_STAGES: Record<NonNullable<YearEnd['state']>, string> = {
  REQUESTED: 'demandé',
  DECIDED: 'arrêté, pas encore ouvert',
  OPENED: 'mis à disposition',
  REFUSED: 'refusé',
};

/** B18: whose service fait a figure goes by. */
export const SOURCES = {
  CERTIFICATION: 'certifié dans Chorus',
  ACKNOWLEDGEMENT: 'constaté, pas encore certifié',
} as const;

export const REQUEST_ACTS: Record<Request['history'][number]['act'], string> = {
  PROGRAMMING: 'Programmée',
  REQUEST: 'Demandée',
  APPROVAL: 'Approuvée',
  REFUSAL: 'Refusée',
  RECEPTION: 'EJ reçu',
};
