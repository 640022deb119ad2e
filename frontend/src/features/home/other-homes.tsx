import type { Act } from '@/shared/api/types';
import { may, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { Block } from '@/shared/ui/block';
import { Directory } from './directory-card';
import { Figures } from './figures';
import { Tasks } from './task-rows';

/** What the assistant enters and prints, one tab stop each: [words, address, the act that it takes]. */
const ENTRIES: [title: string, links: [label: string, href: string, act: Act][]][] = [
  [
    'Saisir',
    [
      ['Un engagement', '/budget/engagements/nouveau', 'createCommitment'],
      ['Un paiement', '/budget/paiements/nouveau', 'createPayment'],
      ['Un projet', '/projets/nouveau', 'createProject'],
      ['Un fichier de valeurs', '/imports/nouveau', 'checkMeasurementImport'],
      ['Un siège de référent', '/referents/nouveau', 'createReferent'],
      ['Un organisme', '/annuaire/nouveau', 'createOrganisation'],
    ],
  ],
  [
    'Relancer',
    [
      ['Les mandats à confirmer', '/referents?state=TO_CONFIRM', 'confirmReferent'],
      ['Les sièges à pourvoir', '/referents?state=VACANT', 'nameReferent'],
    ],
  ],
  [
    'Imprimer',
    [
      ['La fiche d’un territoire', '/territoires', 'getTerritoryRoadmap'],
      ['La liste des référents', '/referents', 'listReferents'],
      ['La liste des projets', '/projets', 'listProjects'],
    ],
  ],
];

/** Beside what is due: what is entered, chased and printed, by the keyboard alone. */
export function Entry() {
  const me = useMe();
  return (
    <Block id="saisir" title="Entrer, relancer, imprimer">
      {ENTRIES.map(([title, links]) => {
        const mine = links.filter(([, , act]) => may(me, act));
        return mine.length === 0 ? null : (
          <div key={title}>
            <h3 className="pilo-todo__group">{title}</h3>
            <ul className="pilo-items pilo-items--links">
              {mine.map(([label, href]) => (
                <li key={href}>
                  <AppLink href={href}>{label}</AppLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Block>
  );
}

/** For those to whom nothing is assigned: the way to what they may read. */
export function ReaderHome() {
  const me = useMe();
  const readsProjects = may(me, 'listProjects');
  return (
    <>
      {readsProjects && (
        <p>
          <AppLink className="fr-btn fr-btn--sm" href="/projets">
            Voir les projets
          </AppLink>
        </p>
      )}
      <div className="pilo-home">
        <Directory />
        <Block id="reseau" title="Ce que Pil’O vous donne aujourd’hui">
          <ul className="pilo-prose fr-mb-0">
            <li>L’annuaire des services de l’État et des collectivités de la région.</li>
            <li>La recherche, en haut de chaque page (Ctrl+K).</li>
            <li>L’aide, et vos préférences d’affichage.</li>
          </ul>
          {!readsProjects && (
            <p className="pilo-block__says fr-mt-1w">
              L’agenda, la bibliothèque et les offres du réseau n’y sont pas encore : rien ne vous y
              attend, et rien n’y est à remplir.
            </p>
          )}
        </Block>
      </div>
    </>
  );
}

/** What the administration looks at first, then where it acts. */
export function AdministrationHome({ home }: { home: Home }) {
  return (
    <>
      {home.taskCount > 0 && <Tasks home={home} words={['a-regarder', 'À regarder']} />}
      <Figures home={home} />
      <p className="fr-mt-3w">
        <AppLink className="fr-btn fr-btn--sm" href="/administration/audit">
          Vérifier le journal d’audit
        </AppLink>
      </p>
      <Directory />
    </>
  );
}
