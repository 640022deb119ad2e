import { formatDate, formatInstant } from '@/shared/lib/dates';
import { Amount } from '@/shared/ui/amount';
import { refName, type Operation } from './api';
import { OPERATIONS, PAYMENT_KINDS } from './labels';
import { PaymentReversal } from './payment-reversal';

/** "Paiement, acompte" ; "Annulation d’un paiement". */
function nameOf({ kind, paymentKind, tranche, reverses }: Operation): string {
  const name = [OPERATIONS[kind], paymentKind && PAYMENT_KINDS[paymentKind].toLocaleLowerCase('fr')]
    .filter(Boolean)
    .join(', ');
  const whole = tranche ? `${name}\u00a0: ${tranche}` : name;
  return reverses ? `Annulation\u00a0: ${whole.toLocaleLowerCase('fr')}` : whole;
}

function detail(operation: Operation, several: boolean, lines: boolean): string {
  const { paymentRequest, reference, note, item, budgetLine, knownAt, accountName } = operation;
  return [
    several ? `poste ${item}` : null,
    lines ? refName(budgetLine) : null,
    paymentRequest && `DP ${paymentRequest}`,
    reference,
    note,
    `enregistré le ${formatInstant(knownAt)}${accountName ? `, ${accountName}` : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everything that happened on it, in its order: nothing is rubbed out. */
export function Operations({
  operations,
  several,
  mayReverse,
}: {
  operations: Operation[];
  several: boolean;
  mayReverse: boolean;
}) {
  const lines = new Set(operations.map(({ budgetLine }) => budgetLine.id)).size > 1;
  return (
    <ol className="pilo-operations">
      {operations.map((operation) => {
        const { id, kind, amount, valueDate, reversed, reverses } = operation;
        return (
          <li key={id}>
            <div>
              <p>
                <strong className={reversed ? 'pilo-operations__undone' : undefined}>
                  {nameOf(operation)}
                </strong>
                {reversed && <span className="fr-sr-only"> (annulé depuis)</span>}{' '}
                <span className="pilo-mention-inline">{formatDate(valueDate)}</span>
              </p>
              <p className="pilo-mention">{detail(operation, several, lines)}</p>
            </div>
            <strong className="pilo-number">
              <Amount of={amount} />
            </strong>
            {kind === 'PAYMENT' && mayReverse && !reversed && !reverses && (
              <div className="pilo-operations__act">
                <PaymentReversal id={id} amount={amount} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
