import { may, type Act, type Me } from '@/shared/session/me';

export interface Entry {
  label: string;
  href: string;
  /** The operation without which the entry is of no use; none = everyone. */
  act?: Act;
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
    label: 'Feuille de route',
    entries: [
      { label: 'Priorités et indicateurs', href: '/feuille-de-route', act: 'getTerritoryRoadmap' },
      { label: 'Indicateurs', href: '/indicateurs', act: 'listIndicators' },
      {
        label: 'Composition',
        href: '/feuille-de-route/composition',
        act: 'updatePriority',
      },
      { label: 'Imports de mesures', href: '/imports', act: 'listMeasurementImports' },
    ],
  },
  {
    label: 'Réseaux',
    entries: [
      { label: 'Annuaire', href: '/annuaire', act: 'listOrganisations' },
      { label: 'Territoires', href: '/territoires', act: 'listTerritories' },
    ],
  },
];

export const administration: Entry[] = [
  { label: 'Journal d’audit', href: '/administration/audit', act: 'listAuditEntries' },
];

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

/** Whether the address stands in the entry's part of the site. */
export function isWithin(href: string, pathname: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
