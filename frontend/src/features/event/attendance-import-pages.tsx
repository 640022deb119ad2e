import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatInstant } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { IntakeActs, useStatusNow } from '@/shared/ui/intake/acts';
import { IntakeIssues } from '@/shared/ui/intake/issues';
import { counted } from '@/shared/ui/intake/labels';
import { IntakeBadge, IntakeSentence, IntakeTrace } from '@/shared/ui/intake/summary';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Refusal } from '@/shared/ui/refusal';
import { Loaded } from '@/shared/ui/states';
import { attendanceQuery, type Attendance } from './attendance-api';
import {
  above,
  attendanceRoom,
  importQuery,
  matchRow,
  type Import,
  type ImportRow,
} from './attendance-import-api';
import { PRESENCES, personOf } from './labels';
import './event.css';

const minutes = (seconds: number): string => `${Math.round(seconds / 60)} min`;

interface RowProps {
  tagged: Tagged<Import>;
  row: ImportRow;
  people: Attendance['people'];
}

/** A person of the file whom nobody may be sure of: yes, no, or somebody else. */
function Question({ tagged, row, people }: RowProps) {
  const client = useQueryClient();
  const { id } = tagged.value;
  const line = useRef<HTMLLIElement>(null);
  const [chosen, setChosen] = useState(row.registration ?? '');
  const match = useSingleMutation({
    mutationFn: (registration: string | null) =>
      matchRow(id, row.position, registration, tagged.etag),
    onSuccess: (answer) => {
      // The row goes to those that are found: the focus goes on to the next question, or to where the row went.
      const next = line.current?.nextElementSibling ?? line.current?.previousElementSibling;
      const goes = answer.value.rows.some((one) => one.position === row.position && one.confirmed);
      client.setQueryData(importQuery(id).queryKey, answer);
      if (goes) (next?.querySelector('select') ?? document.getElementById('retrouvees'))?.focus();
    },
  });
  const field = `qui-${row.position}`;
  return (
    <li ref={line}>
      <div>
        <strong>{row.name ?? 'Nom effacé'}</strong>
        <p className="pilo-mention">
          {[minutes(row.seconds), row.enough ? '' : 'pas assez longtemps', row.mail]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Refusal error={match.error} />
      </div>
      <div className="pilo-door__choice">
        <label className="fr-sr-only" htmlFor={field}>
          Qui est {row.name} ?
        </label>
        <select
          className="fr-select"
          id={field}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">Pas inscrite</option>
          {people.map((one) => (
            <option key={one.registration} value={one.registration}>
              {personOf(one)}
            </option>
          ))}
        </select>
        <ActButton
          className="fr-btn--sm"
          disabled={match.isPending || (!chosen && row.basis === 'NONE')}
          onAct={() => match.mutate(chosen || null)}
        >
          {chosen ? 'C’est cette personne' : 'Elle n’est pas inscrite'}
        </ActButton>
      </div>
    </li>
  );
}

function Found({ row }: { row: ImportRow }) {
  const known = row.known ? `déjà notée : ${PRESENCES[row.known].toLowerCase()}` : '';
  const enough = row.enough ? 'présente' : 'pas assez longtemps : présence non établie';
  return (
    <li>
      <div>
        <strong>{row.registered}</strong>
        <p className="pilo-mention">
          {[
            row.name === row.registered ? '' : `« ${row.name ?? 'nom effacé'} » dans le fichier`,
            minutes(row.seconds),
            known || enough,
            row.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}

/** To be asked about, found, and not established: never absent. */
function Groups({ tagged }: { tagged: Tagged<Import> }) {
  const { rows, missing, event, status } = tagged.value;
  const { data } = useQuery({ ...attendanceQuery(event), refetchInterval: false });
  const sure = rows.filter(({ confirmed }) => confirmed);
  const others = rows.filter(({ confirmed }) => !confirmed);
  return (
    <>
      {others.length > 0 && (
        <>
          <h2 className="fr-h5">
            {counted(others.length, 'personne à reconnaître', 'personnes à reconnaître')}
          </h2>
          <ul className="pilo-door fr-mb-3w">
            {others.map((row) =>
              status === 'CHECKED' && data ? (
                <Question key={row.position} tagged={tagged} row={row} people={data.people} />
              ) : (
                <li key={row.position}>{row.name ?? 'Nom effacé'}, laissée de côté</li>
              ),
            )}
          </ul>
        </>
      )}
      <h2 className="fr-h5" id="retrouvees" tabIndex={-1}>
        {counted(sure.length, 'personne retrouvée', 'personnes retrouvées')}
      </h2>
      {sure.length > 0 && (
        <ul className="pilo-door">
          {sure.map((row) => (
            <Found key={row.position} row={row} />
          ))}
        </ul>
      )}
      {status === 'CHECKED' && (
        <>
          <h2 className="fr-h5 fr-mt-3w">
            {counted(missing.length, 'présence non établie', 'présences non établies')}
          </h2>
          {missing.length > 0 && (
            <>
              <p>
                Inscrites à distance, ces personnes ne sont pas dans le fichier, ou pas assez
                longtemps. Elles ne sont pas notées absentes.
              </p>
              <ul>
                {missing.map(({ registration, name }) => (
                  <li key={registration}>{name || 'Nom effacé'}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  );
}

const SENTENCES: Record<Import['status'], string> = {
  CHECKED: 'Relisez les rapprochements, puis appliquez l’import.',
  REFUSED: 'Le fichier ne se lit pas en entier : rien n’est noté.',
  APPLYING: 'L’import est en cours d’application.',
  APPLIED: 'Les présences de ce fichier sont notées.',
  REVERSED: 'L’import est annulé : ce qu’il avait noté ne l’est plus.',
  ABANDONED: 'L’import est abandonné : rien n’a été noté.',
};

function Report({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const now = useStatusNow(attendanceRoom.kind, data);
  const back = `/evenements/${data.event}/presences`;
  return (
    <>
      <IntakeSentence status={now}>{SENTENCES[now]}</IntakeSentence>
      <IntakeActs
        room={attendanceRoom}
        tagged={tagged}
        reversal={<p>Tout ce que cet import a noté est retiré ; ce qui l’a été à la main reste.</p>}
        landing={
          <p className="fr-mt-2w fr-mb-0">
            <AppLink href={back}>Voir les présences</AppLink>
          </p>
        }
        again={<AppLink href={`${back}/import`}>Importer un autre fichier</AppLink>}
      />
      {data.issueCount > 0 && (
        <IntakeIssues
          path={`${attendanceRoom.path}/${data.id}`}
          groups={data.issueGroups}
          total={data.issueCount}
        />
      )}
      {data.status !== 'REFUSED' && (
        <>
          <p>
            On y était à partir de {data.minimumPercent} % de la séance, soit{' '}
            {minutes(data.minimumSeconds)}.
          </p>
          <Groups tagged={tagged} />
        </>
      )}
      <IntakeTrace data={data} moved={false} />
    </>
  );
}

/** Whom does the file name, and who is not established? */
export function AttendanceImportPage() {
  const { id, file } = useParams({ strict: false }) as { id: string; file: string };
  const query = useQuery(importQuery(file));
  const data = query.data?.value;
  return (
    <Page
      title={
        data ? `Présences importées le ${formatInstant(data.createdAt)}` : 'Présences importées'
      }
      path={above(id, data?.title)}
      aside={data && <IntakeBadge kind={attendanceRoom.kind} data={data} />}
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Report tagged={tagged} />}
      </Loaded>
    </Page>
  );
}
