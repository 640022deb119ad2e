import { fields } from '@/shared/api/fields';
import { searchAccounts, searchOrganisations, searchProjects } from '@/shared/reference/pickers';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import {
  CheckboxesField,
  RadioField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '@/shared/ui/form/fields';
import { Folded, Unheld } from '@/shared/ui/form/folded';
import { useFormScope } from '@/shared/ui/form/form-context';
import { MultiPickerField } from '@/shared/ui/form/multi-picker-field';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { AppLink } from '@/shared/ui/link';
import { searchLines, searchSpeakers, type EventSheet } from './api';
import { eventReader } from './event-reader';
import { eventSchema, isOnSite, isRemote, type EventValues } from './event-values';
import { HourField } from './hour-field';
import { audienceOptions, kindOptions, modeOptions, needOptions } from './labels';
import { MaterialsField, QuestionsField } from './list-fields';
import { Preview } from './preview';
import { SessionsField } from './sessions-field';

interface DatedProps {
  /** Where its dates were announced: they change by another page, which tells those who come. */
  postpone?: string;
}

interface AnsweredProps {
  /** The questions that somebody answered; none as long as nobody did. */
  answered: EventSheet['questions'];
}

function WhereFields() {
  const { form } = useFormScope();
  const territories = useTerritories();
  const mode = String(form.watch('mode') ?? '');
  return (
    <>
      <RadioField name="mode" options={modeOptions} />
      <SelectField name="territory" options={territoryOptions(territories)} />
      {isOnSite(mode) && (
        <>
          <TextField name="place" hint="Nécessaire pour publier." />
          <TextField name="address" />
          <TextField name="capacityOnSite" hint="Nécessaire pour publier." inputMode="numeric" />
        </>
      )}
      {isRemote(mode) && (
        <>
          <TextField
            name="videoLink"
            hint="https://… Donné aux seules personnes inscrites à distance."
          />
          <TextField
            name="capacityRemote"
            hint="Sans limite si rien n’est dit."
            inputMode="numeric"
          />
        </>
      )}
    </>
  );
}

function RegistrationFields({ answered }: AnsweredProps) {
  return (
    <>
      <Unheld>
        <SwitchField
          name="openToPublic"
          hint="L’événement a sa page publique, où l’on s’inscrit sans compte."
        />
      </Unheld>
      <div className="pilo-columns">
        <HourField name="registrationOpens" hint="Dès la publication sinon." />
        <HourField name="registrationCloses" hint="Au début de l’événement sinon." />
      </div>
      <Unheld>
        <SwitchField
          name="queue"
          hint="Quand il n’y a plus de place, on peut en attendre une : chaque place libérée est proposée à la première personne de la file."
        />
        <div className="pilo-columns">
          <TextField
            name="offerHours"
            hint="48 sinon ; jamais au-delà du début."
            inputMode="numeric"
          />
          <TextField name="maxSeats" hint="Accompagnants compris." inputMode="numeric" />
        </div>
      </Unheld>
      <SwitchField
        name="onePerService"
        hint="Un service déjà représenté attend que chacun le soit."
      />
      <SwitchField
        name="supervisorAgreement"
        hint="La personne donne son adresse ; il répond par un lien. Un refus annule l’inscription."
      />
      <CheckboxesField name="needs" hint="À cocher par qui en a besoin." options={needOptions} />
      <QuestionsField answered={answered} />
    </>
  );
}

function PeopleFields() {
  const [seesSpeakers, seesAccounts] = [useMay('listSpeakers'), useMay('listAccounts')];
  return (
    <>
      {seesSpeakers && (
        <MultiPickerField
          name="speakers"
          hint="Parmi les intervenants connus ; un nouveau s’ajoute dans « Intervenants »."
          source="speakers"
          search={searchSpeakers}
          none="Aucun intervenant."
        />
      )}
      <PickerField
        name="organisation"
        hint="Cherchez par nom, sigle ou SIRET."
        source="organisations"
        search={searchOrganisations}
      />
      {seesAccounts && (
        <MultiPickerField
          name="coOrganisers"
          hint="Des personnes qui se sont déjà connectées à Pil’O."
          source="accounts"
          search={searchAccounts}
          none="Vous organisez seul."
        />
      )}
    </>
  );
}

function ThreadFields() {
  const [seesProjects, seesLines] = [useMay('listProjects'), useMay('listBudgetLines')];
  return (
    <>
      {seesProjects && (
        <PickerField
          name="project"
          hint="Cherchez par titre ou code."
          source="projects"
          search={searchProjects}
        />
      )}
      {seesLines && (
        <PickerField
          name="budgetLine"
          hint="Cherchez par dispositif, axe ou libellé."
          source="budget-lines"
          search={searchLines}
        />
      )}
    </>
  );
}

/** The same form to create and to change, its public page beside it. */
export function EventForm({
  answered,
  postpone,
  ...props
}: FormProps<EventValues> & AnsweredProps & DatedProps) {
  const territories = useTerritories();
  return (
    <div className="pilo-event-form">
      <ServerForm
        {...props}
        schema={eventSchema}
        contract={fields.UpdateEvent}
        show={eventReader(territories)}
      >
        <TextField name="title" />
        <SelectField name="kind" options={kindOptions} />
        <TextField name="summary" hint="Ce qu’on lit dans les listes." />
        {postpone ? (
          <p>
            Les dates sont annoncées : elles se changent par{' '}
            <AppLink href={postpone}>Reporter l’événement</AppLink>, qui prévient les personnes
            inscrites.
          </p>
        ) : (
          <SessionsField />
        )}
        <WhereFields />
        <Unheld>
          <CheckboxesField name="audiences" options={audienceOptions} />
        </Unheld>
        <Folded title="Présentation et accès">
          <TextAreaField name="description" hint="Objectifs, programme, ce qu’il faut apporter." />
          <TextAreaField name="access" hint="Comment venir, entrée, accessibilité." rows={3} />
          <TextAreaField
            name="travelCosts"
            hint="Qui les paie. La convocation à une formation le dit."
            rows={2}
          />
        </Folded>
        <Folded title="Inscriptions et file d’attente">
          <RegistrationFields answered={answered} />
        </Folded>
        <Folded title="Intervenants et organisation">
          <PeopleFields />
        </Folded>
        <Folded title="Supports et rediffusion">
          <MaterialsField />
          <TextField name="replayLink" hint="https://…" />
        </Folded>
        <Folded title="Projet et budget">
          <ThreadFields />
        </Folded>
        <Preview />
      </ServerForm>
    </div>
  );
}
