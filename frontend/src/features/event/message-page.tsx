import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { z } from '@/shared/lib/zod';
import { EditPage } from '@/shared/ui/form/edit-page';
import { CheckboxesField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm } from '@/shared/ui/form/server-form';
import { events, type EventRow } from './api';
import { own, path } from './edit-pages';
import { presenceOptions, registrationStateOptions, seatModeOptions } from './labels';
import { recipientsQuery, sendMessage, type MessageDraft } from './messages-api';
import { whenOf } from './times';
import './event.css';

const schema = z.object({
  states: z.array(z.string()).min(1, 'Choisissez à qui écrire.'),
  modes: z.array(z.string()),
  presences: z.array(z.string()),
  subject: z.string().trim().min(1, 'Donnez l’objet du courriel.'),
  text: z.string().trim().min(1, 'Écrivez le message.'),
});

const STATES = ['CONFIRMED', 'OFFERED', 'QUEUED'];

type Values = z.infer<typeof schema>;

const groupOf = ({ states, modes, presences }: Omit<Values, 'subject' | 'text'>) =>
  ({ states, modes, presences }) as Pick<MessageDraft, 'states' | 'modes' | 'presences'>;

const copies = (count: number) =>
  count === 0
    ? 'Ce message n’irait à personne.'
    : count === 1
      ? 'Ce message ira à 1 personne.'
      : `Ce message ira à ${count.toLocaleString('fr-FR')} personnes : un exemplaire chacune, que les autres ne voient pas.`;

const unreached = (count: number) =>
  count === 1
    ? ' 1 personne ne peut pas être jointe : son adresse est effacée, ou ne reçoit pas de courriel.'
    : ` ${count.toLocaleString('fr-FR')} personnes ne peuvent pas être jointes : leur adresse est effacée, ou ne reçoit pas de courriel.`;

/** What the first of them will read, before anything leaves. */
function Preview({ event }: { event: EventRow }) {
  const { form } = useFormScope();
  const [states, modes, presences, subject, text] = form.watch([
    'states',
    'modes',
    'presences',
    'subject',
    'text',
  ]) as [string[], string[], string[], string, string];
  const { data } = useQuery(recipientsQuery(event.id, groupOf({ states, modes, presences })));
  return (
    <section aria-labelledby="apercu" className="pilo-block">
      <h2 className="fr-h6" id="apercu">
        Aperçu
      </h2>
      <p role="status">
        {states.length === 0 || !data ? 'Choisissez à qui écrire.' : copies(data.count)}
        {states.length > 0 && data && data.unreachable > 0 && unreached(data.unreachable)}
      </p>
      {states.length > 0 && data?.sample && (
        <blockquote aria-label={`Exemplaire de ${data.sample}`}>
          <p className="fr-text--bold">{subject.trim() || 'Objet à écrire'}</p>
          <p>Bonjour {data.sample},</p>
          <p className="pilo-lines">{text.trim() || 'Message à écrire'}</p>
          <ul>
            <li>Événement : {event.title}</li>
            <li>Date : {whenOf(event.startsAt)}</li>
          </ul>
        </blockquote>
      )}
    </section>
  );
}

/** One copy each, to a group of those who are registered. */
export function MessagePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = useQuery(events.one(id));
  const event = data?.value.event;
  return (
    <EditPage
      of={{
        ...events,
        save: (at: string, body: Schemas['CreateEventMessage'], _etag, key) =>
          sendMessage(at, body, key),
      }}
      act="createEventMessage"
      quotes={false}
      id={id}
      draftKey={() => `event:${id}:message`}
      title="Écrire aux personnes inscrites"
      lead="Chaque personne reçoit son exemplaire, sans voir les autres. Un message déjà envoyé ne se reprend pas."
      path={path}
      own={own(id)}
      valuesOf={(): Values => ({
        states: ['CONFIRMED'],
        modes: [],
        presences: [],
        subject: '',
        text: '',
      })}
      bodyOf={({ subject, text, ...group }) => ({ subject, text, ...groupOf(group) })}
      submit="Envoyer le message"
      done="Le message part : chaque personne reçoit son exemplaire."
    >
      {(form) => (
        <ServerForm {...form} schema={schema} contract={fields.CreateEventMessage}>
          <CheckboxesField
            name="states"
            options={registrationStateOptions.filter(({ value }) => STATES.includes(value))}
          />
          {event?.mode === 'HYBRID' && (
            <CheckboxesField name="modes" hint="Toutes, sans rien." options={seatModeOptions} />
          )}
          <CheckboxesField name="presences" hint="Toutes, sans rien." options={presenceOptions} />
          <TextField name="subject" />
          <TextAreaField
            name="text"
            rows={8}
            hint="Texte simple ; une ligne vide sépare deux paragraphes. « Bonjour » et le nom sont ajoutés devant, la date et le lieu derrière."
          />
          {event && <Preview event={event} />}
        </ServerForm>
      )}
    </EditPage>
  );
}
