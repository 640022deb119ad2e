import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '@/shared/api/types';
import { useTerritories } from '@/shared/reference/territories';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import {
  CheckboxesField,
  RadioField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm } from '@/shared/ui/form/server-form';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { events, registrations, type EventSheet } from './api';
import { needOptions, personOf, seatModeOptions } from './labels';
import { Organised } from './organised';
import {
  bodyOf,
  changeContract,
  changeOf,
  changeSchema,
  createContract,
  emptyRegistration,
  registrationSchema,
} from './registration-values';
import './event.css';

const above = { label: 'Événements', href: '/evenements' };

function AnswerFields({ sheet }: { sheet: EventSheet }) {
  return sheet.questions.map(({ label, kind, choices }, index) => {
    const name = `answers.${index}`;
    const words = kind === 'YES_NO' ? ['Oui', 'Non'] : choices;
    return kind === 'TEXT' ? (
      <TextField key={label} name={name} />
    ) : (
      <SelectField
        key={label}
        name={name}
        options={words.map((value) => ({ value, label: value }))}
        placeholder="Aucune réponse"
      />
    );
  });
}

/** Who the person is, and what there is to provide. */
function PersonFields({ sheet }: { sheet: EventSheet }) {
  const { departments } = useTerritories();
  const { maxSeats, needs } = sheet;
  return (
    <>
      <TextField name="service" />
      <SelectField
        name="department"
        options={departments.map(({ code, name }) => ({
          value: code,
          label: `${code.replace('DEPT-', '')} – ${name}`,
        }))}
        placeholder="Hors de la région, ou non dit"
      />
      <SwitchField name="agent" />
      {(maxSeats ?? 1) > 1 && (
        <>
          <TextField
            name="seats"
            hint={`Accompagnants compris, ${maxSeats} au plus.`}
            inputMode="numeric"
          />
          <TextAreaField name="companions" hint="Un nom par ligne, s’ils sont connus." rows={2} />
        </>
      )}
      {needs.length > 0 && (
        <CheckboxesField
          name="needs"
          hint="Effacés sept jours après l’événement."
          options={needOptions.filter(({ value }) => needs.some((need) => need === value))}
        />
      )}
      <AnswerFields sheet={sheet} />
    </>
  );
}

/** Where the event asks for it: what came by another way is taken on the organiser's word, and kept in the trail. */
function SupervisorFields() {
  const { form } = useFormScope();
  const given = form.watch('agreementGiven') as boolean;
  return (
    <>
      <SwitchField
        name="agreementGiven"
        hint="Vous l’avez reçu par courriel ou sur papier : votre nom reste au journal."
      />
      {!given && (
        <TextField
          name="supervisorMail"
          type="email"
          hint="La personne responsable y reçoit une demande d’accord, à laquelle elle répond par un bouton."
        />
      )}
    </>
  );
}

function NewForm({ sheet }: { sheet: EventSheet }) {
  const { event } = sheet;
  const CONTRACT = createContract(sheet);
  return (
    <NewPage
      of={registrations}
      draftKey={`registration:new:${event.id}`}
      title="Inscrire une personne"
      lead="L’adresse n’a pas à être confirmée. S’il n’y a plus de place, la personne prend la suite de la file."
      path={[above, { label: event.title, href: `/evenements/${event.id}?onglet=inscriptions` }]}
      values={emptyRegistration(sheet)}
      bodyOf={({
        mode,
        mail,
        agreementGiven,
        supervisorMail,
        ...values
      }): Schemas['CreateRegistration'] => ({
        ...bodyOf(values),
        event: event.id,
        mode: mode as Schemas['SeatMode'],
        mail,
        ...(sheet.supervisorAgreement && {
          agreementGiven,
          supervisorMail: (!agreementGiven && supervisorMail) || null,
        }),
      })}
      submit="Inscrire"
      href={({ registration }) => `/evenements/${event.id}/inscriptions/${registration.id}`}
      done={({ registration }) =>
        registration.state === 'CONFIRMED'
          ? `${personOf(registration)} a une place.`
          : `${personOf(registration)} attend une place.`
      }
    >
      {(form) => (
        <ServerForm {...form} schema={registrationSchema} contract={CONTRACT}>
          {event.mode === 'HYBRID' && <RadioField name="mode" options={seatModeOptions} />}
          <TextField name="lastName" />
          <TextField name="firstName" />
          <TextField
            name="mail"
            type="email"
            hint="Professionnelle. Une adresse est une personne : inscrite deux fois, elle l’est une fois."
          />
          <PersonFields sheet={sheet} />
          {sheet.supervisorAgreement && <SupervisorFields />}
        </ServerForm>
      )}
    </NewPage>
  );
}

/** By hand: what the event asks is asked. */
export function NewRegistrationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(events.one(id));
  const sheet = query.data?.value;
  return sheet && sheet.acts.length > 0 ? (
    <NewForm sheet={sheet} />
  ) : (
    <Page title="Inscrire une personne" path={[above]}>
      <Loaded query={query} lines={10}>
        {({ value }) => <Organised sheet={value}>{null}</Organised>}
      </Loaded>
    </Page>
  );
}

function EditForm({ id, sheet }: { id: string; sheet: EventSheet }) {
  const at = `/evenements/${sheet.event.id}`;
  const CONTRACT = changeContract(sheet);
  return (
    <EditPage
      of={registrations}
      act="updateRegistration"
      id={id}
      draftKey={() => `registration:${id}`}
      title="Modifier l’inscription"
      lead="Moins de places en libère aussitôt ; davantage ne se donne que s’il en reste, et si personne n’attend."
      path={[above, { label: sheet.event.title, href: `${at}?onglet=inscriptions` }]}
      own={{
        href: `${at}/inscriptions/${id}`,
        label: ({ registration }) => personOf(registration),
      }}
      valuesOf={({ registration }) => changeOf(registration, sheet)}
      bodyOf={bodyOf}
      done="L’inscription est modifiée."
    >
      {(form) => (
        <ServerForm {...form} schema={changeSchema} contract={CONTRACT}>
          <TextField name="lastName" />
          <TextField name="firstName" />
          <PersonFields sheet={sheet} />
        </ServerForm>
      )}
    </EditPage>
  );
}

export function EditRegistrationPage() {
  const { id, registration } = useParams({ strict: false }) as {
    id: string;
    registration: string;
  };
  const query = useQuery(events.one(id));
  const sheet = query.data?.value;
  return sheet ? (
    <EditForm id={registration} sheet={sheet} />
  ) : (
    <Page title="Modifier l’inscription" path={[above]}>
      <Loaded query={query} lines={10}>
        {() => null}
      </Loaded>
    </Page>
  );
}
