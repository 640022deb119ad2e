import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { formatDate } from '@/shared/lib/dates';
import { z } from '@/shared/lib/zod';
import { plainText, type Show } from '@/shared/ui/form/conflict';
import { EditPage } from '@/shared/ui/form/edit-page';
import { TextAreaField, TextField } from '@/shared/ui/form/fields';
import { ServerForm } from '@/shared/ui/form/server-form';
import { carryOvers, readClosingDates, saveClosingDates, type ClosingDates } from './api';
import { CLOSINGS } from './closing';

const HINTS: Record<string, string> = {
  lastCommitment: 'Après ce jour, aucun engagement nouveau ne se propose.',
  switchover: 'Le jour où les engagements non soldés passent à l’exercice suivant.',
  reopening: 'Le premier jour de l’exercice suivant dans Chorus.',
};

export const closingSchema = z.object({
  lastCommitment: z.string(),
  lastAcknowledgement: z.string(),
  lastPaymentRequest: z.string(),
  switchover: z.string(),
  reopening: z.string(),
  note: z.string().trim(),
});

type Values = z.infer<typeof closingSchema>;

const valuesOf = (dates: ClosingDates): Values => ({
  lastCommitment: dates.lastCommitment ?? '',
  lastAcknowledgement: dates.lastAcknowledgement ?? '',
  lastPaymentRequest: dates.lastPaymentRequest ?? '',
  switchover: dates.switchover ?? '',
  reopening: dates.reopening ?? '',
  note: dates.note ?? '',
});

const draftOf = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value || null]),
  ) as unknown as Schemas['ClosingDatesForm'];

export const closingReader: Show = (name, value, names) =>
  name !== 'note' && value ? formatDate(String(value)) : plainText(name, value, names);

/** B16: typed from the notes of the DRFiP and of the programme's manager. */
export function ClosingPage() {
  const { year, programme } = useParams({ strict: false }) as { year: string; programme: string };
  const href = `/budget/exercice?year=${year}`;
  return (
    <EditPage
      of={{
        name: 'fiscal-years',
        read: () => readClosingDates(Number(year), programme),
        save: (_id, body: Schemas['ClosingDatesForm'], etag) =>
          saveClosingDates(Number(year), programme, body, etag),
        touched: carryOvers.touched,
      }}
      id={`${year}-${programme}`}
      draftKey={() => `closing-dates:${year}:${programme}`}
      title={`Dates de fin de gestion ${year}`}
      lead={`Programme ${programme}. Ce qui n’est pas connu reste vide : rien n’est deviné.`}
      path={[]}
      own={{ href, label: `Exercice ${year}` }}
      valuesOf={valuesOf}
      bodyOf={draftOf}
      done="Les dates de fin de gestion sont enregistrées."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={closingSchema}
          contract={fields.ClosingDatesForm}
          show={closingReader}
        >
          {CLOSINGS.map(([name]) => (
            <TextField
              key={name}
              name={name}
              type="date"
              {...(HINTS[name] ? { hint: HINTS[name] } : {})}
            />
          ))}
          <TextAreaField
            name="note"
            hint="La note de la DRFiP ou du responsable de programme, avec sa date."
            rows={2}
          />
        </ServerForm>
      )}
    </EditPage>
  );
}
