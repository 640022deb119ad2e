import { useQuery } from '@tanstack/react-query';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import { Block } from '@/shared/ui/block';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { executionsQuery, type Execution } from './api';
import { FIGURES } from './line-columns';

type Figure = 'consumedAe' | 'certified' | 'paidCp' | 'remainingToPay';

const figure = (key: Figure): Column<Execution> => ({
  key,
  header: FIGURES[key],
  numeric: true,
  cell: (execution) => <Amount of={execution[key]} />,
});

const columnsFor = (code: string, linked: boolean): Column<Execution>[] => [
  {
    key: 'year',
    header: 'Exercice',
    rowHeader: true,
    cell: ({ scheme, fiscalYear: year }) => {
      const name = `${scheme?.code ?? ''} ${year ?? ''}`;
      return linked ? (
        <AppLink
          href={`/budget/lignes${stringifySearch({ scheme: scheme?.code, year, project: code })}`}
        >
          {name}
        </AppLink>
      ) : (
        name
      );
    },
  },
  ...(['consumedAe', 'certified', 'paidCp', 'remainingToPay'] as const).map(figure),
];

/** What the project takes of each scheme, year by year. */
export function ProjectBudget({ code }: { code: string }) {
  const linked = useMay('listBudgetLines');
  const query = useQuery(executionsQuery({ groupBy: ['scheme', 'year'], project: [code] }));
  return (
    <Block
      id="budget-exercices"
      title="Par exercice"
      sentence="Les restes à payer d’une année comprennent ceux des années précédentes : ils ne s’additionnent pas."
    >
      <Loaded query={query} lines={4}>
        {(groups) =>
          groups.length === 0 ? (
            <p className="fr-mb-0">Aucun crédit n’est encore rattaché à ce projet.</p>
          ) : (
            <DataTable
              caption="Budget du projet par dispositif et par exercice"
              captionHidden
              columns={columnsFor(code, linked)}
              rows={groups}
              rowKey={({ scheme, fiscalYear }) => `${scheme?.code}-${fiscalYear}`}
            />
          )
        }
      </Loaded>
    </Block>
  );
}
