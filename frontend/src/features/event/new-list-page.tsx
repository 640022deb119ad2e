import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { formatInstant } from '@/shared/lib/dates';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { IntakeForm } from '@/shared/ui/intake/intake-form';
import { count, filesLabel, statuses } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { events } from './api';
import {
  checkList,
  hrefOfList,
  listImportQuery,
  listImportsQuery,
  type ListImportSummary,
} from './list-import-api';
import { Organised } from './organised';

const columnsOf = (event: string): Column<ListImportSummary>[] => [
  {
    key: 'files',
    header: 'Fichiers',
    rowHeader: true,
    cell: ({ id, files, createdAt }) => (
      <AppLink href={hrefOfList(event, id)}>
        {files ? filesLabel(files) : `Liste du ${formatInstant(createdAt)}`}
      </AppLink>
    ),
  },
  {
    key: 'status',
    header: 'État',
    cell: ({ status }) => (
      <Badge severity={statuses[status].severity} small noIcon>
        {statuses[status].label}
      </Badge>
    ),
  },
  { key: 'added', header: 'Personnes', numeric: true, cell: ({ counts }) => count(counts.added) },
  {
    key: 'createdAt',
    header: 'Déposée le',
    cell: ({ createdAt, createdBy }) => `${formatInstant(createdAt)} par ${createdBy}`,
  },
];

function Earlier({ event }: { event: string }) {
  const { data } = useQuery(listImportsQuery(event));
  const items = (data?.items ?? []) as ListImportSummary[];
  return items.length === 0 ? null : (
    // The table is a region of this name.
    <div className="fr-mt-6w">
      <h2 className="fr-h4">Listes déjà déposées</h2>
      <DataTable
        caption="Listes déjà déposées"
        captionHidden
        columns={columnsOf(event)}
        rows={items}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

const HELP =
  'Une personne par ligne, sous les titres Nom, Prénom, Courriel et Service. Département, Agent de l’État et Participation sont lus s’ils y sont. Une adresse déjà inscrite ne l’est pas deux fois.';

/** Drop a list, then read who would be registered. */
export function NewListPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const router = useRouter();
  const queryClient = useQueryClient();
  const query = useQuery(events.one(id));
  const { data } = query;
  return (
    <Page
      title="Importer une liste de participants"
      path={[
        { label: 'Événements', href: '/evenements' },
        {
          label: data?.value.event.title ?? 'Événement',
          href: `/evenements/${id}?onglet=inscriptions`,
        },
      ]}
      lead="La liste est d’abord lue : vous verrez qui serait inscrit, et personne ne l’est sans votre accord."
    >
      <Loaded query={query} lines={10}>
        {({ value }) => (
          <Organised sheet={value}>
            <IntakeForm
              hint="XLSX, ODS ou CSV, 10 000 lignes et 10 Mo au plus. Le fichier est effacé après sept jours."
              help={HELP}
              check={(body, key) => checkList(id, body, key)}
              onChecked={(answer, here) => {
                const made = answer.value.id;
                queryClient.setQueryData(listImportQuery(made).queryKey, answer);
                if (here) {
                  router.history.push(hrefOfList(id, made));
                }
              }}
            />
            <Earlier event={id} />
          </Organised>
        )}
      </Loaded>
    </Page>
  );
}
