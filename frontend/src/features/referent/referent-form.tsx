import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { choice } from '@/shared/lib/choice';
import { atMost } from '@/shared/lib/too-long';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { searchOrganisations } from '@/shared/reference/pickers';
import { useMe } from '@/shared/session/me';
import { RadioField, SelectField, SwitchField, TextField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import {
  createReferent,
  nameReferent,
  recordDeparture,
  referentQuery,
  refreshReferents,
  reloadReferent,
  topicsQuery,
  updateMandate,
  type Referent,
} from './api';
import {
  draftOf,
  FIELDS,
  LABELS,
  mandateReader,
  ROLES,
  valuesOf,
  type Field,
  type MandateValues,
} from './mandate-fields';

const above = { label: 'Référents', href: '/referents' };
const seatSchema = z.object({
  structure: choice('Choisissez la structure.'),
  topic: choice('Choisissez le thème.'),
});

const typed = ({ type, max, missing }: Field) => {
  const text = z.string().trim();
  const long = max ? text.refine(...atMost(max)) : text;
  const full = missing ? long.refine((value) => value !== '', missing) : long;
  return type === 'email'
    ? full.refine((mail) => mail === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail), {
        message: 'Cette adresse n’est pas complète.',
      })
    : full;
};

const mandateSchema = z
  .object({
    role: choice('Dites si la personne est titulaire ou suppléante.'),
    ...(Object.fromEntries(FIELDS.map((field) => [field.name, typed(field)])) as unknown as Record<
      Field['name'],
      z.ZodType<string, string>
    >),
    mainContact: z.boolean(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'La fin ne précède pas le début.',
  });

/** Opens a seat: a structure for a topic. */
export function NewReferentPage() {
  const leave = useLeaveTo(refreshReferents);
  const keyFor = useIdempotencyKey();
  const { data: topics = [] } = useQuery(topicsQuery);
  return (
    <Page
      title="Ouvrir un siège"
      path={[above]}
      lead="Un siège est une structure pour un thème. On y nomme ensuite les personnes."
    >
      <ServerForm
        draftKey="referent:new"
        schema={seatSchema}
        values={{ structure: '', topic: '' }}
        labels={{ structure: 'Structure', topic: 'Thème' }}
        submitLabel="Ouvrir le siège"
        onCancel={() => leave.cancel('/referents')}
        onSubmit={async (values) => {
          const { seat } = await createReferent(values, keyFor(values));
          await leave.saved(`/referents/${seat.id}`, 'Le siège est ouvert : nommez une personne.');
        }}
      >
        <PickerField
          name="structure"
          label="Structure"
          hint="Nom, sigle ou SIRET, tels qu’ils sont dans l’annuaire."
          source="organisations"
          search={searchOrganisations}
        />
        <SelectField name="topic" label="Thème" options={topics} />
      </ServerForm>
    </Page>
  );
}

type FormProps = Pick<
  ServerFormProps<MandateValues>,
  'draftKey' | 'values' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
>;

function MandateForm(props: FormProps) {
  return (
    <ServerForm {...props} schema={mandateSchema} labels={LABELS} show={mandateReader}>
      <RadioField name="role" label={LABELS.role} options={[...ROLES]} />
      {FIELDS.map(({ name, label, hint, type = 'text', max, missing }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          type={type}
          {...(hint ? { hint } : {})}
          {...(max ? { maxLength: max } : {})}
          optional={!missing}
        />
      ))}
      <SwitchField
        name="mainContact"
        label={LABELS.mainContact}
        hint="Celui que l’on joint en premier : un seul à la fois."
      />
    </ServerForm>
  );
}

const seatName = ({ seat }: Referent) => `${seat.structure.name} – ${seat.topicLabel}`;

const crumbs = (referent: Referent | undefined, id: string) => [
  above,
  { label: referent ? seatName(referent) : 'Siège', href: `/referents/${id}` },
];

/** Names a holder or a deputy. */
export function NameReferentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { businessDate } = useMe();
  const leave = useLeaveTo(refreshReferents);
  const keyFor = useIdempotencyKey();
  const referent = useQuery(referentQuery(id));
  const href = `/referents/${id}`;
  return (
    <Page title="Nommer une personne" path={crumbs(referent.data?.value, id)}>
      <Loaded query={referent} lines={10}>
        {({ value }) => (
          <MandateForm
            draftKey={`referent:${id}:new`}
            values={valuesOf({ startsOn: businessDate, mainContact: value.seat.contact === null })}
            submitLabel="Nommer"
            onCancel={() => leave.cancel(href)}
            onSubmit={async (values) => {
              const draft = draftOf(values);
              await nameReferent(id, draft, keyFor(draft));
              await leave.saved(href, `${draft.name} est sur le siège.`);
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

const mandateOf = (referent: Referent, mandate: string) =>
  valuesOf(referent.mandates.find((item) => item.id === mandate)?.mandate ?? {});

/** Corrects a mandate. */
export function EditMandatePage() {
  const { id, mandate } = useParams({ strict: false }) as { id: string; mandate: string };
  const leave = useLeaveTo(refreshReferents);
  const referent = useQuery({ ...referentQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const href = `/referents/${id}`;
  return (
    <Page title="Corriger un mandat" path={crumbs(referent.data?.value, id)}>
      <Loaded query={referent} lines={10}>
        {({ value, etag }) => (
          <MandateForm
            draftKey={`referent:${id}:${mandate}`}
            values={mandateOf(value, mandate)}
            etag={etag}
            submitLabel="Enregistrer"
            reload={async () => {
              const { value: fresh, etag: version, change } = await reloadReferent(id);
              return { values: mandateOf(fresh, mandate), etag: version, change };
            }}
            onCancel={() => leave.cancel(href)}
            onSubmit={async (values, version) => {
              await updateMandate(id, mandate, draftOf(values), version ?? etag);
              await leave.saved(href, 'Le mandat est enregistré.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}

const departureSchema = z.object({
  leftOn: z.string().min(1, 'Donnez la date du départ.'),
  reason: z
    .string()
    .trim()
    .refine(...atMost(200)),
});

/** Says that somebody leaves: an act, with its date. */
export function DeparturePage() {
  const { id, mandate } = useParams({ strict: false }) as { id: string; mandate: string };
  const { businessDate } = useMe();
  const leave = useLeaveTo(refreshReferents);
  const referent = useQuery({ ...referentQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const href = `/referents/${id}`;
  return (
    <Page
      title="Enregistrer un départ"
      path={crumbs(referent.data?.value, id)}
      lead={referent.data && mandateOf(referent.data.value, mandate).name}
    >
      <Loaded query={referent} lines={6}>
        {({ etag }) => (
          <ServerForm
            draftKey={`referent:${id}:${mandate}:depart`}
            schema={departureSchema}
            values={{ leftOn: businessDate, reason: '' }}
            labels={{ leftOn: 'Date du départ', reason: 'Motif' }}
            show={mandateReader}
            etag={etag}
            submitLabel="Enregistrer le départ"
            reload={async () => {
              const { etag: version, change } = await reloadReferent(id);
              return { values: { leftOn: businessDate, reason: '' }, etag: version, change };
            }}
            onCancel={() => leave.cancel(href)}
            onSubmit={async ({ leftOn, reason }, version) => {
              const body = { leftOn, reason: reason || null };
              await recordDeparture(id, mandate, body, version ?? etag);
              await leave.saved(href, 'Le départ est enregistré.');
            }}
          >
            <TextField
              name="leftOn"
              label="Date du départ"
              hint="Premier jour sans la personne. Son nom et ses coordonnées sont effacés trois ans après."
              type="date"
            />
            <TextField
              name="reason"
              label="Motif"
              hint="Mobilité, retraite…"
              maxLength={200}
              optional
            />
          </ServerForm>
        )}
      </Loaded>
    </Page>
  );
}
