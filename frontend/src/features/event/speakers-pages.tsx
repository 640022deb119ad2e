import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { z } from '@/shared/lib/zod';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { FilterTag, SearchBox } from '@/shared/ui/filters';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { SPEAKERS, speakers, type Speaker, type SpeakerSheet } from './api';
import { whenOf } from './times';
import './event.css';

const words = fields.UpdateSpeaker;
const above = { label: 'Événements', href: '/evenements' };
const path = [above, { label: 'Intervenants', href: '/evenements/intervenants' }];

const columns: Column<Speaker>[] = [
  {
    key: 'name',
    header: words.name.title,
    sort: 'name',
    fixed: true,
    rowHeader: true,
    cell: ({ id, name, archived }) => (
      <>
        <AppLink href={`/evenements/intervenants/${id}`}>{name}</AppLink>{' '}
        {archived && (
          <Badge small noIcon>
            {words.archived.title}
          </Badge>
        )}
      </>
    ),
  },
  {
    key: 'organisation',
    header: words.organisation.title,
    cell: ({ organisation }) => organisation ?? <Missing />,
  },
  { key: 'subject', header: words.subject.title, cell: ({ subject }) => subject },
  {
    key: 'conditions',
    header: words.conditions.title,
    cell: ({ conditions }) => conditions ?? <Missing />,
  },
  { key: 'talks', header: 'Événements', numeric: true, cell: ({ talks }) => talks },
  {
    key: 'rating',
    header: 'Avis moyen',
    numeric: true,
    cell: ({ rating }) => (rating === null ? <Missing /> : `${rating.replace('.', ',')} sur 5`),
  },
];

const CARD = { beside: 'rating', lines: [['organisation'], ['subject']] };

/** Who speaks well of what, and on which conditions? */
export function SpeakersPage() {
  const state = useListState({ filters: ['archived'], defaultSort: 'name' });
  const query = useQuery(speakers.list(state));
  const mayCreate = useMay('createSpeaker');
  const create = mayCreate && (
    <Button
      size="small"
      iconId="fr-icon-add-line"
      linkProps={{ href: '/evenements/intervenants/nouveau' }}
    >
      Ajouter un intervenant
    </Button>
  );
  return (
    <ListPage
      title="Intervenants"
      path={[above]}
      noun={['intervenant', 'intervenants']}
      query={query}
      state={state}
      columns={columns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Intervenants"
      exports={{ path: SPEAKERS, name: 'intervenants' }}
      filters={
        <>
          <SearchBox state={state} label="Nom, organisme, sujet" />
          <FilterTag state={state} name="archived" values={['true']} label="Retirés" />
        </>
      }
      create={create}
      empty={
        <EmptyState title="Aucun intervenant pour le moment" action={create}>
          Les personnes qui interviennent, leurs sujets, leurs conditions et l’avis que les
          organisateurs en ont gardé.
        </EmptyState>
      }
    />
  );
}

const schema = z.object({
  name: z.string().trim().min(1, 'Donnez le nom.'),
  organisation: z.string().trim(),
  subject: z.string().trim().min(1, 'Dites de quoi la personne parle.'),
  conditions: z.string().trim(),
  mail: z
    .string()
    .trim()
    .regex(/^(\S+@\S+)?$/, 'Une adresse, par exemple prenom.nom@exemple.fr.'),
  archived: z.boolean(),
});

type SpeakerValues = z.infer<typeof schema>;

const EMPTY: SpeakerValues = {
  name: '',
  organisation: '',
  subject: '',
  conditions: '',
  mail: '',
  archived: false,
};

const bodyOf = (values: SpeakerValues) => ({
  ...values,
  organisation: values.organisation || null,
  conditions: values.conditions || null,
  mail: values.mail || null,
});

function SpeakerForm({ known, ...form }: FormProps<SpeakerValues> & { known: boolean }) {
  return (
    <ServerForm {...form} schema={schema} contract={fields.UpdateSpeaker}>
      <TextField name="name" />
      <TextField name="organisation" />
      <TextField name="subject" />
      <TextAreaField name="conditions" hint="Tarif, délai, matériel." rows={3} />
      <TextField name="mail" type="email" />
      {known && (
        <SwitchField name="archived" hint="N’est plus proposé ; ses interventions restent." />
      )}
    </ServerForm>
  );
}

export const NewSpeakerPage = () => (
  <NewPage
    of={speakers}
    draftKey="speaker:new"
    title="Ajouter un intervenant"
    path={path}
    values={EMPTY}
    bodyOf={bodyOf}
    submit="Ajouter"
    href={() => '/evenements/intervenants'}
    done={({ speaker }) => `${speaker.name} est parmi les intervenants.`}
  >
    {(form) => <SpeakerForm {...form} known={false} />}
  </NewPage>
);

type Talk = SpeakerSheet['talks'][number];

const talkColumns: Column<Talk>[] = [
  {
    key: 'title',
    header: 'Événement',
    rowHeader: true,
    cell: ({ id, title }) => <AppLink href={`/evenements/${id}`}>{title}</AppLink>,
  },
  { key: 'startsAt', header: 'Date', cell: ({ startsAt }) => whenOf(startsAt) },
  {
    key: 'rating',
    header: fields.UpdateRating.rating.title,
    numeric: true,
    cell: ({ rating }) => (rating === null ? <Missing /> : `${rating} sur 5`),
  },
  {
    key: 'remark',
    header: fields.UpdateRating.remark.title,
    cell: ({ remark }) => remark ?? <Missing />,
  },
];

/** One speaker: what is known, and where they spoke. */
export function SpeakerPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={speakers}
      id={id}
      draftKey={() => `speaker:${id}`}
      title="Intervenant"
      leadOf={({ speaker }) => speaker.name}
      path={[above]}
      own={{ href: '/evenements/intervenants', label: 'Intervenants' }}
      valuesOf={({ speaker }) => ({
        name: speaker.name,
        organisation: speaker.organisation ?? '',
        subject: speaker.subject,
        conditions: speaker.conditions ?? '',
        mail: speaker.mail ?? '',
        archived: speaker.archived,
      })}
      bodyOf={bodyOf}
      done="L’intervenant est enregistré."
    >
      {(form, { talks }) => (
        <>
          <SpeakerForm {...form} known />
          <h2 className="fr-h6 fr-mt-3w">Interventions</h2>
          {talks.length === 0 ? (
            <p>Aucune intervention pour le moment.</p>
          ) : (
            <DataTable
              caption="Interventions"
              captionHidden
              columns={talkColumns}
              rows={talks}
              rowKey={({ id: event }) => event}
            />
          )}
        </>
      )}
    </EditPage>
  );
}
