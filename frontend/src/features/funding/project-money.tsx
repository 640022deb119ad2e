import { useQuery } from '@tanstack/react-query';
import { formatEuros, isZero } from '@/shared/lib/money';
import { executionsQuery, type Execution } from './api';
import './funding.css';

const figure = (amount: string | null, words: string) =>
  amount === null || isZero(amount) ? [] : [[formatEuros(amount), words] as const];

/** A project's money over all its years, as the API adds it up. */
const figuresOf = (total: Execution) => [
  ...figure(total.consumedAe, 'engagés'),
  ...figure(total.certified, 'certifiés'),
  ...figure(total.paidCp, 'payés'),
  ...figure(total.remainingToPay, 'restent à payer'),
  ...figure(total.requestedAe, 'demandés'),
  ...figure(total.received, 'de cofinancement reçus'),
];

/** Under the stages: the money in one line. Nothing while there is none, or for who may not read it. */
export function ProjectMoney({ code }: { code: string }) {
  const { data } = useQuery(executionsQuery({ project: [code] }));
  const [total] = data ?? [];
  const figures = total ? figuresOf(total) : [];
  return figures.length === 0 ? null : (
    <p className="pilo-purse">
      <span className="pilo-purse__label">Budget</span>
      {figures.map(([amount, words]) => (
        <span key={words}>
          <strong>{amount}</strong> {words}
        </span>
      ))}
    </p>
  );
}
