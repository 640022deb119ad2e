import { fields } from '@/shared/api/fields';
import { formatRate } from '@/shared/lib/decimal';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { AsOfLink } from '@/shared/ui/as-of';
import { Missing } from '@/shared/ui/rate';
import type { Line } from './api';

/** What a line is, without its scheme and year: its axis, its project, its own words. */
export const shortName = ({ axis, project, label }: Line): string =>
  [axis?.label, project?.title, label].filter(Boolean).join(' · ') || 'Toute la convention';

type Figure =
  | 'openedAe'
  | 'consumedAe'
  | 'availableAe'
  | 'requestedAe'
  | 'freeAe'
  | 'potentialAe'
  | 'openedCp'
  | 'paidCp'
  | 'availableCp'
  | 'certified'
  | 'acknowledged'
  | 'remainingToPay'
  | 'granted'
  | 'called'
  | 'received';

/** How each figure is called, on a page, in a list and in its file. */
export const FIGURES: Record<Figure, string> = {
  openedAe: 'AE ouvertes',
  consumedAe: 'AE engagées',
  availableAe: 'AE disponibles',
  requestedAe: 'AE demandées',
  freeAe: 'AE libres',
  potentialAe: 'AE potentielles',
  openedCp: 'CP ouverts',
  paidCp: 'CP payés',
  availableCp: 'CP disponibles',
  acknowledged: 'Service fait constaté',
  certified: 'Service fait certifié',
  remainingToPay: 'Restes à payer',
  granted: 'Accordé',
  called: 'Appelé',
  received: 'Reçu',
};

const SHOWN: Figure[] = [
  'openedAe',
  'consumedAe',
  'availableAe',
  'openedCp',
  'paidCp',
  'availableCp',
];

const figure = (key: Figure): Column<Line> => ({
  key,
  header: FIGURES[key],
  numeric: true,
  ...(SHOWN.includes(key) ? {} : { hidden: true }),
  cell: (line) => <Amount of={line[key]} />,
});

const rate = (key: 'rateAe' | 'rateCp', header: string): Column<Line> => ({
  key,
  header,
  numeric: true,
  hidden: true,
  cell: (line) => {
    const value = line[key];
    return value === null ? <Missing why="sans objet" /> : formatRate(value);
  },
});

export const lineColumns: Column<Line>[] = [
  {
    key: 'axis',
    header: 'Ligne',
    exported: ['scheme', 'fiscalYear', 'programme', 'axis', 'project', 'label'],
    fixed: true,
    rowHeader: true,
    sort: 'axis',
    cell: (line) => (
      <>
        <AsOfLink href={`/budget/lignes/${line.id}`}>{shortName(line)}</AsOfLink>{' '}
        <span className="pilo-mention-inline">
          {line.scheme?.code} {line.fiscalYear}
        </span>
      </>
    ),
  },
  ...(Object.keys(FIGURES) as Figure[]).map(figure),
  rate('rateAe', 'Taux AE'),
  rate('rateCp', 'Taux CP'),
  {
    key: 'budgetProgramme',
    header: fields.BudgetLineForm.budgetProgramme.title,
    hidden: true,
    cell: ({ budgetProgramme }) => budgetProgramme ?? <Missing />,
  },
  {
    key: 'costCentre',
    header: fields.BudgetLineForm.costCentre.title,
    hidden: true,
    cell: ({ costCentre }) => costCentre ?? <Missing />,
  },
  {
    key: 'activity',
    header: fields.BudgetLineForm.activity.title,
    hidden: true,
    cell: ({ activity }) => activity ?? <Missing />,
  },
];
