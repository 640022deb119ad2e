import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import type { Tagged } from '@/shared/api/client';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect } from '@/shared/ui/filters';
import { IntakeActs, useStatusNow } from '@/shared/ui/intake/acts';
import { IntakeIssues } from '@/shared/ui/intake/issues';
import { counted } from '@/shared/ui/intake/labels';
import { IntakeNotices } from '@/shared/ui/intake/notices';
import { IntakeOriginals } from '@/shared/ui/intake/originals';
import {
  IntakeBadge,
  IntakeCounts,
  IntakeSentence,
  IntakeTrace,
  tile,
} from '@/shared/ui/intake/summary';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListSection } from '@/shared/ui/list-page';
import { Page } from '@/shared/ui/page';
import { Missing } from '@/shared/ui/rate';
import { Loaded } from '@/shared/ui/states';
import { OUTCOMES, personOf, REGISTRATION_STATES, SEAT_MODES } from './labels';
import {
  LIST_IMPORTS,
  listImportQuery,
  listRoom,
  listRowsQuery,
  type ListImport,
  type ListRow,
} from './list-import-api';

const words = fields.CreateRegistration;
const { kind } = listRoom(false);

/** What the list does, did, or would have done. */
export function listSentence({ status, counts, event }: ListImport): string {
  const { added, seated, queued } = counts;
  const people = counted(added, 'personne', 'personnes');
  const where =
    queued === 0
      ? ''
      : ` : ${counted(seated, 'a une place', 'ont une place')}, ${counted(queued, 'attend', 'attendent')}`;
  switch (status) {
    case 'REFUSED':
      return 'Cette liste ne peut pas être importée : corrigez ce qui suit, puis déposez-la de nouveau.';
    case 'APPLIED':
      return `${people} de cette liste ${added > 1 ? 'sont inscrites' : 'est inscrite'} à « ${event.title} »${where}.`;
    case 'REVERSED':
      return 'L’import de cette liste est annulé : les inscriptions qu’il avait faites le sont aussi.';
    case 'ABANDONED':
      return 'Cette liste a été laissée : personne n’a été inscrit.';
    default:
      return queued === 0
        ? `${people} à inscrire à « ${event.title} ».`
        : `${people} à inscrire à « ${event.title} » : d’après les places libres, ${counted(seated, 'aura une place', 'auront une place')} et ${counted(queued, 'attendra', 'attendront')} dans la file.`;
  }
}

const columnsOf = (event: string): Column<ListRow>[] => [
  {
    key: 'lastName',
    header: 'Personne',
    exported: ['lastName', 'firstName', 'service'],
    rowHeader: true,
    fixed: true,
    cell: (row) => (
      <>
        {row.registration ? (
          <AppLink href={`/evenements/${event}/inscriptions/${row.registration}`}>
            {personOf(row)}
          </AppLink>
        ) : (
          personOf(row)
        )}
        <p className="pilo-mention">{row.service}</p>
      </>
    ),
  },
  { key: 'mail', header: words.mail.title, cell: ({ mail }) => mail ?? <Missing /> },
  { key: 'mode', header: words.mode.title, cell: ({ mode }) => SEAT_MODES[mode] },
  {
    key: 'outcome',
    header: 'Effet',
    sort: 'outcome',
    exported: ['outcome', 'state'],
    cell: ({ outcome, state }) =>
      outcome === 'ADDED' && state ? REGISTRATION_STATES[state] : OUTCOMES[outcome],
  },
  {
    key: 'line',
    header: 'Ligne',
    numeric: true,
    exported: ['file', 'line'],
    cell: ({ line }) => line,
  },
];

function Rows({ id, event }: { id: string; event: string }) {
  const state = useListState({ filters: ['outcome'], defaultSort: 'position' });
  const query = useQuery(listRowsQuery(id, state));
  return (
    <section aria-labelledby="lignes" className="fr-mb-4w">
      <h2 className="fr-h4" id="lignes">
        Ligne par ligne
      </h2>
      <ListSection
        query={query}
        state={state}
        columns={columnsOf(event)}
        rowKey={({ position }) => String(position)}
        caption="Ce que chaque ligne devient"
        noun={['ligne', 'lignes']}
        exports={{ path: `${LIST_IMPORTS}/${id}/rows`, name: 'lignes-de-la-liste' }}
        empty={<p>Aucune ligne.</p>}
        filters={
          <FilterSelect
            state={state}
            name="outcome"
            label="Effet de l’import"
            all="Toutes les lignes"
            options={Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }))}
          />
        }
      />
    </section>
  );
}

function Acts({ tagged }: { tagged: Tagged<ListImport> }) {
  const [notify, setNotify] = useState(false);
  const { status, counts, event, confirmation: told } = tagged.value;
  const again = (
    <AppLink href={`/evenements/${event.id}/listes/nouvelle`}>Importer une autre liste</AppLink>
  );
  return (
    <>
      {status === 'CHECKED' && (
        <Checkbox
          options={[
            {
              label: fields.CreateImportApplication.confirmation.title,
              hintText:
                'Un courriel à chaque personne inscrite, qui dit sa place ou son rang. Sans cela, aucun courriel ne part.',
              nativeInputProps: {
                checked: notify,
                onChange: ({ target }) => setNotify(target.checked),
              },
            },
          ]}
        />
      )}
      <IntakeActs
        room={listRoom(notify)}
        tagged={tagged}
        reversal={
          <p>
            {counted(counts.added, 'inscription sera annulée', 'inscriptions seront annulées')}, et
            les places iront à la file.{' '}
            {told
              ? 'Les personnes en sont prévenues.'
              : 'Ces personnes ne reçoivent pas de courriel ; qui a une place de la file en est prévenu.'}
          </p>
        }
        landing={
          <p className="fr-mt-2w fr-mb-0">
            <AppLink href={`/evenements/${event.id}?onglet=inscriptions`}>
              Voir les inscriptions
            </AppLink>
          </p>
        }
        again={again}
      />
    </>
  );
}

function Report({ tagged }: { tagged: Tagged<ListImport> }) {
  const data = tagged.value;
  const status = useStatusNow(kind, data);
  const path = `${LIST_IMPORTS}/${data.id}`;
  const { counts, issueCount, issueGroups } = data;
  return (
    <>
      <IntakeSentence status={status}>{listSentence({ ...data, status })}</IntakeSentence>
      <IntakeCounts
        tiles={[
          tile('added', counts.added, 'personne', 'personnes'),
          tile('known', counts.known, 'déjà inscrite', 'déjà inscrites'),
          tile('repeated', counts.repeated, 'ligne répétée', 'lignes répétées'),
          tile('refused', counts.refused, 'ligne refusée', 'lignes refusées'),
        ]}
      />
      <Acts tagged={tagged} />
      <IntakeNotices notices={data.notices.map((sentence) => ({ sentence }))} />
      {issueCount > 0 && <IntakeIssues path={path} groups={issueGroups} total={issueCount} />}
      {status !== 'REFUSED' && <Rows id={data.id} event={data.event.id} />}
      {data.files.length > 0 && (
        <IntakeOriginals path={path} files={data.files} kindOf={() => 'Liste'} />
      )}
      <IntakeTrace data={data} moved="" />
    </>
  );
}

/** Who will be registered if I accept? */
export function ListImportPage() {
  const { id = '', list = '' } = useParams({ strict: false }) as { id?: string; list?: string };
  const query = useQuery(listImportQuery(list));
  const data = query.data?.value;
  return (
    <Page
      title={data ? `Liste du ${formatInstant(data.createdAt)}` : 'Liste de participants'}
      path={[
        { label: 'Événements', href: '/evenements' },
        {
          label: data?.event.title ?? 'Événement',
          href: `/evenements/${id}?onglet=inscriptions`,
        },
      ]}
      aside={data && <IntakeBadge kind={kind} data={data} />}
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Report tagged={tagged} />}
      </Loaded>
    </Page>
  );
}
