import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useMe } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';
import { Loaded, Skeleton } from '@/shared/ui/states';
import { homeQuery, type Home } from './api';
import { Alerts, Columns, Tasks } from './home-lists';
import './home.css';

/** As many as the page begins with: what follows takes their place without a jump. */
const LINES = 10;

type Part = 'tasks' | 'alerts';

/** What a role asks first; a part that a role cannot act on is not there at all. */
const PARTS: Partial<Record<Home['audience'], Part[]>> = {
  MISSION: ['tasks', 'alerts'],
  ASSISTANT: ['tasks', 'alerts'],
  LEADERSHIP: ['alerts'],
  REFERENT: ['tasks', 'alerts'],
  DITP: ['alerts'],
};

// Few people have these, and everyone pays for the first page: they come apart (promise p10).
const OtherHome = lazy(() =>
  import('./other-homes').then((homes) => ({ default: homes.OtherHome })),
);

const Cards = lazy(() => import('./home-cards').then((cards) => ({ default: cards.HomeCards })));

function Board({ home }: { home: Home }) {
  const parts = (PARTS[home.audience] ?? []).filter(
    (part) => part === 'tasks' || home.territory !== null,
  );
  if (parts.length === 0) {
    return (
      <Suspense fallback={<Skeleton lines={LINES} />}>
        <OtherHome home={home} />
      </Suspense>
    );
  }
  return (
    <Columns home={home}>
      {parts.map((part) =>
        part === 'tasks' ? <Tasks key={part} home={home} /> : <Alerts key={part} home={home} />,
      )}
    </Columns>
  );
}

/** What needs me today? */
export function HomePage() {
  const me = useMe();
  const home = useQuery(homeQuery);
  return (
    <Page
      title={`Bonjour, ${me.displayName}`}

      lead={home.data?.territoryName && `Votre situation : ${home.data.territoryName}`}
    >
      <Loaded query={home} lines={LINES}>
        {(data) => (
          <>
            <Board home={data} />
            {data.cards.length > 0 && (
              <Suspense>
                <Cards cards={data.cards} />
              </Suspense>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
