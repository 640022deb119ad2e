import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { SCHEMES, schemes, type Scheme } from './api';
import { AGREEMENT_STATES, LEDGERS } from './labels';
import { SetupLinks } from './lines-page';

const agreement = fields.FundingAgreement;

const columns: Column<Scheme>[] = [
  {
    key: 'name',
    header: fields.FundingSchemeForm.name.title,
    exported: ['code', 'name'],
    fixed: true,
    rowHeader: true,
    sort: 'name',
    cell: ({ code, name }) => (
      <>
        <AppLink href={`/budget/lignes${stringifySearch({ scheme: code })}`}>{name}</AppLink>{' '}
        <span className="pilo-mention-inline">{code}</span>
      </>
    ),
  },
  {
    key: 'ledger',
    header: fields.FundingSchemeForm.ledger.title,
    cell: ({ ledger }) => LEDGERS[ledger],
  },
  {
    key: 'state',
    header: 'Convention',
    exported: ['agreementState', 'agreementReference'],
    cell: ({ agreement: of }) => (of?.state ? AGREEMENT_STATES[of.state] : <Missing />),
  },
  {
    key: 'dates',
    header: 'Durée',
    exported: ['agreementStartsOn', 'agreementEndsOn'],
    cell: ({ agreement: of }) =>
      of?.startsOn && of.endsOn ? (
        `${formatDate(of.startsOn)} – ${formatDate(of.endsOn)}`
      ) : (
        <Missing />
      ),
  },
  {
    key: 'amount',
    header: agreement.amount.title,
    exported: ['agreementAmount'],
    numeric: true,
    cell: ({ agreement: of }) => <Amount of={of?.amount ?? null} why="non renseigné" />,
  },
  {
    key: 'edit',
    header: 'Acte',
    exported: [],
    noPrint: true,
    cell: (scheme) => (
      <AppLink
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        href={`/budget/dispositifs/${scheme.code}/modifier`}
        aria-label={`Modifier : ${scheme.name}`}
      >
        Modifier
      </AppLink>
    ),
  },
];

/** Where does the money come from, under which agreement? */
export function SchemesPage() {
  const state = useListState({ filters: [], defaultSort: 'name' });
  const query = useQuery(schemes.list(state));
  const mayCreate = useMay('createFundingScheme');
  const mayEdit = useMay('updateFundingScheme');
  return (
    <ListPage
      title="Dispositifs de financement"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['dispositif', 'dispositifs']}
      query={query}
      state={state}
      columns={mayEdit ? columns : columns.filter(({ key }) => key !== 'edit')}
      card={{ beside: 'amount', lines: [['ledger'], ['state', 'dates'], ['edit']] }}
      rowKey={({ code }) => code}
      caption="Dispositifs de financement"
      exports={{ path: SCHEMES, name: 'dispositifs' }}
      counts={<SetupLinks />}
      filters={<SearchBox state={state} label="Nom ou code" />}
      create={
        mayCreate && (
          <AppLink
            href="/budget/dispositifs/nouveau"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Créer un dispositif
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucun dispositif pour le moment">
          Un dispositif dit d’où vient l’argent : FTAP, FITN, cofinancement d’une collectivité. Il
          porte une convention, et ses lignes par exercice.
        </EmptyState>
      }
    />
  );
}
