import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { prioritiesQuery, roadmapsQuery, type Priority, type Roadmap } from './composition-api';
import { KINDS, ORIGINS } from './composition-labels';

const NEW_PRIORITY = '/feuille-de-route/priorites/nouvelle';
const NEW_ROADMAP = '/feuille-de-route/nouvelle';

/** A link to a form, which screen readers hear with the name of what it changes. */
function ChangeLink({ href, name }: { href: string; name: string }) {
  return (
    <AppLink href={href}>
      Modifier <span className="fr-sr-only">{name}</span>
    </AppLink>
  );
}

const roadmapColumns = (changes: boolean): Column<Roadmap>[] => [
  { key: 'title', header: 'Feuille de route', rowHeader: true, cell: ({ title }) => title },
  {
    key: 'code',
    header: fields.SaveRoadmap.code.title,
    cell: ({ code }) => <span className="pilo-code">{code}</span>,
  },
  {
    key: 'dates',
    header: 'Période',
    cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} – ${formatDate(endsOn)}`,
  },
  {
    key: 'policies',
    header: 'Politiques prioritaires',
    numeric: true,
    cell: ({ priorityPolicies }) => priorityPolicies,
  },
  {
    key: 'projects',
    header: 'Projets structurants',
    numeric: true,
    cell: ({ structuringProjects }) => structuringProjects,
  },
  ...(changes
    ? [
        {
          key: 'change',
          header: 'Agir',
          cell: ({ id, title }: Roadmap) => (
            <ChangeLink href={`/feuille-de-route/${id}/modifier`} name={title} />
          ),
        },
      ]
    : []),
];

const priorityColumns = (
  changes: boolean,
  titleOf: (roadmap: string) => string,
): Column<Priority>[] => [
  {
    key: 'title',
    header: 'Priorité',
    rowHeader: true,
    cell: ({ id, title }) => <AppLink href={`/feuille-de-route/priorites/${id}`}>{title}</AppLink>,
  },
  {
    key: 'kind',
    header: fields.SavePriority.kind.title,
    cell: ({ kind, origin }) =>
      kind === 'PRIORITY_POLICY' ? `${KINDS[kind]} ${ORIGINS[origin].toLowerCase()}` : KINDS[kind],
  },
  {
    key: 'roadmap',
    header: fields.SavePriority.roadmap.title,
    cell: ({ roadmap }) => (roadmap ? titleOf(roadmap) : 'Aucune'),
  },
  {
    key: 'indicators',
    header: fields.SavePriority.indicators.title,
    cell: ({ indicators }) => (indicators.length > 0 ? indicators.join(', ') : 'Aucun'),
  },
  ...(changes
    ? [
        {
          key: 'change',
          header: 'Agir',
          cell: ({ id, title }: Priority) => (
            <ChangeLink href={`/feuille-de-route/priorites/${id}/modifier`} name={title} />
          ),
        },
      ]
    : []),
];

function Roadmaps({ changes }: { changes: boolean }) {
  const roadmaps = useQuery(roadmapsQuery);
  return (
    <Loaded query={roadmaps} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
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
            Elle dit quelles politiques le préfet suit pendant trois ans. Sans elle, toutes les
            priorités se montrent.
          </EmptyState>
        ) : (
          <DataTable
            caption="Feuilles de route"
            captionHidden
            columns={roadmapColumns(changes)}
            rows={items}
            rowKey={({ id }) => id}
          />
        )
      }
    </Loaded>
  );
}

function Priorities({ changes }: { changes: boolean }) {
  const priorities = useQuery(prioritiesQuery);
  const roadmaps = useQuery(roadmapsQuery);
  const titleOf = (code: string) =>
    roadmaps.data?.items.find((roadmap) => roadmap.code === code)?.title ?? code;
  return (
    <Loaded query={priorities} lines={8}>
      {({ items, total }) =>
        items.length === 0 ? (
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
            Une priorité réunit des indicateurs. Celles des politiques nationales naissent aussi de
            la thématique des indicateurs importés.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Priorités"
              captionHidden
              columns={priorityColumns(changes, titleOf)}
              rows={items}
              rowKey={({ id }) => id}
            />
            {total > items.length && (
              <p className="pilo-mention">Les {items.length} premières sont montrées.</p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** What is our roadmap made of? */
export function CompositionPage() {
  const changes = useMay('updatePriority');
  return (
    <Page
      title="Composition de la feuille de route"
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      lead={
        <>
          Les priorités retenues et ce qui les mesure. Les indicateurs ont{' '}
          <AppLink href="/indicateurs">leur liste</AppLink>.
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
      <h2 className="fr-h4">Feuilles de route</h2>
      <Roadmaps changes={changes} />
      <h2 className="fr-h4 fr-mt-4w">Priorités</h2>
      <Priorities changes={changes} />
    </Page>
  );
}
