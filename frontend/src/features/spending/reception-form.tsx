import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';
import { searchAccounts } from '@/shared/reference/pickers';
import { useMay, useMe } from '@/shared/session/me';
import { EditPage } from '@/shared/ui/form/edit-page';
import { TextField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm } from '@/shared/ui/form/server-form';
import { receiveRequest, requests } from './api';
import { actReader } from './commitment-frame';

export const receptionSchema = z.object({
  number: z
    .string()
    .trim()
    .regex(/^[0-9A-Z][0-9A-Z-]{0,19}$/, 'Le numéro que Chorus donne : dix chiffres, en général.'),
  signedOn: choice('Donnez la date de signature.'),
  officer: z.string(),
  note: z.string().trim(),
});

/** The commitment has come in Chorus: it takes the place of what was reserved. */
export function ReceptionPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { businessDate } = useMe();
  const seesAccounts = useMay('listAccounts');
  return (
    <EditPage
      of={{
        ...requests,
        save: (request, body: Schemas['ReceiveCommitmentRequest'], etag, key) =>
          receiveRequest(request, body, etag, key),
      }}
      id={id}
      draftKey={() => `commitment-request:${id}:reception`}
      title="Rattacher l’EJ reçu"
      leadOf={({ request }) => `${request.object}, ${formatEuros(request.amount)}`}
      path={[{ label: 'Demandes d’engagement', href: '/budget/demandes' }]}
      own={{ href: `/budget/demandes/${id}`, label: ({ request }) => request.object }}
      valuesOf={() => ({ number: '', signedOn: businessDate, officer: '', note: '' })}
      bodyOf={(values) => ({
        number: values.number,
        signedOn: values.signedOn,
        officer: values.officer || null,
        note: values.note || null,
      })}
      submit="Rattacher l’EJ"
      done="L’EJ est rattaché : ses AE sont engagées."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={receptionSchema}
          contract={fields.ReceiveCommitmentRequest}
          show={actReader}
        >
          <TextField
            name="number"
            hint="Dix chiffres. Déjà saisi, il est rattaché ; sinon il est créé d’après la demande."
            inputMode="numeric"
          />
          <TextField name="signedOn" type="date" />
          {seesAccounts && (
            <PickerField
              name="officer"
              hint="Une personne qui s’est déjà connectée à Pil’O."
              source="accounts"
              search={searchAccounts}
            />
          )}
          <TextField name="note" />
        </ServerForm>
      )}
    </EditPage>
  );
}
