import type { Act } from '@/shared/api/types';
import { may, type Me } from '@/shared/session/me';

export interface Entry {
  label: string;
  href: string;
  /** The operation without which the entry is of no use; none = everyone. */
  act?: Act;
  /** The filter that a link to it holds: what is in the region first, the rest by one gesture. */
  within?: string;
  /** Addresses that begin so belong here, whatever their own name. */
  also?: string[];
}

export interface Section {
  label: string;
  entries: Entry[];
}

/** At most eight; what the role has nothing in is hidden. A section of one entry shows as that entry. */
export const navigation: (Entry | Section)[] = [
  { label: 'Accueil', href: '/' },
  { label: 'Projets', href: '/projets', act: 'listProjects' },
  {
    label: 'Budget',
    entries: [
      { label: 'Situation', href: '/budget', act: 'listBudgetExecutions' },
      { label: 'Lignes et mouvements', href: '/budget/lignes', act: 'listBudgetLines' },
      { label: 'Demandes', href: '/budget/demandes', act: 'listCommitmentRequests' },
      { label: 'Engagements', href: '/budget/engagements', act: 'listCommitments' },
      { label: 'Paiements', href: '/budget/paiements', act: 'listPayments' },
      { label: 'Imports Chorus', href: '/budget/imports', act: 'listChorusImports' },
      {
        label: 'Fin de gestion',
        href: '/budget/exercice',
        act: 'getClosingDates',
        also: ['/budget/fin-de-gestion'],
      },
    ],
  },
  {
    label: 'Feuille de route',
    entries: [
      {
        label: 'Priorités',
        href: '/feuille-de-route',
        act: 'getTerritoryRoadmap',
        // The sheet of a territory is its roadmap; the list of territories is the directory's.
        also: ['/territoires/'],
      },
      { label: 'Indicateurs', href: '/indicateurs', act: 'listIndicators' },
      { label: 'Imports', href: '/imports', act: 'listMeasurementImports' },
      {
        label: 'Composition',
        href: '/feuille-de-route/composition',
        act: 'updatePriority',
      },
    ],
  },
  { label: 'Événements', href: '/evenements', act: 'listEvents' },
  {
    label: 'Réseaux',
    entries: [
      { label: 'Référents', href: '/referents', act: 'listReferents' },
      { label: 'Annuaire', href: '/annuaire', act: 'listOrganisations' },
      { label: 'Territoires', href: '/territoires', act: 'listTerritories', within: 'parent' },
    ],
  },
];

export const administration: Entry[] = [
  { label: 'Journal d’audit', href: '/administration/audit', act: 'listAuditEntries' },
  { label: 'Courriels', href: '/administration/courriels', act: 'listMails' },
  { label: 'Effectifs', href: '/administration/effectifs', act: 'createHeadcount' },
];

/** Where an entry leads: in a region that has its own, to what is in it. */
export const hrefOf = ({ href, within }: Entry, region: string): string =>
  within ? `${href}?${within}=${region}` : href;

/** What the person may open. */
export function visible(items: (Entry | Section)[], me: Me | undefined): (Entry | Section)[] {
  return items.flatMap((item): (Entry | Section)[] => {
    if ('entries' in item) {
      const entries = allowed(item.entries, me);
      return entries.length > 0 ? [{ ...item, entries }] : [];
    }
    return allowed([item], me);
  });
}

export function allowed(entries: Entry[], me: Me | undefined): Entry[] {
  return me ? entries.filter(({ act }) => act === undefined || may(me, act)) : [];
}

/** The entry in whose part of the site the address stands; of several, the most precise. */
export function currentEntry(items: (Entry | Section)[], pathname: string): Entry | undefined {
  const entries = items.flatMap((item) => ('entries' in item ? item.entries : [item]));
  const depth = (entry: Entry) => depthOf(entry, pathname);
  return entries.filter((entry) => depth(entry) > 0).sort((a, b) => depth(b) - depth(a))[0];
}

/** How much of the address is the entry's own; 0 = it stands elsewhere. */
function depthOf({ href, also = [] }: Entry, pathname: string): number {
  const own = pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)) ? [href] : [];
  const others = also.filter((start) => pathname.startsWith(start));
  return Math.max(0, ...[...own, ...others].map(({ length }) => length));
}
