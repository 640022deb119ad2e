import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { prioritiesQuery, roadmapsQuery, type Priority, type Roadmap } from './composition-api';
import { compositionSentence, MadeOf } from './composition-block';
import './roadmap.css';

const NEW_PRIORITY = '/feuille-de-route/priorites/nouvelle';
const NEW_ROADMAP = '/feuille-de-route/nouvelle';

const noRoadmap = (changes: boolean) => (
  <EmptyState
    title="Aucune feuille de route"
    action={
      changes && (
        <AppLink href={NEW_ROADMAP} className="fr-btn">
          Définir une feuille de route
        </AppLink>
      )
    }
  >
    Elle dit quelles politiques le préfet suit pendant trois ans. Sans elle, toutes les priorités se
    montrent.
  </EmptyState>
);

const noPriority = (changes: boolean) => (
  <EmptyState
    title="Aucune priorité"
    action={
      changes && (
        <AppLink href={NEW_PRIORITY} className="fr-btn">
          Définir une priorité
        </AppLink>
      )
    }
  >
    Une priorité réunit des indicateurs. Celles des politiques nationales naissent aussi de la
    thématique des indicateurs importés.
  </EmptyState>
);

interface Made {
  roadmaps: Roadmap[];
  priorities: Priority[];
  changes: boolean;
}

/** Each roadmap with what it chose, then what none chose. */
function Composition({ roadmaps, priorities, changes }: Made) {
  const most = Math.max(1, ...priorities.map(({ indicators }) => indicators.length));
  const others = priorities.filter(({ roadmap }) => !roadmaps.some(({ code }) => code === roadmap));
  return (
    <>
      {roadmaps.length === 0 && noRoadmap(changes)}
      {roadmaps.map((roadmap) => (
        <MadeOf
          key={roadmap.id}
          roadmap={roadmap}
          priorities={priorities.filter((priority) => priority.roadmap === roadmap.code)}
          most={most}
          changes={changes}
        />
      ))}
      {priorities.length === 0 && noPriority(changes)}
      {others.length > 0 && (
        <MadeOf roadmap={undefined} priorities={others} most={most} changes={changes} />
      )}
    </>
  );
}

/** What is our roadmap made of? */
export function CompositionPage() {
  const changes = useMay('updatePriority');
  const roadmaps = useQuery(roadmapsQuery);
  const priorities = useQuery(prioritiesQuery);
  return (
    <Page
      title="Composition de la feuille de route"
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      lead={
        <>
          {priorities.data && compositionSentence(priorities.data.items)}{' '}
          <AppLink href="/indicateurs">Tous les indicateurs</AppLink>
        </>
      }
      actions={
        changes && (
          <>
            <AppLink
              href={NEW_PRIORITY}
              className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
            >
              Définir une priorité
            </AppLink>
            <AppLink href={NEW_ROADMAP} className="fr-btn fr-btn--tertiary fr-btn--sm">
              Définir une feuille de route
            </AppLink>
          </>
        )
      }
    >
      <Loaded query={roadmaps} lines={3}>
        {({ items }) => (
          <Loaded query={priorities} lines={8}>
            {(chosen) => (
              <>
                <Composition roadmaps={items} priorities={chosen.items} changes={changes} />
                {chosen.total > chosen.items.length && (
                  <p className="pilo-mention">
                    Les {chosen.items.length} premières priorités sont montrées.
                  </p>
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
