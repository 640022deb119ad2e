import { daysBetween, formatDate } from '@/shared/lib/dates';
import type { Act } from '@/shared/api/types';
import { may, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { WeatherTag } from '@/shared/ui/weather';
import type { Home } from './api';
import { Block } from '@/shared/ui/block';

/** What the assistant enters and prints, one tab stop each: [words, address, the act that it takes]. */
const ENTRIES: [title: string, links: [label: string, href: string, act: Act][]][] = [
  [
    'Saisir',
    [
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

/** What I carry, what is due first at the top. */
export function OwnProjects({ home: { projects, projectCount } }: { home: Home }) {
  const { businessDate } = useMe();
  return (
    <Block
      id="mes-projets"
      title={
        projectCount > 0 ? `Mes projets (${projectCount.toLocaleString('fr-FR')})` : 'Mes projets'
      }
    >
      {projects.length === 0 && (
        <p>Vous ne portez aucun projet en cours. La mission vous désigne sur la page du projet.</p>
      )}
      <ol className="pilo-items">
        {projects.map(
          ({ code, title, stageLabel, weather, nextMilestone, nextMilestoneOn, late }) => (
            <li key={code} className="pilo-item">
              <div className="pilo-item__main">
                <AppLink className="pilo-item__title" href={`/projets/${code}`}>
                  {title}
                </AppLink>
                <span className="pilo-item__why">
                  {stageLabel} · <WeatherTag weather={weather} />
                </span>
                <span className="pilo-item__why">
                  {nextMilestone && nextMilestoneOn ? (
                    <>
                      {late && (
                        <strong className="pilo-late">
                          {daysBetween(nextMilestoneOn, businessDate)} j de retard ·{' '}
                        </strong>
                      )}
                      Prochain jalon&nbsp;: {nextMilestone}, le {formatDate(nextMilestoneOn)}.
                    </>
                  ) : (
                    'Aucun jalon à venir.'
                  )}
                </span>
              </div>
            </li>
          ),
        )}
      </ol>
      {projectCount > projects.length && (
        <p className="pilo-mention">Les {projects.length} premiers sont montrés.</p>
      )}
    </Block>
  );
}

const KINDS = [
  ['SERVICE', 'Services de l’État'],
  ['PREFECTURE', 'Préfectures'],
  ['SUB_PREFECTURE', 'Sous-préfectures'],
  ['EPCI', 'Intercommunalités'],
] as const;

/** Who is who, by kind; a name is typed in the search of the header. */
const Directory = () => (
  <Block
    id="annuaire"
    title="Trouver un service ou un partenaire"
    more={['Tout l’annuaire', '/annuaire']}
    sentence="Cherchez un nom ou un sigle en haut de la page (Ctrl+K), ou parcourez l’annuaire."
  >
    <ul className="pilo-items pilo-items--links">
      {KINDS.map(([kind, label]) => (
        <li key={kind}>
          <AppLink href={`/annuaire?kind=${kind}`}>{label}</AppLink>
        </li>
      ))}
    </ul>
  </Block>
);

/** For those to whom nothing is assigned: the way to what they may read. */
export function ReaderHome() {
  const readsProjects = may(useMe(), 'listProjects');
  return (
    <>
      {readsProjects && (
        <p>
          <AppLink className="fr-btn fr-btn--sm" href="/projets">
            Voir les projets
          </AppLink>
        </p>
      )}
      <Directory />
    </>
  );
}

export function AdministrationHome() {
  return (
    <>
      <p>
        <AppLink className="fr-btn fr-btn--sm" href="/administration/audit">
          Vérifier le journal d’audit
        </AppLink>
      </p>
      <Directory />
    </>
  );
}
