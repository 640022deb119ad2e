import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { formatEuros } from '@/shared/lib/money';
import { useMay } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { Facts } from '@/shared/ui/facts';
import { Loaded } from '@/shared/ui/states';

const costQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'cost', id],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/event-costs/{id}', { params: { path: { id } }, signal })),
  });

const euros = (amount: string | null) => (amount === null ? null : formatEuros(amount));

function Cost({ id }: { id: string }) {
  const query = useQuery(costQuery(id));
  return (
    <Loaded query={query} lines={3}>
      {({ perParticipant, note, consumedAe, certified, paidCp, present, budgetLine }) => (
        <Block
          id="cout"
          title="Coût par participant"
          sentence={
            perParticipant === null
              ? note
              : `${formatEuros(perParticipant)} par présent, de service fait certifié.`
          }
          {...(budgetLine ? { more: ['Ligne budgétaire', `/budget/lignes/${budgetLine}`] } : {})}
        >
          {consumedAe !== null && (
            <Facts
              items={[
                ['AE consommées', euros(consumedAe)],
                ['Service fait certifié', euros(certified)],
                ['CP payés', euros(paidCp)],
                ['Présents', String(present)],
              ]}
              side
            />
          )}
        </Block>
      )}
    </Loaded>
  );
}

/** What the event cost, for who reads the budget. */
export function EventCost({ id, draft }: { id: string; draft: boolean }) {
  const may = useMay('getEventCost');
  return may && !draft ? <Cost id={id} /> : null;
}
