import { formatEuros, VAT_RATES, withVat } from '@/shared/lib/money';
import { EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import type { Contract } from '@/shared/ui/form/contract';
import { useFormScope } from '@/shared/ui/form/form-context';

/** What is typed of an amount: HT with its rate, or TTC where no rate is chosen. */
export interface TaxedValues {
  amountExclTax: string;
  vatRate: string;
  amount: string;
}

const rates = VAT_RATES.map((value) => ({
  value,
  label: `HT, avec ${value.replace('.', ',')}\u00a0% de TVA`,
}));

/** B10: "20000" at 20 % is 24 000 € TTC; undefined while there is nothing to say. */
export function taxedOf({ amountExclTax, vatRate }: TaxedValues): string | undefined {
  const excl = eurosOf(amountExclTax);
  return vatRate && excl ? withVat(excl, vatRate) : undefined;
}

/** What the contract is sent: one of the two. */
export const taxedDraft = ({ amountExclTax, vatRate, amount }: TaxedValues) =>
  vatRate
    ? { amountExclTax: eurosOf(amountExclTax), vatRate, amount: null }
    : { amountExclTax: null, vatRate: null, amount: eurosOf(amount) };

const ASKED = ['amountExclTax', 'vatRate', 'amount'];

/** Of the contract one or the other may lack; of a form, the one that is asked for may not. */
export const asked = <C extends Contract>(contract: C): C =>
  Object.fromEntries(
    Object.entries(contract).map(([name, { optional, ...words }]) => [
      name,
      ASKED.includes(name) || !optional ? words : { ...words, optional },
    ]),
  ) as unknown as C;

/** The amount that is asked for, by whether a rate is chosen: two fields on the screen, never three. */
export function TaxedFields({ under = '' }: { under?: string }) {
  const { form } = useFormScope();
  const at = (name: keyof TaxedValues) => `${under}${name}`;
  const read = (name: keyof TaxedValues) => String(form.watch(at(name)) ?? '');
  const vatRate = read('vatRate');
  const taxed = taxedOf({ amountExclTax: read('amountExclTax'), vatRate, amount: '' });
  return (
    <>
      <div className="pilo-columns">
        {vatRate ? (
          <TextField name={at('amountExclTax')} hint={EUROS_HINT} inputMode="decimal" />
        ) : (
          <TextField name={at('amount')} hint={EUROS_HINT} inputMode="decimal" />
        )}
        <SelectField
          name={at('vatRate')}
          hint="Ce que le montant comprend."
          options={rates}
          placeholder="TTC, taux inconnu"
        />
      </div>
      {taxed && (
        <p className="pilo-total" role="status">
          Soit <strong>{formatEuros(taxed)}</strong> TTC.
        </p>
      )}
    </>
  );
}
