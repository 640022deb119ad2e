import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { AsOfBanner } from '@/shared/ui/as-of';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { PAYMENTS, payments, refName, type Payment } from './api';
import { SpendingFilters } from './filters';
import { PAYMENT_KINDS, paymentKindOptions } from './labels';
import { PaymentReversal } from './payment-reversal';
import { SpendingLinks } from './spending-nearby';
import './spending.css';

const words = fields.CreatePayment;

const columns: Column<Payment>[] = [
  {
    key: 'commitment',
    header: 'Dépense',
    exported: ['commitment', 'object'],
    sort: 'commitment',
    fixed: true,
    rowHeader: true,
    cell: ({ commitment, object, note }) =>
      commitment ? (
        <>
          <AppLink href={`/budget/engagements/${commitment}`}>{object ?? commitment}</AppLink>{' '}
          <span className="pilo-mention-inline">{commitment}</span>
        </>
      ) : (
        (note ?? 'Sans engagement')
      ),
  },
  {
    key: 'kind',
    header: words.kind.title,
    cell: ({ kind, reverses, reversed }) =>
      `${PAYMENT_KINDS[kind]}${reverses ? ', annulation' : reversed ? ', annulé' : ''}`,
  },
  {
    key: 'supplier',
    header: words.supplier.title,
    sort: 'supplier',
    cell: ({ supplier }) => supplier?.name ?? <Missing />,
  },
  {
    key: 'paidOn',
    header: words.paidOn.title,
    sort: 'paidOn',
    cell: ({ paidOn }) => <span className="pilo-nowrap">{formatDate(paidOn)}</span>,
  },
  {
    key: 'amount',
    header: words.amount.title,
    sort: 'amount',
    numeric: true,
    cell: ({ amount }) => <Amount of={amount} />,
  },
  {
    key: 'budgetLine',
    header: words.budgetLine.title,
    exported: ['scheme', 'fiscalYear', 'axis'],
    hidden: true,
    cell: ({ budgetLine }) => refName(budgetLine),
  },
  {
    key: 'paymentRequest',
    header: words.paymentRequest.title,
    hidden: true,
    cell: ({ paymentRequest }) => paymentRequest ?? <Missing />,
  },
];

const act: Column<Payment> = {
  key: 'act',
  header: 'Acte',
  exported: [],
  noPrint: true,
  cell: ({ id, amount, reverses, reversed }) =>
    reverses || reversed ? null : <PaymentReversal id={id} amount={amount} />,
};

const CARD = { beside: 'amount', lines: [['supplier'], ['kind', 'paidOn'], ['act']] };

/** What was paid, when, to whom? */
export function PaymentsPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'project', 'supplier', 'kind', 'commitment', 'asOf'],
    defaultSort: '-paidOn',
  });
  const query = useQuery(payments.list(state));
  const mayCreate = useMay('createPayment');
  const mayReverse = useMay('reversePayment');
  return (
    <ListPage
      title="Paiements"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['paiement', 'paiements']}
      query={query}
      state={state}
      columns={mayReverse ? [...columns, act] : columns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Paiements"
      exports={{ path: PAYMENTS, name: 'paiements' }}
      counts={<SpendingLinks />}
      before={<AsOfBanner />}
      filters={
        <>
          <SearchBox state={state} label="Engagement, prestataire" />
          <SpendingFilters state={state} />
          <FilterSelect
            state={state}
            name="kind"
            label="Nature"
            all="Toutes les natures"
            options={paymentKindOptions}
          />
        </>
      }
      create={
        mayCreate && (
          <AppLink
            href="/budget/paiements/nouveau"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Saisir un paiement
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucun paiement pour le moment">
          Un paiement lu dans Chorus se saisit ici, sur son engagement. Il consomme les CP de
          l’exercice où il est payé.
        </EmptyState>
      }
    />
  );
}
