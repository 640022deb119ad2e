import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { useMay } from '@/shared/session/me';
import { Attachments } from '@/shared/ui/attachments';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { CARRY_OVERS, carryOvers, lineName, type CarryOver } from './api';
import { CarryOverActs } from './carry-overs';
import { CARRY_OVER_BADGES } from './labels';
import './funding.css';

const date = (on: string | null) => on && formatDate(on);

function Sheet({ of }: { of: CarryOver }) {
  const words = fields.CarryOverForm;
  return (
    <Facts
      items={[
        [
          words.budgetLine.title,
          of.budgetLine && (
            <AppLink key="ligne" href={`/budget/lignes/${of.budgetLine.id}`}>
              {lineName(of.budgetLine)}
            </AppLink>
          ),
        ],
        [words.amount.title, `${formatEuros(of.amount)} de ${of.ledger}`],
        ...(of.ceiling
          ? ([
              [
                'Plafond des reports de CP',
                `${formatEuros(of.ceiling.limit)}, dont ${formatEuros(of.ceiling.asked)} demandés`,
              ],
            ] as [string, string][])
          : []),
        [words.requestedOn.title, date(of.requestedOn)],
        ['Arrêté le', date(of.decidedOn)],
        ['Mis à disposition le', date(of.openedOn)],
        ['Référence', of.reference],
        [words.reason.title, of.reason],
        ['Demandé par', of.author],
      ]}
    />
  );
}

/** B17: one request, where it stands, and what was sent for it. */
export function CarryOverPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(carryOvers.one(id));
  const value = query.data?.value;
  const mayAttach = useMay('storeCarryOverDocument');
  const mayMove = useMay('decideCarryOver');
  const year = value?.budgetLine?.fiscalYear;
  return (
    <Page
      title={value ? `Report de ${formatEuros(value.amount)} de ${value.ledger}` : 'Report demandé'}
      path={[
        { label: 'Budget', href: '/budget' },
        { label: `Exercice ${year ?? ''}`, href: `/budget/exercice${year ? `?year=${year}` : ''}` },
      ]}
      aside={value && <Badge small noIcon {...CARRY_OVER_BADGES[value.state]} />}
      actions={value && mayMove && <CarryOverActs of={value} />}
    >
      <Loaded query={query} lines={10}>
        {({ value: of }) => (
          <div className="pilo-budget__side">
            <Sheet of={of} />
            <Attachments
              path={`${CARRY_OVERS}/${id}/documents`}
              kind="carry-overs"
              mayAttach={mayAttach}
              sentence="La demande, l’arrêté, la notification de mise à disposition."
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
