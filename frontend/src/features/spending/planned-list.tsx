import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import { Block } from '@/shared/ui/block';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { PLANNED, planned, type Planned } from './api';
import { SpendingFilters } from './filters';
import { SpendingLinks } from './spending-nearby';

const words = fields.PlannedCertificationForm;

const when: Column<Planned> = {
  key: 'plannedOn',
  header: words.plannedOn.title,
  sort: 'plannedOn',
  cell: ({ plannedOn }) => <span className="pilo-nowrap">{formatDate(plannedOn)}</span>,
};

const sum: Column<Planned> = {
  key: 'amount',
  header: words.amount.title,
  numeric: true,
  cell: ({ amount }) => <Amount of={amount} />,
};

const note: Column<Planned> = {
  key: 'note',
  header: words.note.title,
  cell: ({ note: text }) => text ?? '',
};

const act = (mayEdit: boolean): Column<Planned>[] =>
  mayEdit
    ? [
        {
          key: 'edit',
          header: 'Acte',
          exported: [],
          noPrint: true,
          cell: ({ id, plannedOn }) => (
            <AppLink
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              href={`/budget/certifications/${id}/modifier`}
              aria-label={`Modifier : ${formatDate(plannedOn)}`}
            >
              Modifier
            </AppLink>
          ),
        },
      ]
    : [];

const commitment: Column<Planned> = {
  key: 'commitment',
  header: words.commitment.title,
  exported: ['commitment', 'object'],
  fixed: true,
  rowHeader: true,
  cell: ({ commitment: number, object }) => (
    <>
      <AppLink href={`/budget/engagements/${number}`}>{object}</AppLink>{' '}
      <span className="pilo-mention-inline">{number}</span>
    </>
  ),
};

/** B15: what is expected of one commitment. */
export function CommitmentPlan({ number }: { number: string }) {
  const mayEdit = useMay('updatePlannedCertification');
  const query = useQuery(
    planned.list({
      query: { limit: 100, offset: 0, sort: 'plannedOn' },
      filters: { commitment: number },
    }),
  );
  const items = query.data?.items ?? [];
  return items.length === 0 ? null : (
    <section aria-labelledby="prevu" className="pilo-block fr-mt-3w">
      <h2 className="fr-h6" id="prevu">
        Services faits prévus
      </h2>
      <DataTable
        caption="Services faits prévus de l’engagement"
        captionHidden
        columns={[{ ...when, rowHeader: true }, sum, note, ...act(mayEdit)]}
        rows={items}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

/** Beside the closing dates of a year: what is expected, and when. */
export function PlannedBlock({ year }: { year: number }) {
  const mayRead = useMay('listPlannedCertifications');
  const query = useQuery({
    ...planned.list({
      query: { limit: 10, offset: 0, sort: 'plannedOn' },
      filters: { year: String(year) },
    }),
    enabled: mayRead,
  });
  return mayRead ? (
    <Block
      id="services-faits"
      title="Services faits prévus"
      sentence="Ce que l’atterrissage compte avant la fin de gestion : saisi, jamais deviné."
      more={[
        'Tous les services faits prévus',
        `/budget/certifications${stringifySearch({ year })}`,
      ]}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mb-0">Aucun service fait n’est prévu.</p>
          ) : (
            <DataTable
              caption="Les prochains services faits prévus"
              captionHidden
              columns={[commitment, when, sum]}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Block>
  ) : null;
}

/** What services are expected, when, for how much? */
export function PlannedPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'project', 'commitment'],
    defaultSort: 'plannedOn',
  });
  const query = useQuery(planned.list(state));
  const mayCreate = useMay('createPlannedCertification');
  const mayEdit = useMay('updatePlannedCertification');
  return (
    <ListPage
      title="Services faits prévus"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['service fait prévu', 'services faits prévus']}
      query={query}
      state={state}
      columns={[commitment, when, sum, note, ...act(mayEdit)]}
      card={{ beside: 'amount', lines: [['plannedOn'], ['note'], ['edit']] }}
      rowKey={({ id }) => id}
      caption="Services faits prévus"
      exports={{ path: PLANNED, name: 'services-faits-prevus' }}
      counts={<SpendingLinks />}
      filters={<SpendingFilters state={state} />}
      create={
        mayCreate && (
          <AppLink
            href="/budget/certifications/nouvelle"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Prévoir un service fait
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucun service fait n’est prévu">
          Prévoir un service fait dit quand et pour combien un engagement sera payable :
          l’atterrissage de l’année s’appuie dessus.
        </EmptyState>
      }
    />
  );
}
