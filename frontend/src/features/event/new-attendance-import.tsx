import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { IntakeForm } from '@/shared/ui/intake/intake-form';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { attendanceQuery, type Attendance } from './attendance-api';
import { above, checkFiles, hrefOf, importQuery } from './attendance-import-api';
import { spanOfInstants } from './times';
import './event.css';

const SHARES = [25, 50, 75, 100];

function Choices({ of: attendance }: { of: Attendance }) {
  const { event, sessions } = attendance;
  const router = useRouter();
  const client = useQueryClient();
  const [session, setSession] = useState(sessions[0]?.id ?? '');
  const [share, setShare] = useState('');
  return (
    <>
      <div className="fr-select-group pilo-door-choice">
        <label className="fr-label" htmlFor="seance">
          Séance
        </label>
        <select
          className="fr-select"
          id="seance"
          value={session}
          onChange={({ target }) => setSession(target.value)}
        >
          {sessions.map((one) => (
            <option key={one.id} value={one.id}>
              {[one.title, spanOfInstants(one.startsAt, one.endsAt)].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-select-group pilo-door-choice">
        <label className="fr-label" htmlFor="part">
          Durée minimale
          <span className="fr-hint-text">À partir de quelle part de la séance on y était.</span>
        </label>
        <select
          className="fr-select"
          id="part"
          value={share}
          onChange={({ target }) => setShare(target.value)}
        >
          <option value="">Comme au dernier import de cet événement (50 % au premier)</option>
          {SHARES.map((one) => (
            <option key={one} value={one}>
              {one} % de la séance
            </option>
          ))}
        </select>
      </div>
      <IntakeForm
        hint="Rapport de présence de Teams, ou export du tableau de bord de BigBlueButton, en CSV. Une réunion reprise a plusieurs fichiers : déposez-les ensemble. 10 Mo au plus par fichier."
        help="Téléchargez le fichier de votre outil avant qu’il ne l’efface."
        check={(body, key) =>
          checkFiles({ event, session, ...(share && { minimumPercent: Number(share) }) }, body, key)
        }
        onChecked={(answer, here) => {
          client.setQueryData(importQuery(answer.value.id).queryKey, answer);
          if (here) router.history.push(hrefOf(event, answer.value.id));
        }}
      />
    </>
  );
}

/** Drop the file of the meeting, then read whom it names. */
export function NewAttendanceImportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ ...attendanceQuery(id), refetchInterval: false });
  return (
    <Page
      title="Importer les présences à distance"
      path={above(id, query.data?.title)}
      lead="Les personnes du fichier sont d’abord rapprochées des inscriptions : rien n’est noté sans votre accord."
    >
      <Loaded query={query} lines={8}>
        {(attendance) => <Choices of={attendance} />}
      </Loaded>
    </Page>
  );
}
