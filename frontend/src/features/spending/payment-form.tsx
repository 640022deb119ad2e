import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatEuros } from '@/shared/lib/money';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { z } from '@/shared/lib/zod';
import { useMe } from '@/shared/session/me';
import { NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { SelectField, SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { Loaded } from '@/shared/ui/states';
import { commitments, payments, refName, searchCommitments } from './api';
import { paymentKindOptions } from './labels';
import { spendableQuery } from './suggestions';
import { lineLabel } from './api';
import { fiscalYear, YearField, yearOf } from './year-field';
import './spending.css';

const path = [{ label: 'Paiements', href: '/budget/paiements' }];

export const paymentSchema = z
  .object({
    commitment: z.string(),
    item: z.string(),
    kind: choice('Dites ce qu’est ce paiement.'),
    paymentRequest: z.string().trim(),
    budgetLine: z.string(),
    amount: euros({ missing: 'Donnez le montant.' }),
    paidOn: choice('Donnez la date du paiement.'),
    fiscalYear,
    sameRequest: z.boolean(),
    note: z.string().trim(),
  })
  .refine(({ commitment, budgetLine }) => commitment || budgetLine, {
    path: ['commitment'],
    message: 'Choisissez l’engagement, ou la ligne d’une dépense sans engagement.',
  });

type Values = z.infer<typeof paymentSchema>;

export const paymentDraft = (values: Values) =>
  ({
    commitment: values.commitment || null,
    item: values.item ? Number(values.item) : null,
    kind: values.kind,
    paymentRequest: values.paymentRequest || null,
    budgetLine: values.budgetLine || null,
    amount: eurosOf(values.amount),
    paidOn: values.paidOn,
    fiscalYear: yearOf(values.fiscalYear),
    sameRequest: values.sameRequest || null,
    note: values.note || null,
  }) as Schemas['CreatePayment'];

/** What the chosen commitment says: its postes, what is left of it. */
function CommitmentFields() {
  const { form } = useFormScope();
  const number = String(form.watch('commitment') ?? '');
  const { data } = useQuery({ ...commitments.one(number), enabled: number !== '' });
  const chosen = number ? data?.value : undefined;
  const items = chosen?.items ?? [];
  return (
    <>
      <PickerField
        name="commitment"
        hint="Numéro, objet ou prestataire."
        source="commitments"
        search={searchCommitments}
      />
      {chosen && (
        <p className="pilo-total" role="status">
          Reste à payer : <strong>{formatEuros(chosen.commitment.remainingToPay)}</strong>, sur{' '}
          {formatEuros(chosen.commitment.net)} engagés.
        </p>
      )}
      {items.length > 1 && (
        <SelectField
          name="item"
          options={items.map(({ number: rank, budgetLine, project }) => ({
            value: String(rank),
            label: [`${rank}. ${refName(budgetLine)}`, project?.title].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </>
  );
}

function PaymentForm(props: FormProps<Values>) {
  return (
    <ServerForm {...props} schema={paymentSchema} contract={fields.CreatePayment}>
      <CommitmentFields />
      <SelectField
        name="kind"
        hint="Un avoir et une pénalité se saisissent en positif : ils viennent en moins."
        options={paymentKindOptions}
      />
      <TextField name="amount" hint={EUROS_HINT} inputMode="decimal" />
      <TextField name="paidOn" type="date" />
      <LineField />
    </ServerForm>
  );
}

function LineField() {
  const { form } = useFormScope();
  const [typed, paidOn, request] = form.watch(['fiscalYear', 'paidOn', 'paymentRequest']);
  const year = String(typed || paidOn || '').slice(0, 4);
  const { data: lines = [] } = useQuery(spendableQuery(year));
  return (
    <Folded title="Pour compléter">
      <TextField name="paymentRequest" />
      {request && (
        <SwitchField
          name="sameRequest"
          hint="À cocher si cette demande est déjà saisie, et que ce paiement en est une autre part."
        />
      )}
      <YearField hint="Vide : celui de la date du paiement. Pour un paiement de décembre compté en N+1, donnez-le." />
      <SelectField
        name="budgetLine"
        hint="Vide : celle du même dispositif et du même axe que l’engagement, dans l’exercice."
        options={lines.map((line) => ({ value: line.id, label: lineLabel(line) }))}
      />
      <TextAreaField name="note" rows={2} />
    </Folded>
  );
}

/** Enters a payment as it was read from Chorus. */
export function NewPaymentPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const number = one(search, 'commitment') ?? '';
  const query = useQuery({ ...commitments.one(number), enabled: number !== '' });
  const page = (names: Record<string, string>) => (
    <NewPage
      of={payments}
      draftKey={`payment:new:${number}`}
      title="Saisir un paiement"
      path={
        number ? [{ label: names[number] ?? number, href: `/budget/engagements/${number}` }] : path
      }
      values={{
        commitment: number,
        item: '',
        kind: 'INSTALMENT',
        paymentRequest: '',
        budgetLine: '',
        amount: '',
        paidOn: businessDate,
        fiscalYear: '',
        sameRequest: false,
        note: '',
      }}
      bodyOf={paymentDraft}
      submit="Enregistrer le paiement"
      href={({ payment }) =>
        payment.commitment ? `/budget/engagements/${payment.commitment}` : '/budget/paiements'
      }
      done="Le paiement est enregistré."
    >
      {(form) => <PaymentForm {...form} names={names} />}
    </NewPage>
  );
  return number === '' ? (
    page({})
  ) : (
    <Loaded query={query} lines={10}>
      {({ value: { commitment } }) => page({ [number]: `${number} · ${commitment.object}` })}
    </Loaded>
  );
}
