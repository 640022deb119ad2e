import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { formatLongDate } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';
import { Loaded, Skeleton } from '@/shared/ui/states';
import { homeQuery, type Home } from './api';
import { longWeekday } from './days';
import { Figures } from './figures';
import { Tasks } from './task-rows';
import './home.css';

/** As many as the page begins with: what follows takes their place without a jump. */
const LINES = 10;

// Pictures, and what is below the first screen, come apart: everyone pays for the first page (promise p10).
const Places = lazy(() =>
  import('./roadmap-cards').then((cards) => ({ default: cards.PlacesCard })),
);
const Priorities = lazy(() =>
  import('./roadmap-cards').then((cards) => ({ default: cards.PrioritiesCard })),
);
const Strips = lazy(() =>
  import('./roadmap-cards').then((cards) => ({ default: cards.StripsCard })),
);
const More = lazy(() => import('./home-more').then((more) => ({ default: more.More })));
const Entry = lazy(() => import('./other-homes').then((homes) => ({ default: homes.Entry })));
const OwnAlerts = lazy(() => import('./home-more').then((more) => ({ default: more.OwnAlerts })));
const OtherHome = lazy(() =>
  import('./other-homes').then((homes) => ({ default: homes.OtherHome })),
);

/** What is on its way keeps the height that it will have. */
const waiting = <div className="pilo-home__wait" />;

/** Where it goes badly and where the priorities stand: of the region, or of one's own département among the others. */
function Steering({ home }: { home: Home }) {
  const { roadmap } = home;
  if (!roadmap) {
    return null;
  }
  return roadmap.departments > 0 ? (
    <>
      <div className="pilo-home__main">
        <Places home={home} roadmap={roadmap} map />
      </div>
      <div className="pilo-home__side">
        <Priorities home={home} roadmap={roadmap} />
      </div>
    </>
  ) : (
    <>
      <div className="pilo-home__main">
        <OwnAlerts home={home} />
      </div>
      <div className="pilo-home__side">
        <Strips home={home} roadmap={roadmap} />
      </div>
    </>
  );
}

function Beside({ home }: { home: Home }) {
  const { roadmap } = home;
  if (!roadmap) {
    return null;
  }
  return roadmap.departments > 0 ? (
    <Places home={home} roadmap={roadmap} map={false} />
  ) : (
    <OwnAlerts home={home} />
  );
}

function Board({ home }: { home: Home }) {
  switch (home.audience) {
    case 'MISSION':
      return (
        <div className="pilo-home pilo-home--wide">
          <div className="pilo-home__main">
            <Tasks home={home} />
          </div>
          <Suspense fallback={waiting}>
            <div className="pilo-home__side">
              <Beside home={home} />
            </div>
          </Suspense>
        </div>
      );
    case 'ASSISTANT':
      return (
        <div className="pilo-home pilo-home--wide">
          <div className="pilo-home__main">
            <Tasks home={home} id="saisie" title="Saisie rapide" />
          </div>
          <Suspense fallback={waiting}>
            <div className="pilo-home__side">
              <Entry />
            </div>
          </Suspense>
        </div>
      );
    case 'REFERENT':
      return (
        <div className="pilo-home">
          <div className="pilo-home__main">
            <Tasks
              home={home}
              id="attendu"
              title="Attendu de votre territoire"
              empty="Toutes les valeurs attendues ont été reçues."
            />
            <Suspense>
              <OwnAlerts home={home} />
            </Suspense>
          </div>
          <Suspense fallback={waiting}>
            <div className="pilo-home__side">
              {home.roadmap && home.roadmap.departments === 0 ? (
                <Strips home={home} roadmap={home.roadmap} />
              ) : (
                home.roadmap && <Priorities home={home} roadmap={home.roadmap} />
              )}
            </div>
          </Suspense>
        </div>
      );
    case 'LEADERSHIP':
    case 'DITP':
      return (
        <div className="pilo-home">
          <Suspense fallback={waiting}>
            <Steering home={home} />
          </Suspense>
        </div>
      );
    default:
      return (
        <Suspense fallback={<Skeleton lines={LINES} />}>
          <OtherHome home={home} />
        </Suspense>
      );
  }
}

/** What needs me today, or what goes badly: the title says it. */
export function HomePage() {
  const { businessDate } = useMe();
  const home = useQuery(homeQuery);
  const place = home.data?.territoryName;
  return (
    <Page
      title={home.data?.title ?? 'Accueil'}
      breadcrumb={false}
      lead={`${longWeekday(businessDate)} ${formatLongDate(businessDate)}${place ? ` · ${place}` : ''}`}
    >
      <Loaded query={home} lines={LINES}>
        {(data) => (
          <>
            <Board home={data} />
            <Figures home={data} />
            <Suspense>
              <More home={data} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Page>
  );
}
