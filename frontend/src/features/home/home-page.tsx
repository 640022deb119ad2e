import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { homeQuery, type Home } from './api';
import { Alerts, Changes, Figures, Tasks } from './home-lists';
import './home.css';

type Part = 'tasks' | 'alerts';

/** What a role asks first; a part that a role cannot act on is not there at all. */
const PARTS: Record<Home['audience'], Part[]> = {
  MISSION: ['tasks', 'alerts'],
  ASSISTANT: ['tasks', 'alerts'],
  LEADERSHIP: ['alerts'],
  REFERENT: ['tasks', 'alerts'],
  PROJECT_LEAD: ['tasks'],
  DITP: ['alerts'],
  ADMIN: [],
  READER: [],
};

/** One way out for those whose home has little else. */
function Ways({ audience }: { audience: Home['audience'] }) {
  return audience === 'ADMIN' ? (
    <p>
      <AppLink className="fr-btn fr-btn--secondary" href="/administration/audit">
        Vérifier le journal d’audit
      </AppLink>
    </p>
  ) : (
    <p>
      Retrouvez les services et les partenaires de la région dans l’
      <AppLink href="/annuaire">annuaire</AppLink>.
    </p>
  );
}

function Board({ home }: { home: Home }) {
  const parts = PARTS[home.audience].filter((part) => part === 'tasks' || home.territory !== null);
  if (parts.length === 0) {
    return (
      <>
        <Figures figures={home.figures} />
        <Ways audience={home.audience} />
        <Changes changes={home.changes} />
      </>
    );
  }
  return (
    <div className="pilo-home">
      <div>
        {parts.map((part) =>
          part === 'tasks' ? <Tasks key={part} home={home} /> : <Alerts key={part} home={home} />,
        )}
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
