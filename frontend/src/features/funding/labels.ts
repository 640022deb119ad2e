import type { CarryOver, Movement, Scheme } from './api';

/** The official nature of each movement of credits. */
export const KINDS: Record<Movement['kind'], string> = {
  OUVERTURE: 'Ouverture initiale',
  LFI: 'Loi de finances initiale',
  LFR: 'Loi de finances rectificative',
  REPORT: 'Report',
  VIREMENT: 'Virement',
  TRANSFERT: 'Transfert',
  DECRET_AVANCE: 'Décret d’avance',
  ANNULATION: 'Annulation',
  FONDS_DE_CONCOURS: 'Fonds de concours',
  ATTRIBUTION_DE_PRODUITS: 'Attribution de produits',
  MISE_EN_RESERVE: 'Mise en réserve',
  LEVEE_DE_RESERVE: 'Levée de réserve',
  REDEPLOIEMENT: 'Redéploiement',
  MISE_A_DISPOSITION: 'Mise à disposition',
  REPRISE: 'Reprise',
  DELEGATION_DE_GESTION: 'Délégation de gestion',
  ACCORDE: 'Cofinancement accordé',
  APPELE: 'Cofinancement appelé',
  RECU: 'Cofinancement reçu',
};

/** Those of a co-funder, which are neither AE nor CP (B1). */
export const EXTERNAL: ReadonlySet<string> = new Set(['ACCORDE', 'APPELE', 'RECU']);

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A carry-over opens its own, from its request (B17). */
export const kindOptions = options(KINDS).filter(({ value }) => value !== 'REPORT');

export const LEDGERS: Record<Scheme['ledger'], string> = {
  ETAT: 'Crédits de l’État (AE et CP)',
  EXTERNE: 'Cofinancement externe',
};
export const ledgerOptions = options(LEDGERS);

type AgreementState = NonNullable<Scheme['agreement']>['state'];

export const AGREEMENT_STATES: Record<AgreementState, string> = {
  DRAFT: 'En préparation',
  SIGNED: 'Signée',
  RUNNING: 'En cours',
  CLOSING: 'En clôture',
  CLEARED: 'Soldée',
};
export const agreementStateOptions = options(AGREEMENT_STATES);

export const CARRY_OVER_STATES: Record<CarryOver['state'], string> = {
  REQUESTED: 'Demandé',
  DECIDED: 'Arrêté',
  OPENED: 'Mis à disposition',
  REFUSED: 'Refusé',
};

export const CARRY_OVER_BADGES = {
  REQUESTED: { severity: 'new', children: CARRY_OVER_STATES.REQUESTED },
  DECIDED: { severity: 'info', children: CARRY_OVER_STATES.DECIDED },
  OPENED: { severity: 'success', children: CARRY_OVER_STATES.OPENED },
  REFUSED: { severity: 'error', children: CARRY_OVER_STATES.REFUSED },
} as const satisfies Record<CarryOver['state'], object>;

/** LOLF, art. 5. */
export const TITLES = {
  T1: 'Titre 1, pouvoirs publics',
  T2: 'Titre 2, personnel',
  T3: 'Titre 3, fonctionnement',
  T4: 'Titre 4, charges de la dette',
  T5: 'Titre 5, investissement',
  T6: 'Titre 6, intervention',
  T7: 'Titre 7, opérations financières',
} as const;
export const titleOptions = options(TITLES);
