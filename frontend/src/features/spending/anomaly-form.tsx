import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';
import { searchAccounts } from '@/shared/reference/pickers';
import { useMay } from '@/shared/session/me';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { EditPage } from '@/shared/ui/form/edit-page';
import { RadioField, TextAreaField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm } from '@/shared/ui/form/server-form';
import { RULES } from './alerts-pages';
import { anomalies, type Anomaly } from './api';
import { ANOMALY_STATES, anomalyStateOptions } from './labels';

const HREF = '/budget/anomalies';

export const anomalySchema = z
  .object({
    state: choice('Dites où en est l’anomalie.'),
    owner: z.string(),
    reason: z.string().trim(),
  })
  .refine(({ state, reason }) => state !== 'ACCEPTED' || reason !== '', {
    path: ['reason'],
    message: 'Dites pourquoi l’anomalie est acceptée.',
  });

type Values = z.infer<typeof anomalySchema>;

const texts: Texts<Values> = {
  state: (code) => ANOMALY_STATES[code as Anomaly['state']] ?? code,
};

export const anomalyReader: Show = (name, value, names) =>
  name === 'owner' && value
    ? (names[String(value)] ?? String(value))
    : (textOf(texts, name, value) ?? plainText(name, value, names));

/** Says who sees to an anomaly and how far it is: it is shown in any case. */
export function AnomalyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  // Who approves requests accepts anomalies.
  const mayAccept = useMay('approveCommitmentRequest');
  return (
    <EditPage
      of={anomalies}
      id={id}
      draftKey={() => `budget-anomaly:${id}`}
      title="Traiter l’anomalie"
      goneTitle="Cette anomalie n’existe plus"
      leadOf={({ rule, amount, object }) =>
        [RULES[rule], formatEuros(amount), object].filter(Boolean).join(' · ')
      }
      path={[{ label: 'Budget', href: '/budget' }]}
      own={{ href: HREF, label: 'Anomalies du budget' }}
      valuesOf={({ state, owner, reason }): Values => ({
        state,
        owner: owner?.id ?? '',
        reason: reason ?? '',
      })}
      namesOf={({ owner }) => (owner ? { [owner.id]: owner.name } : {})}
      bodyOf={({ state, owner, reason }) =>
        ({ state, owner: owner || null, reason: reason || null }) as Schemas['BudgetAnomalyForm']
      }
      done="L’anomalie est à jour : elle reste montrée tant qu’elle existe."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={anomalySchema}
          contract={fields.BudgetAnomalyForm}
          show={anomalyReader}
        >
          <RadioField
            name="state"
            {...(mayAccept ? {} : { hint: 'L’accepter revient à qui approuve les engagements.' })}
            options={anomalyStateOptions.filter(({ value }) => mayAccept || value !== 'ACCEPTED')}
          />
          <PickerField name="owner" source="accounts" search={searchAccounts} />
          <TextAreaField name="reason" rows={2} />
        </ServerForm>
      )}
    </EditPage>
  );
}
