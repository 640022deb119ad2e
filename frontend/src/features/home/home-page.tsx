import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { formatLongDate, weekday } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { homeQuery, type Home } from './api';
import { Tasks } from './task-rows';
import './home.css';

/** As many as the page begins with: what follows takes their place without a jump. */
const LINES = 10;

// Pictures, and what is below the first screen, come apart: everyone pays for the first page (promise p10).
const part = (name: 'Side' | 'Wide' | 'Under' | 'Below') =>
  lazy(() => import('./boards').then((boards) => ({ default: boards[name] })));
const Side = part('Side');
const Wide = part('Wide');
const Under = part('Under');
const Below = part('Below');

/** What is on its way keeps the height that it will have. */
const waiting = <div className="pilo-home__wait" />;

/** How a role's list of acts is called; who has none has a page of pictures, or of ways to what it reads. */
const ACTS: Partial<Record<Home['audience'], [id: string, title: string, empty?: string]>> = {
  MISSION: ['a-faire', 'À faire'],
  ASSISTANT: ['saisie', 'Saisie rapide'],
  BUDGET_MANAGER: ['a-faire', 'À faire'],
  PROJECT_LEAD: ['a-faire', 'À faire'],
  REFERENT: [
    'attendu',
    'Attendu de votre territoire',
    'Toutes les valeurs attendues ont été reçues.',
  ],
};

function Board({ home }: { home: Home }) {
  const acts = ACTS[home.audience];
  return acts ? (
    <div className={`pilo-home pilo-home--${home.audience.toLowerCase()}`}>
      <div className="pilo-home__stack">
        {/* A lead's own projects come first when nothing awaits: the title has said so. */}
        {(home.taskCount > 0 || home.audience !== 'PROJECT_LEAD') && (
          <Tasks home={home} words={acts} />
        )}
        <Suspense>
          <Under home={home} />
        </Suspense>
      </div>
      <Suspense fallback={waiting}>
        <Side home={home} />
      </Suspense>
    </div>
  ) : (
    <Suspense fallback={waiting}>
      <Wide home={home} />
    </Suspense>
  );
}

/** What needs me today, or what goes badly: the title says it. */
export function HomePage() {
  const { businessDate } = useMe();
  const home = useQuery(homeQuery);
  const place = home.data?.territoryName;
  return (
    <Page
      title={home.data?.title ?? 'Accueil'}
      lead={
        <span className="pilo-home__day">
          {weekday(businessDate, 'long')} {formatLongDate(businessDate)}
          {place && ` · ${place}`}
        </span>
      }
    >
      <Loaded query={home} lines={LINES}>
        {(data) => (
          <>
            <Board home={data} />
            <Suspense fallback={waiting}>
              <Below home={data} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Page>
  );
}
