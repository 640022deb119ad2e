import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from '@/shared/lib/zod';
import { fields } from '@/shared/api/fields';
import { choice } from '@/shared/lib/choice';
import { searchOrganisations } from '@/shared/reference/pickers';
import { useMe } from '@/shared/session/me';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { RadioField, SelectField, SwitchField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import {
  lastChangeOf,
  nameReferent,
  recordDeparture,
  referents,
  topicsQuery,
  updateMandate,
  type Referent,
} from './api';
import {
  draftOf,
  FIELDS,
  mandateReader,
  mandateSchema,
  ROLES,
  valuesOf,
  type Field,
  type MandateValues,
} from './mandate-fields';

const path = [{ label: 'Référents', href: '/referents' }];

const seatSchema = z.object({
  structure: choice('Choisissez la structure.'),
  topic: choice('Choisissez le thème.'),
});

/** Opens a seat: a structure for a topic. */
export function NewReferentPage() {
  const { data: topics = [] } = useQuery(topicsQuery);
  return (
    <NewPage
      of={referents}
      draftKey="referent:new"
      title="Ouvrir un siège"
      lead="Un siège est une structure pour un thème. On y nomme ensuite les personnes."
      path={path}
      values={{ structure: '', topic: '' }}
      bodyOf={(values) => values}
      submit="Ouvrir le siège"
      href={({ seat }) => `/referents/${seat.id}`}
      done="Le siège est ouvert : nommez une personne."
    >
      {(form) => (
        <ServerForm {...form} schema={seatSchema} contract={fields.CreateReferent}>
          <PickerField
            name="structure"
            hint="Nom, sigle ou SIRET, tels qu’ils sont dans l’annuaire."
            source="organisations"
            search={searchOrganisations}
          />
          <SelectField name="topic" options={topics} />
        </ServerForm>
      )}
    </NewPage>
  );
}

const draw = ({ name, hint, type }: Field) => (
  <TextField key={name} name={name} {...(hint ? { hint } : {})} {...(type ? { type } : {})} />
);

function MandateForm(props: FormProps<MandateValues>) {
  return (
    <ServerForm
      {...props}
      schema={mandateSchema}
      contract={fields.ReferentMandate}
      show={mandateReader}
    >
      <RadioField name="role" options={[...ROLES]} />
      {FIELDS.filter(({ folded }) => !folded).map(draw)}
      <SwitchField name="mainContact" hint="Celui que l’on joint en premier : un seul à la fois." />
      <Folded title="Pour compléter">{FIELDS.filter(({ folded }) => folded).map(draw)}</Folded>
    </ServerForm>
  );
}

/** The seat that the address names, as its forms stand on it. */
function useSeat() {
  const { id, mandate = '' } = useParams({ strict: false }) as { id: string; mandate?: string };
  const { businessDate } = useMe();
  return {
    id,
    mandate,
    businessDate,
    frame: {
      id,
      path,
      changeOf: lastChangeOf,
      own: {
        href: `/referents/${id}`,
        label: ({ seat }: Referent) => `${seat.structure.name} – ${seat.topicLabel}`,
      },
    },
  };
}

/** Names a holder or a deputy. */
export function NameReferentPage() {
  const { id, businessDate, frame } = useSeat();
  return (
    <EditPage
      {...frame}
      of={{
        ...referents,
        save: (seat, draft: ReturnType<typeof draftOf>, _etag, key) =>
          nameReferent(seat, draft, key),
      }}
      quotes={false}
      draftKey={() => `referent:${id}:new`}
      title="Nommer une personne"
      valuesOf={({ seat }) =>
        valuesOf({ startsOn: businessDate, mainContact: seat.contact === null })
      }
      bodyOf={draftOf}
      submit="Nommer"
      done={(_, { name }) => `${name.trim()} est sur le siège.`}
    >
      {(form) => <MandateForm {...form} />}
    </EditPage>
  );
}

const mandateOf = (referent: Referent, mandate: string) =>
  valuesOf(referent.mandates.find((item) => item.id === mandate)?.mandate ?? {});

/** Corrects a mandate. */
export function EditMandatePage() {
  const { id, mandate, frame } = useSeat();
  return (
    <EditPage
      {...frame}
      of={{
        ...referents,
        save: (seat, draft: ReturnType<typeof draftOf>, etag) =>
          updateMandate(seat, mandate, draft, etag),
      }}
      draftKey={() => `referent:${id}:${mandate}`}
      title="Corriger un mandat"
      valuesOf={(referent) => mandateOf(referent, mandate)}
      bodyOf={draftOf}
      done="Le mandat est enregistré."
    >
      {(form) => <MandateForm {...form} />}
    </EditPage>
  );
}

const departureSchema = z.object({
  leftOn: z.string().min(1, 'Donnez la date du départ.'),
  reason: z.string().trim(),
});

const departureOf = ({ leftOn, reason }: z.infer<typeof departureSchema>) => ({
  leftOn,
  reason: reason || null,
});

/** Says that somebody leaves: an act, with its date. */
export function DeparturePage() {
  const { id, mandate, businessDate, frame } = useSeat();
  return (
    <EditPage
      {...frame}
      of={{
        ...referents,
        save: (seat, body: ReturnType<typeof departureOf>, etag) =>
          recordDeparture(seat, mandate, body, etag),
      }}
      draftKey={() => `referent:${id}:${mandate}:depart`}
      title="Enregistrer un départ"
      leadOf={(referent) => mandateOf(referent, mandate).name}
      valuesOf={() => ({ leftOn: businessDate, reason: '' })}
      bodyOf={departureOf}
      submit="Enregistrer le départ"
      done="Le départ est enregistré."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={departureSchema}
          contract={fields.RecordDeparture}
          show={mandateReader}
        >
          <TextField
            name="leftOn"
            hint="Premier jour sans la personne. Son nom et ses coordonnées sont effacés trois ans après."
            type="date"
          />
          <TextField name="reason" hint="Mobilité, retraite…" />
        </ServerForm>
      )}
    </EditPage>
  );
}
