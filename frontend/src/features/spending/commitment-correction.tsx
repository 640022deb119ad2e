import { fields } from '@/shared/api/fields';
import { choice } from '@/shared/lib/choice';
import { z } from '@/shared/lib/zod';
import { searchAccounts } from '@/shared/reference/pickers';
import { useMay, useMe } from '@/shared/session/me';
import { EditPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm } from '@/shared/ui/form/server-form';
import { commitments, type Commitment } from './api';
import {
  actReader,
  firstItem,
  item,
  ItemField,
  itemOf,
  saving,
  useFrame,
} from './commitment-frame';
import { KINDS, kindOptions } from './labels';
import { SupplierField } from './supplier-field';

export const acceptanceSchema = z.object({
  item,
  amount: euros({ missing: 'Donnez le montant du service fait.' }),
  acknowledgedOn: choice('Donnez le jour du service fait.'),
  note: z.string().trim(),
});

/** B18: said by the person designated, or prepared for them. */
export function AcceptancePage() {
  const { id, businessDate, frame } = useFrame();
  const me = useMe();
  const isOfficer = ({ commitment }: Commitment) => commitment.officer?.id === me.id;
  return (
    <EditPage
      {...frame}
      of={saving('acceptances')}
      draftKey={() => `commitment:${id}:acceptance`}
      title="Constater le service fait"
      leadOf={(commitment) =>
        isOfficer(commitment)
          ? frame.leadOf(commitment)
          : `Vous préparez la constatation\u00a0: ${commitment.commitment.officer?.name ?? 'la personne désignée'} la signera.`
      }
      valuesOf={(commitment) => ({
        item: firstItem(commitment),
        amount: '',
        acknowledgedOn: businessDate,
        note: '',
      })}
      bodyOf={(values) => ({
        item: itemOf(values.item),
        amount: eurosOf(values.amount) ?? '',
        acknowledgedOn: values.acknowledgedOn,
        note: values.note || null,
      })}
      submit="Enregistrer"
      done={(commitment) =>
        isOfficer(commitment)
          ? 'Le service fait est constaté.'
          : 'La constatation est préparée : elle attend la personne désignée.'
      }
    >
      {(form, commitment) => (
        <ServerForm
          {...form}
          schema={acceptanceSchema}
          contract={fields.CreateAcceptance}
          show={actReader}
        >
          <ItemField commitment={commitment} />
          <TextField name="amount" hint={EUROS_HINT} inputMode="decimal" />
          <TextField name="acknowledgedOn" type="date" />
          <TextAreaField name="note" rows={2} />
        </ServerForm>
      )}
    </EditPage>
  );
}

export const correctionSchema = z.object({
  kind: choice('Dites ce qu’est l’engagement.'),
  object: z.string().trim().min(1, 'Dites ce qui est acheté ou subventionné.'),
  supplier: z.string(),
  officer: z.string(),
  plannedDeliveryOn: z.string(),
});

/** Corrects what was typed; amounts move by operations alone. */
export function EditCommitmentPage() {
  const { id, frame } = useFrame();
  const seesAccounts = useMay('listAccounts');
  return (
    <EditPage
      {...frame}
      of={commitments}
      draftKey={() => `commitment:${id}`}
      title="Corriger l’engagement"
      valuesOf={({ commitment }) => ({
        kind: commitment.kind as string,
        object: commitment.object,
        supplier: commitment.supplier?.id ?? '',
        officer: commitment.officer?.id ?? '',
        plannedDeliveryOn: commitment.plannedDeliveryOn ?? '',
      })}
      namesOf={({ commitment: { supplier, officer } }): Record<string, string> => ({
        ...(supplier ? { [supplier.id]: supplier.name } : {}),
        ...(officer ? { [officer.id]: officer.name } : {}),
      })}
      bodyOf={(values) => ({
        kind: values.kind as keyof typeof KINDS,
        object: values.object,
        supplier: values.supplier || null,
        officer: values.officer || null,
        plannedDeliveryOn: values.plannedDeliveryOn || null,
      })}
      done="L’engagement est corrigé."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={correctionSchema}
          contract={fields.UpdateCommitment}
          show={actReader}
        >
          <TextField name="object" />
          <SupplierField />
          <SelectField name="kind" options={kindOptions} />
          {seesAccounts && (
            <PickerField
              name="officer"
              hint="Une personne qui s’est déjà connectée à Pil’O."
              source="accounts"
              search={searchAccounts}
            />
          )}
          <TextField name="plannedDeliveryOn" type="date" />
        </ServerForm>
      )}
    </EditPage>
  );
}
