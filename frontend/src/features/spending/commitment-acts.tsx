import { fields } from '@/shared/api/fields';
import { choice } from '@/shared/lib/choice';
import { formatEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';
import { EditPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { ServerForm } from '@/shared/ui/form/server-form';
import type { Commitment } from './api';
import {
  about,
  AboutFields,
  aboutOf,
  actReader,
  firstItem,
  item,
  ItemField,
  itemOf,
  saving,
  useFrame,
} from './commitment-frame';
import { lacking, taxed } from './commitment-values';
import { asked, taxedDraft, TaxedFields } from './taxed-amount';

const CONTRACT = asked(fields.CreateAmendment);

export const amendmentSchema = z
  .object({ item, ...taxed, signedOn: choice('Donnez la date de signature.'), ...about })
  .superRefine((values, context) => {
    const field = lacking(values);
    if (field) {
      context.addIssue({ code: 'custom', path: [field], message: 'Donnez le montant.' });
    }
  });

/** What is added: it takes the AE of the year in which it is signed. */
export function AmendmentPage() {
  const { id, businessDate, frame } = useFrame();
  return (
    <EditPage
      {...frame}
      of={saving('amendments')}
      draftKey={() => `commitment:${id}:amendment`}
      title="Saisir un avenant"
      valuesOf={(commitment) => ({
        item: firstItem(commitment),
        amountExclTax: '',
        vatRate: '20',
        amount: '',
        signedOn: businessDate,
        reference: '',
        note: '',
      })}
      bodyOf={(values) => ({
        item: itemOf(values.item),
        ...taxedDraft(values),
        signedOn: values.signedOn,
        ...aboutOf(values),
      })}
      submit="Enregistrer l’avenant"
      done="L’avenant est enregistré."
    >
      {(form, commitment) => (
        <ServerForm {...form} schema={amendmentSchema} contract={CONTRACT} show={actReader}>
          <ItemField commitment={commitment} />
          <TaxedFields />
          <TextField name="signedOn" type="date" />
          <AboutFields />
        </ServerForm>
      )}
    </EditPage>
  );
}

export const withdrawalSchema = z.object({
  item,
  amount: euros({ missing: 'Donnez le montant retiré.' }),
  withdrawnOn: choice('Donnez le jour du retrait.'),
  ...about,
});

/** What is taken back: it gives AE back in the commitment's own year alone (B4). */
export function WithdrawalPage() {
  const { id, businessDate, frame } = useFrame();
  return (
    <EditPage
      {...frame}
      of={saving('withdrawals')}
      draftKey={() => `commitment:${id}:withdrawal`}
      title="Saisir un retrait"
      valuesOf={(commitment) => ({
        item: firstItem(commitment),
        amount: '',
        withdrawnOn: businessDate,
        reference: '',
        note: '',
      })}
      bodyOf={(values) => ({
        item: itemOf(values.item),
        amount: eurosOf(values.amount) ?? '',
        withdrawnOn: values.withdrawnOn,
        ...aboutOf(values),
      })}
      submit="Enregistrer le retrait"
      done="Le retrait est enregistré."
    >
      {(form, commitment) => (
        <ServerForm
          {...form}
          schema={withdrawalSchema}
          contract={fields.CreateWithdrawal}
          show={actReader}
        >
          <ItemField commitment={commitment} />
          <TextField
            name="amount"
            hint={`${EUROS_HINT} Sur un engagement d’une année passée, un retrait ne rend pas d’AE.`}
            inputMode="decimal"
          />
          <TextField name="withdrawnOn" type="date" />
          <AboutFields />
        </ServerForm>
      )}
    </EditPage>
  );
}

export const affirmationSchema = z.object({
  tranche: choice('Choisissez la tranche.'),
  affirmedOn: choice('Donnez le jour de l’affermissement.'),
  ...about,
});

const open = ({ tranches }: Commitment) => tranches.filter(({ affirmedOn }) => affirmedOn === null);

/** An optional tranche becomes firm, once (B8). */
export function AffirmationPage() {
  const { id, businessDate, frame } = useFrame();
  return (
    <EditPage
      {...frame}
      of={saving('tranche-affirmations')}
      draftKey={() => `commitment:${id}:affirmation`}
      title="Affermir une tranche"
      valuesOf={(commitment) => ({
        tranche: open(commitment).length === 1 ? (open(commitment)[0]?.name ?? '') : '',
        affirmedOn: businessDate,
        reference: '',
        note: '',
      })}
      bodyOf={({ tranche, affirmedOn, ...rest }) => ({ tranche, affirmedOn, ...aboutOf(rest) })}
      submit="Affermir la tranche"
      done="La tranche est affermie."
    >
      {(form, commitment) => (
        <ServerForm
          {...form}
          schema={affirmationSchema}
          contract={fields.CreateTrancheAffirmation}
          show={actReader}
        >
          <SelectField
            name="tranche"
            options={open(commitment).map(({ name, amount }) => ({
              value: name,
              label: `${name}, ${formatEuros(amount)}`,
            }))}
          />
          <TextField name="affirmedOn" type="date" />
          <AboutFields />
        </ServerForm>
      )}
    </EditPage>
  );
}
