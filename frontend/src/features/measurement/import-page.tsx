import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Tagged } from '@/shared/api/client';
import { formatInstant } from '@/shared/lib/dates';
import { useStatusNow } from '@/shared/ui/intake/acts';
import { IntakeIssues } from '@/shared/ui/intake/issues';
import { count, counted } from '@/shared/ui/intake/labels';
import { IntakeNotices } from '@/shared/ui/intake/notices';
import { IntakeOriginals } from '@/shared/ui/intake/originals';
import {
  IntakeBadge,
  IntakeCounts,
  IntakeSentence,
  IntakeTrace,
  tile,
  type Tile,
} from '@/shared/ui/intake/summary';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { importQuery, importRoom, type Import } from './api';
import { ImportActs } from './import-acts';
import { ImportChanges } from './import-changes';
import { ImportDefinitions } from './import-definitions';
import { ABOVE, formatLabels, importSentence } from './labels';
import './measurement.css';

function tilesOf({ counts, status }: Pick<Import, 'counts' | 'status'>): Tile[] {
  const { skipped, refused, unchanged } = counts;
  const lines = [
    tile('skipped', skipped, 'ligne ignorée', 'lignes ignorées'),
    tile('refused', refused, 'ligne refusée', 'lignes refusées'),
  ];
  switch (status) {
    // No value is kept of it: only its lines count.
    case 'REFUSED':
      return lines;
    // The figures tell what was, or would have been: not what is in force.
    case 'REVERSED':
    case 'ABANDONED': {
      const [one, several] =
        status === 'REVERSED' ? ['retirée', 'retirées'] : ['laissée', 'laissées'];
      return [
        tile('new', counts.new, `valeur nouvelle ${one}`, `valeurs nouvelles ${several}`),
        tile('changed', counts.changed, `valeur modifiée ${one}`, `valeurs modifiées ${several}`),
        tile('unchanged', unchanged, 'valeur déjà connue', 'valeurs déjà connues'),
        ...lines,
      ];
    }
    default:
      return [
        tile('new', counts.new, 'valeur nouvelle', 'valeurs nouvelles'),
        tile('changed', counts.changed, 'valeur modifiée', 'valeurs modifiées'),
        tile('unchanged', unchanged, 'valeur inchangée', 'valeurs inchangées'),
        ...lines,
      ];
  }
}

/** Their values were written, even if undone since. */
const WRITTEN = new Set<Import['status']>(['APPLIED', 'REVERSED']);
/** Nothing moves there any more: no room to keep for it. */
const SETTLED = new Set<Import['status']>(['REFUSED', 'REVERSED', 'ABANDONED']);
/** Indicators without a page: not created yet, or gone with the undo. */
const absent = ({ status, newIndicators, definitions }: Import): string[] =>
  WRITTEN.has(status)
    ? definitions.filter(({ state }) => state === 'WITHDRAWN').map(({ code }) => code)
    : newIndicators;

function Report({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const now = useStatusNow(importRoom.kind, data);
  const path = `${importRoom.path}/${data.id}`;
  const { id, status, counts, issueGroups, issueCount } = data;
  return (
    <>
      <IntakeSentence status={now}>{importSentence({ ...data, status: now })}</IntakeSentence>
      <IntakeCounts tiles={tilesOf(data)} />
      <div className={SETTLED.has(status) ? '' : 'pilo-import__acts'}>
        <ImportActs tagged={tagged} />
      </div>
      {status !== 'REFUSED' && <ImportDefinitions definitions={data.definitions} />}
      <IntakeNotices notices={data.notices} />
      {status !== 'REFUSED' && counts.publishedRates > 0 && (
        <p className="fr-mb-3w">
          Ces fichiers portent {count(counts.publishedRates)} taux publiés par la DITP.{' '}
          {WRITTEN.has(status) && (
            <AppLink href={`/imports/${id}/ecarts`}>Comparer avec nos taux</AppLink>
          )}
        </p>
      )}
      {issueCount > 0 && <IntakeIssues path={path} groups={issueGroups} total={issueCount} />}
      {status !== 'REFUSED' && <ImportChanges id={id} toCreate={absent(data)} />}
      <IntakeOriginals path={path} files={data.files} kindOf={({ kind }) => formatLabels[kind]} />
      <IntakeTrace
        data={data}
        moved={
          data.movedSinceCheck > 0 &&
          ` ; ${counted(data.movedSinceCheck, 'valeur avait changé', 'valeurs avaient changé')} depuis le contrôle`
        }
      />
    </>
  );
}

/** What will change if I accept? */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(importQuery(id));
  const data = query.data?.value;
  return (
    <Page
      title={data ? `Import du ${formatInstant(data.createdAt)}` : 'Import'}
      path={ABOVE}
      aside={data && <IntakeBadge kind={importRoom.kind} data={data} />}
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Report tagged={tagged} />}
      </Loaded>
    </Page>
  );
}
