import { useQuery } from '@tanstack/react-query';
import { Fragment, lazy, Suspense, type ReactNode } from 'react';
import { may, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { homeQuery, type Home } from './api';
import { Alerts, Changes, Figures, OwnProjects, Tasks } from './home-lists';
import './home.css';

// Two roles out of ten search from their home: the others load nothing of it.
const Search = lazy(() =>
  import('./directory-search').then(({ DirectorySearch }) => ({ default: DirectorySearch })),
);

/** Its room is kept while it loads: what stands below does not move. */
function DirectorySearch() {
  return (
    <Suspense fallback={<div className="pilo-home__search-room" />}>
      <Search />
    </Suspense>
  );
}

type Part = 'tasks' | 'projects' | 'alerts';

/** What a role asks first; a part that a role cannot act on is not there at all. */
const PARTS: Record<Home['audience'], Part[]> = {
  MISSION: ['tasks', 'alerts'],
  ASSISTANT: ['tasks', 'alerts'],
  LEADERSHIP: ['alerts'],
  REFERENT: ['tasks', 'alerts'],
  PROJECT_LEAD: ['tasks', 'projects'],
  DITP: ['alerts'],
  ADMIN: [],
  READER: [],
};

/** For those to whom nothing is assigned: the way to what they may read. */
function Reader({ home }: { home: Home }) {
  const me = useMe();
  const readsProjects = may(me, 'listProjects');
  return (
    <>
      <Figures figures={home.figures} />
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

function Administration({ home }: { home: Home }) {
  return (
    <>
      <Figures figures={home.figures} />
      <p>
        <AppLink className="fr-btn fr-btn--secondary" href="/administration/audit">
          Vérifier le journal d’audit
        </AppLink>
      </p>
      <DirectorySearch />
    </>
  );
}

const SECTIONS: Record<Part, (home: Home) => ReactNode> = {
  tasks: (home) => <Tasks home={home} />,
  projects: (home) => <OwnProjects home={home} />,
  alerts: (home) => <Alerts home={home} />,
};

function Board({ home }: { home: Home }) {
  if (home.audience === 'ADMIN') {
    return <Administration home={home} />;
  }
  const parts = PARTS[home.audience].filter((part) => part !== 'alerts' || home.territory !== null);
  if (parts.length === 0) {
    return <Reader home={home} />;
  }
  return (
    <div className="pilo-home">
      <div>
        {parts.map((part) => (
          <Fragment key={part}>{SECTIONS[part](home)}</Fragment>
        ))}
      </div>
      <div>
        <Figures figures={home.figures} />
        <Changes changes={home.changes} />
      </div>
    </div>
  );
}

/** What needs me today? */
export function HomePage() {
  const me = useMe();
  const home = useQuery(homeQuery);
  return (
    <Page
      title={`Bonjour, ${me.displayName}`}
      breadcrumb={false}
      lead={home.data?.territoryName && `Votre situation : ${home.data.territoryName}`}
    >
      <Loaded query={home} lines={10}>
        {(data) => <Board home={data} />}
      </Loaded>
    </Page>
  );
}
