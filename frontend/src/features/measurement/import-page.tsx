import { useEffect, useRef } from 'react';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Tagged } from '@/shared/api/client';
import { formatInstant } from '@/shared/lib/dates';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { importQuery, type Import } from './api';
import { ImportActs, useStatusNow } from './import-acts';
import { ImportChanges } from './import-changes';
import { ImportDefinitions } from './import-definitions';
import { ImportFiles } from './import-files';
import { ImportIssues } from './import-issues';
import { ImportNotices } from './import-notices';
import { ABOVE, count, counted, importSentence, statuses } from './labels';
import './measurement.css';

interface Tile {
  key: string;
  value: number;
  one: string;
  several: string;
}

const tile = (key: string, value: number, one: string, several: string): Tile => ({
  key,
  value,
  one,
  several,
});

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

function Counts(props: Pick<Import, 'counts' | 'status'>) {
  return (
    <ul className="pilo-figures pilo-figures--five">
      {tilesOf(props).map(({ key, value, one, several }) => (
        <li key={key} className={key === 'refused' && value > 0 ? 'pilo-figures__bad' : ''}>
          <span className="pilo-figures__value">{count(value)}</span>
          <span className="pilo-figures__label">{value > 1 ? several : one}</span>
        </li>
      ))}
    </ul>
  );
}

function Trace({ data }: { data: Import }) {
  const { createdAt, createdBy, appliedAt, appliedBy, reversedAt, reversedBy } = data;
  const { abandonedAt, abandonedBy } = data;
  return (
    <ol className="pilo-trace">
      <li>
        Contrôlé le {formatInstant(createdAt)} par {createdBy}
      </li>
      {appliedAt && (
        <li>
          Appliqué le {formatInstant(appliedAt)} par {appliedBy}
          {data.movedSinceCheck > 0 &&
            ` ; ${counted(data.movedSinceCheck, 'valeur avait changé', 'valeurs avaient changé')} depuis le contrôle`}
        </li>
      )}
      {reversedAt && (
        <li>
          Annulé le {formatInstant(reversedAt)} par {reversedBy}
        </li>
      )}
      {abandonedAt && (
        <li>
          Abandonné le {formatInstant(abandonedAt)} par {abandonedBy}
        </li>
      )}
    </ol>
  );
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

const ENDED = new Set<Import['status']>(['APPLIED', 'REVERSED', 'ABANDONED']);

/** Applied, undone or abandoned: the button is gone, the focus goes to the sentence that says what happened. */
function Summary({ data }: { data: Import }) {
  const { status } = data;
  const sentence = useRef<HTMLParagraphElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && ENDED.has(status)) {
      sentence.current?.focus();
    }
    before.current = status;
  }, [status]);
  return (
    <p className="fr-text--lead fr-mb-2w" tabIndex={-1} ref={sentence}>
      {importSentence(data)}
    </p>
  );
}

function Report({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const now = useStatusNow(data);
  const { id, status, counts, issueGroups, issueCount } = data;
  return (
    <>
      <Summary data={{ ...data, status: now }} />
      <Counts counts={counts} status={status} />
      <div className={SETTLED.has(status) ? '' : 'pilo-import__acts'}>
        <ImportActs tagged={tagged} />
      </div>
      {status !== 'REFUSED' && <ImportDefinitions definitions={data.definitions} />}
      <ImportNotices notices={data.notices} />
      {status !== 'REFUSED' && counts.publishedRates > 0 && (
        <p className="fr-mb-3w">
          Ces fichiers portent {count(counts.publishedRates)} taux publiés par la DITP.{' '}
          {WRITTEN.has(status) && (
            <AppLink href={`/imports/${id}/ecarts`}>Comparer avec nos taux</AppLink>
          )}
        </p>
      )}
      {issueCount > 0 && <ImportIssues id={id} groups={issueGroups} total={issueCount} />}
      {status !== 'REFUSED' && <ImportChanges id={id} toCreate={absent(data)} />}
      <ImportFiles id={id} files={data.files} />
      <Trace data={data} />
    </>
  );
}

function StatusBadge({ data }: { data: Import }) {
  const { severity, label } = statuses[useStatusNow(data)];
  return (
    <Badge severity={severity} noIcon>
      {label}
    </Badge>
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
      aside={data && <StatusBadge data={data} />}
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Report tagged={tagged} />}
      </Loaded>
    </Page>
  );
}
