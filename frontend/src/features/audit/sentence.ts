import type { Act } from '@/shared/api/types';
import { stringifySearch } from '@/shared/lib/search-params';
import type { AuditEntry } from './api';
import { actLabel, objectTypeLabel } from './labels';

/** "Marie a …": what was done, before the object. One that ends in "de" or "à" takes the article in. */
const DONE: Record<string, string> = {
  create: 'a créé',
  update: 'a modifié',
  archive: 'a archivé',
  delete: 'a supprimé',
  define: 'a défini',
  revise: 'a réglé',
  restore: 'a repris',
  withdraw: 'a retiré, en annulant un import,',
  apply: 'a appliqué',
  record: 'a enregistré',
  'lose-indicator': 'a retiré un indicateur de',
  reverse: 'a annulé',
  abandon: 'a abandonné',
  check: 'a contrôlé',
  'change-stage': 'a changé l’étape de',
  'update-status': 'a signé un point sur',
  close: 'a fermé',
  depart: 'a noté la fin de',
  confirm: 'a confirmé pour un an',
  store: 'a joint',
  remove: 'a retiré',
  verify: 'a vérifié l’intégrité de',
  erase: 'a effacé les détails anciens de',
  'retention.erase': 'a effacé',
  'measurement.create': 'a saisi',
  load: 'a chargé',
  amend: 'a enregistré un avenant à',
  'affirm-tranche': 'a affermi une tranche de',
  acknowledge: 'a constaté le service fait de',
  'prepare-acknowledgement': 'a préparé une constatation de',
  'discard-acknowledgement': 'a écarté une constatation préparée de',
  submit: 'a transmis',
  approve: 'a approuvé',
  refuse: 'a refusé',
  receive: 'a noté le retour de Chorus pour',
  request: 'a demandé',
  decide: 'a noté l’arrêté de',
  open: 'a ouvert les crédits de',
  repair: 'a réparé',
  reopen: 'a remis à traiter',
  'budget-anomaly.update': 'a traité',
  map: 'a précisé les colonnes de',
  match: 'a rapproché une ligne de',
  accept: 'a accepté des suggestions de',
  'referent-mandate.link': 'a obtenu un lien de confirmation pour',
  'link.revoke': 'a fermé les liens envoyés pour',
  'send-again': 'a envoyé de nouveau',
  remind: 'a relancé par courriel',
  publish: 'a publié',
  cancel: 'a annulé',
  postpone: 'a reporté',
  write: 'a écrit aux personnes inscrites à',
  'rate-speaker': 'a donné un avis sur un intervenant de',
  'event.close': 'a clos',
  'change-mode': 'a changé la modalité de',
  'let-pass': 'a laissé passer',
  attend: 'a noté la présence de',
  'registration.accept': 'a accepté la place de',
  decline: 'a refusé la place de',
  'registration.agree': 'a donné l’accord du responsable pour',
  'registration.certify': 'a fait l’attestation de',
  'registration.disagree': 'a refusé',
  'registration.note-agreement': 'a noté que l’accord du responsable est donné pour',
  'registration.create': 'a saisi',
  'registration.confirm': 'a confirmé l’adresse de',
  'registration.erase': 'a effacé',
  'calendar.renew': 'a renouvelé',
  'calendar.delete': 'a révoqué',
  'registration.walk-in': 'a inscrit à l’entrée',
  'check-in.open': 'a ouvert',
  'check-in.close': 'a fermé',
  'event.join-series': 'a joint à une série',
  'event.note-attendance': 'a noté des présences à',
  'event.show-code': 'a montré un code de présence pour',
  'event.set-survey': 'a réglé le questionnaire de',
  'event.close-survey': 'a fermé le questionnaire de',
  'event.thank': 'a remercié les participants de',
  'commitment.create': 'a saisi',
  'commitment.withdraw': 'a enregistré un retrait sur',
  'commitment-request.create': 'a saisi',
  'budget-movement.create': 'a saisi',
  'payment.create': 'a saisi',
};

const THINGS: Record<string, string> = {
  project: 'le projet',
  organisation: 'l’organisme',
  indicator: 'l’indicateur',
  measurement: 'la mesure',
  'measurement-import': 'l’import de mesures',
  priority: 'la priorité',
  roadmap: 'la feuille de route',
  referent: 'le siège de référent',
  'referent-mandate': 'le mandat de référent',
  calendar: 'l’adresse d’agenda',
  link: 'le lien signé',
  'funding-scheme': 'le dispositif de financement',
  'budget-line': 'la ligne budgétaire',
  'budget-movement': 'le mouvement de crédits',
  'carry-over': 'la demande de report',
  'closing-dates': 'les dates de fin de gestion',
  'payment-forecast': 'la prévision de CP',
  'budget-anomaly': 'l’anomalie du budget',
  'budget-totals': 'les totaux du budget',
  commitment: 'l’engagement',
  'commitment-request': 'la demande d’engagement',
  payment: 'le paiement',
  'planned-certification': 'le service fait prévu',
  'chorus-import': 'l’import Chorus',
  mail: 'le courriel',
  event: 'l’événement',
  speaker: 'l’intervenant',
  headcount: 'l’effectif',
  'training-layout': 'le fichier des heures de formation',
  registration: 'l’inscription',
  'check-in': 'l’émargement',
  'attendance-import': 'l’import de présences',
  'registration-import': 'la liste de participants',
  retention: 'les données arrivées à leur terme',
  document: 'le document',
  account: 'le compte',
  audit: 'le journal d’audit',
};

/** Where an object is shown, and the operation without which its page shows nothing. */
const PAGES: Record<string, [href: string, act: Act]> = {
  project: ['/projets/', 'getProject'],
  organisation: ['/annuaire/', 'getOrganisation'],
  indicator: ['/indicateurs/', 'explainRate'],
  'measurement-import': ['/imports/', 'getMeasurementImport'],
  'chorus-import': ['/budget/imports/', 'getChorusImport'],
  priority: ['/feuille-de-route/priorites/', 'explainPriorityRate'],
  referent: ['/referents/', 'getReferent'],
  'budget-line': ['/budget/lignes/', 'getBudgetLine'],
  commitment: ['/budget/engagements/', 'getCommitment'],
  'commitment-request': ['/budget/demandes/', 'getCommitmentRequest'],
  mail: ['/administration/courriels/', 'getMail'],
};

/** After it there is nothing left to open. */
const GONE = ['delete', 'withdraw', 'close'];

/** A code tells people something, as the number of an EJ does; an id made by a machine does not. */
const IS_CODE = /^(?:[A-Z]{2,6}-[\w.-]{1,40}|\d{10})$/;

/** An organisation that was typed has for its code an id made by a machine: its page is known by it. */
const TYPED = /^ORG-([\da-f]{8}-[\da-f-]{27})$/;

/** What an act tells of the name, for an organisation: its code says nothing. */
function nameOf({ objectType, change }: AuditEntry): string | undefined {
  if (objectType !== 'organisation' || !change) {
    return undefined;
  }
  const { name } = JSON.parse(change) as { name?: { after?: unknown } };
  return typeof name?.after === 'string' ? `« ${name.after} »` : undefined;
}

/** An organisation is shown under its id; of one that has a code of its own, only the list knows. */
function pathOf(start: string, { objectType, objectId }: AuditEntry): string {
  if (objectType !== 'organisation') {
    return start + objectId;
  }
  const id = TYPED.exec(objectId)?.[1];
  return id ? start + id : `/annuaire${stringifySearch({ q: objectId })}`;
}

export interface Sentence {
  who: string;
  did: string;
  what: string;
  /** The object's page; none where there is none, or none for this person. */
  href: string | undefined;
}

const verbOf = (act: string) => act.split('.').at(-1) ?? act;

/** "de" and "le" make "du". */
function joined(did: string, what: string): [did: string, what: string] {
  if (!did.endsWith(' de')) {
    return [did, what];
  }
  const start = did.slice(0, -3);
  if (what.startsWith('le ')) {
    return [`${start} du`, what.slice(3)];
  }
  return what.startsWith('les ') ? [`${start} des`, what.slice(4)] : [did, what];
}

/** An entry of the trail as one would say it: who did what to which thing. */
export function sentenceOf(entry: AuditEntry, acts: readonly string[]): Sentence {
  const { act, accountId, accountName, objectType, objectId, confidential } = entry;
  const verb = verbOf(act);
  const thing = THINGS[objectType] ?? objectTypeLabel(objectType).toLocaleLowerCase('fr');
  const code = IS_CODE.test(objectId) && !TYPED.test(objectId) ? objectId : undefined;
  const name = confidential ? undefined : (nameOf(entry) ?? code);
  const named = name ? `${thing} ${name}` : thing;
  const [did, what] = joined(DONE[act] ?? DONE[verb] ?? `: ${actLabel(act)},`, named);
  const [start, needed] = PAGES[objectType] ?? [];
  const opens = start && needed && acts.includes(needed) && !confidential && !GONE.includes(verb);
  return {
    who: accountName ?? (accountId ? 'Un compte effacé' : 'Le système'),
    did,
    what: confidential ? `${what} confidentiel` : what,
    href: opens ? pathOf(start, entry) : undefined,
  };
}
