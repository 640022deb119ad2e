import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Tagged } from '@/shared/api/client';
import { formatInstant } from '@/shared/lib/dates';
import { useStatusNow } from '@/shared/ui/intake/acts';
import { IntakeIssues } from '@/shared/ui/intake/issues';
import { counted } from '@/shared/ui/intake/labels';
import { IntakeNotices } from '@/shared/ui/intake/notices';
import { IntakeOriginals } from '@/shared/ui/intake/originals';
import { IntakeBadge, IntakeSentence, IntakeTrace } from '@/shared/ui/intake/summary';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { Tabs } from '@/shared/ui/tabs';
import { chorusRoom, importQuery, writesQuery, type Import } from './api';
import { ImportActs } from './import-acts';
import { ABOVE, FILE_KINDS, importSentence } from './labels';
import { MappingView } from './mapping';
import { Rows } from './rows';
import { useUnexplained, Verdicts } from './verdicts';
import './chorus.css';

/** Nothing moves there any more: no room to keep for it. */
const SETTLED = new Set<Import['status']>(['REFUSED', 'REVERSED', 'ABANDONED']);

const withCount = (label: string, number: number | undefined, words: [string, string]) =>
  number ? `${label} (${counted(number, ...words)})` : label;

/** What is in the import, part by part: the problem of each stands in its name. */
function Parts({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const { id, counts } = data;
  const unexplained = useUnexplained(id);
  return (
    <Tabs
      label="Parties de l’import"
      tabs={[
        {
          id: 'lignes',
          label: withCount('Lignes', counts.unmatched, ['à rapprocher', 'à rapprocher']),
          content: () => <Rows tagged={tagged} />,
        },
        {
          id: 'engagements',
          label: withCount('Par engagement', unexplained, ['inexpliqué', 'inexpliqués']),
          content: () => <Verdicts id={id} />,
        },
        { id: 'colonnes', label: 'Colonnes', content: () => <MappingView data={data} /> },
        {
          id: 'fichiers',
          label: 'Fichiers',
          content: () => (
            <>
              <IntakeOriginals
                path={`${chorusRoom.path}/${id}`}
                files={data.files}
                kindOf={({ kind }) => FILE_KINDS[kind]}
              />
              <IntakeTrace
                data={data}
                moved={
                  data.movedSinceCheck > 0 &&
                  ` ; ${counted(data.movedSinceCheck, 'ligne avait changé', 'lignes avaient changé')} d’état depuis le contrôle`
                }
              />
            </>
          ),
        },
      ]}
    />
  );
}

function Report({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const now = useStatusNow(chorusRoom.kind, data);
  const { id, status, mapped, counts, issueCount, issueGroups } = data;
  const writes = useQuery({ ...writesQuery(id), enabled: counts.new + counts.corrected > 0 });
  const rows = writes.data?.items;
  return (
    <>
      <IntakeSentence status={now}>{importSentence({ ...data, status: now }, rows)}</IntakeSentence>
      <div className={SETTLED.has(status) ? '' : 'pilo-import__acts'}>
        <ImportActs tagged={tagged} rows={rows} />
      </div>
      <IntakeNotices notices={data.notices} />
      {issueCount > 0 && (
        <IntakeIssues path={`${chorusRoom.path}/${id}`} groups={issueGroups} total={issueCount} />
      )}
      {mapped || status !== 'CHECKED' ? <Parts tagged={tagged} /> : <MappingView data={data} />}
    </>
  );
}

/** What will change if I accept, and does Chorus say what our books say? */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(importQuery(id));
  const data = query.data?.value;
  return (
    <Page
      title={data ? `Import Chorus du ${formatInstant(data.createdAt)}` : 'Import Chorus'}
      path={ABOVE}
      aside={data && <IntakeBadge kind={chorusRoom.kind} data={data} />}
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Report tagged={tagged} />}
      </Loaded>
    </Page>
  );
}
