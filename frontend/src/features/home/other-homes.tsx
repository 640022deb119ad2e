import { formatDate } from '@/shared/lib/dates';
import { may, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { WeatherTag } from '@/shared/ui/weather';
import type { Home } from './api';
import { DirectorySearch } from './directory-search';
import { Changes, Columns, Figures, Late, Section, Tasks, total } from './home-lists';

/** What I carry, what is due first at the top. */
function OwnProjects({ home }: { home: Home }) {
  const { projects, projectCount } = home;
  return (
    <Section id="mes-projets" title={`Mes projets${total(projectCount)}`}>
      {projects.length === 0 && (
        <p>Vous ne portez aucun projet en cours. La mission vous désigne sur la page du projet.</p>
      )}
      <ul className="pilo-tasks">
        {projects.map(
          ({ code, title, stageLabel, weather, nextMilestone, nextMilestoneOn, late }) => (
            <li key={code}>
              <AppLink href={`/projets/${code}`}>{title}</AppLink>
              <span className="pilo-tasks__detail">
                {stageLabel} · <WeatherTag weather={weather} />
              </span>
              <span className="pilo-tasks__detail">
                {nextMilestone && nextMilestoneOn ? (
                  <>
                    {late && <Late />}
                    Prochain jalon&nbsp;: {nextMilestone}, le {formatDate(nextMilestoneOn)}.
                  </>
                ) : (
                  'Aucun jalon à venir.'
                )}
              </span>
            </li>
          ),
        )}
      </ul>
      {projectCount > projects.length && (
        <p className="pilo-mention">Les {projects.length} premiers sont montrés.</p>
      )}
    </Section>
  );
}

function LeadHome({ home }: { home: Home }) {
  return (
    <Columns home={home}>
      <Tasks home={home} />
      <OwnProjects home={home} />
    </Columns>
  );
}

/** For those to whom nothing is assigned: the way to what they may read. */
function ReaderHome({ home }: { home: Home }) {
  const readsProjects = may(useMe(), 'listProjects');
  return (
    <>
      <Figures home={home} />
      {readsProjects && (
        <p>
          <AppLink className="fr-btn fr-btn--secondary" href="/projets">
            Voir les projets
          </AppLink>
        </p>
      )}
      <DirectorySearch />
      {readsProjects && <Changes changes={home.changes} />}
    </>
  );
}

function AdministrationHome({ home }: { home: Home }) {
  return (
    <>
      <Figures home={home} />
      <p>
        <AppLink className="fr-btn fr-btn--secondary" href="/administration/audit">
          Vérifier le journal d’audit
        </AppLink>
      </p>
      <DirectorySearch />
    </>
  );
}

/** The homes of those who steer no roadmap. */
export function OtherHome({ home }: { home: Home }) {
  switch (home.audience) {
    case 'PROJECT_LEAD':
      return <LeadHome home={home} />;
    case 'ADMIN':
      return <AdministrationHome home={home} />;
    default:
      return <ReaderHome home={home} />;
  }
}
