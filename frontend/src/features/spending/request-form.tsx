import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { recall, remember } from '@/shared/lib/remembered';
import { z } from '@/shared/lib/zod';
import { useMay, useMe } from '@/shared/session/me';
import { useSignedIn } from '@/shared/session/session';
import { NewPage } from '@/shared/ui/form/edit-page';
import { SelectField, SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { Folded, Unheld } from '@/shared/ui/form/folded';
import { useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { requests } from './api';
import { lacking, taxed } from './commitment-values';
import { kindOptions } from './labels';
import { PosteFields } from './poste-fields';
import { SupplierField } from './supplier-field';
import { asked, taxedDraft } from './taxed-amount';
import './spending.css';

const path = [{ label: 'Demandes d’engagement', href: '/budget/demandes' }];
const HABIT = 'demande';

const CONTRACT = asked(fields.CreateCommitmentRequest);

export const requestSchema = z
  .object({
    programmed: z.boolean(),
    kind: choice('Dites ce qu’est l’engagement.'),
    object: z.string().trim().min(1, 'Dites ce qui est acheté ou subventionné.'),
    supplier: z.string(),
    budgetLine: choice('Choisissez la ligne budgétaire.'),
    project: z.string(),
    ...taxed,
    plannedDeliveryOn: z.string(),
    overReason: z.string().trim(),
  })
  .superRefine((values, context) => {
    const field = lacking(values);
    if (field) {
      context.addIssue({ code: 'custom', path: [field], message: 'Donnez le montant.' });
    }
  });

type Values = z.infer<typeof requestSchema>;

const draftOf = (values: Values) =>
  ({
    programmed: values.programmed,
    kind: values.kind,
    object: values.object,
    supplier: values.supplier || null,
    budgetLine: values.budgetLine,
    project: values.project || null,
    ...taxedDraft(values),
    plannedDeliveryOn: values.plannedDeliveryOn || null,
    overReason: values.overReason || null,
  }) as Schemas['CreateCommitmentRequest'];

function WhatFields({ today }: { today: string }) {
  const { form } = useFormScope();
  const supplier = String(form.watch('supplier') ?? '');
  return (
    <>
      <TextField name="object" />
      <SupplierField />
      <PosteFields under="" supplier={supplier} year={today.slice(0, 4)} />
    </>
  );
}

function RequestForm({ today, ...props }: FormProps<Values> & { today: string }) {
  // Beyond what is free is for who may approve: the others are told what is left.
  const mayExceed = useMay('approveCommitmentRequest');
  return (
    <ServerForm {...props} schema={requestSchema} contract={CONTRACT}>
      <WhatFields today={today} />
      <Folded title="Pour compléter">
        <Unheld>
          <SelectField name="kind" options={kindOptions} />
        </Unheld>
        <TextField name="plannedDeliveryOn" type="date" />
        <SwitchField
          name="programmed"
          hint="Elle ne réserve rien tant qu’elle n’est pas demandée."
        />
        {mayExceed && (
          <TextAreaField
            name="overReason"
            hint="Seulement pour demander plus que les AE libres."
            rows={2}
          />
        )}
      </Folded>
    </ServerForm>
  );
}

/** Asks that something be committed: from then on its AE are reserved (B12). */
export function NewRequestPage() {
  const { businessDate } = useMe();
  const { account } = useSignedIn();
  const habit = recall(account, HABIT);
  return (
    <NewPage
      of={requests}
      draftKey="commitment-request:new"
      title="Demander un engagement"
      lead="La demande réserve des AE jusqu’à l’arrivée de l’EJ, ou son refus."
      path={path}
      values={{
        programmed: false,
        kind: habit['kind'] ?? 'ORDER',
        object: '',
        supplier: '',
        budgetLine: '',
        project: '',
        amountExclTax: '',
        vatRate: habit['vatRate'] ?? '20',
        amount: '',
        plannedDeliveryOn: '',
        overReason: '',
      }}
      bodyOf={(values) => {
        remember(account, HABIT, { kind: values.kind, vatRate: values.vatRate });
        return draftOf(values);
      }}
      submit="Demander l’engagement"
      href={({ request }) => `/budget/demandes/${request.id}`}
      done={({ request }) =>
        request.approvalRequired
          ? 'La demande est enregistrée : une seconde personne doit l’approuver.'
          : 'La demande est enregistrée : les AE sont réservées.'
      }
    >
      {(form) => <RequestForm {...form} today={businessDate} />}
    </NewPage>
  );
}
