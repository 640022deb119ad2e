import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ApiError, NetworkError } from '@/shared/api/problem';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ErrorState } from '@/shared/ui/states';
import { useFocusOn } from '@/shared/ui/use-focus-on';
import { ChangedFiles, ChosenFiles, unreadable } from './chosen-files';
import { DropZone } from './drop-zone';
import { formatSize } from '@/shared/lib/size';
import { counted } from './labels';
import './intake.css';

const fingerprint = (files: File[]) =>
  files.map(({ name, size, lastModified }) => [name, size, lastModified]);

function Checking({ files }: { files: File[] }) {
  const size = files.reduce((total, file) => total + file.size, 0);
  return (
    <div role="status" className="fr-mt-3w">
      <label htmlFor="controle">
        Contrôle de {counted(files.length, 'fichier', 'fichiers')} ({formatSize(size)}) en cours…
      </label>
      <progress id="controle" className="pilo-progress" />
    </div>
  );
}

/** Sends them; a file that the browser could not read looks like a network that is down, and is told apart. */
async function send<T>(files: File[], ask: (body: FormData) => Promise<T>): Promise<T> {
  const body = new FormData();
  for (const file of files) {
    body.append('files', file);
  }
  try {
    return await ask(body);
  } catch (error) {
    const changed = error instanceof NetworkError ? await unreadable(files) : [];
    throw changed.length > 0 ? new ChangedFiles(changed) : error;
  }
}

/** The API's own limit: a longer file is not even sent. */
const MAX_BYTES = 10 * 1024 * 1024;

const refusalTitle = (several: boolean) =>
  several ? 'Ces fichiers ne peuvent pas être importés' : 'Ce fichier ne peut pas être importé';

function TooLong({ files }: { files: File[] }) {
  return (
    <Alert
      severity="error"
      as="h2"
      title={refusalTitle(files.length > 1)}
      description={files
        .map(({ name }) => `Le fichier « ${name} » fait plus de 10 Mo ; découpez-le.`)
        .join(' ')}
    />
  );
}

/** What keeps the files from being read; takes the focus, which the button had. */
function Refusal({
  error,
  tooLong,
  several,
}: {
  error: unknown;
  tooLong: File[];
  several: boolean;
}) {
  const box = useFocusOn<HTMLDivElement>(error ?? tooLong);
  const refused = error instanceof ApiError && error.status < 500;
  return (
    <div className="fr-mt-2w" role="alert" tabIndex={-1} ref={box}>
      {tooLong.length > 0 ? (
        <TooLong files={tooLong} />
      ) : error instanceof ChangedFiles ? (
        <Alert
          severity="error"
          as="h2"
          title="Rien n’a été envoyé : le contrôle n’a pas commencé"
          description={error.message}
        />
      ) : (
        <ErrorState
          error={error}
          title={refused ? refusalTitle(several) : 'Le contrôle n’a pas pu aboutir'}
        />
      )}
    </div>
  );
}

const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** Whether the page that asked is still the one on screen. */
function useHere() {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

interface IntakeFormProps<T> {
  /** What the files are: their formats and their limit. */
  hint: string;
  /** Where to read what a file holds. */
  help: ReactNode;
  check: (body: FormData, key: { 'Idempotency-Key': string }) => Promise<T>;
  /** @param here whether who asked is still waiting: who has gone elsewhere finds it among the imports */
  onChecked: (answer: T, here: boolean) => void;
}

/** Drop, then read what would change. */
export function IntakeForm<T>({ hint, help, check: ask, onChecked }: IntakeFormProps<T>) {
  const keyOf = useIdempotencyKey();
  const [files, setFiles] = useState<File[]>([]);
  const [tooLong, setTooLong] = useState<File[]>([]);
  const [missing, setMissing] = useState(false);
  const [repeated, setRepeated] = useState<File[]>([]);
  const here = useHere();
  const check = useSingleMutation({
    mutationFn: () => send(files, (body) => ask(body, keyOf(fingerprint(files)))),
    onSuccess: (answer) => onChecked(answer, here.current),
  });
  const change = (next: File[], refused: File[] = []) => {
    check.reset();
    setTooLong(refused);
    setMissing(false);
    setRepeated([]);
    setFiles(next);
  };
  const add = (added: File[]) => {
    const fitting = added.filter(({ size }) => size <= MAX_BYTES);
    const next = [...files];
    const again: File[] = [];
    for (const file of fitting) {
      (next.some((one) => isSame(one, file)) ? again : next).push(file);
    }
    change(
      next,
      added.filter((file) => !fitting.includes(file)),
    );
    setRepeated(again);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (files.length > 0) {
      check.mutate();
      return;
    }
    setMissing(true);
    document.getElementById('fichiers')?.focus();
  };
  return (
    <form onSubmit={submit} className="pilo-import">
      <p>{help}</p>
      <DropZone
        hint={hint}
        disabled={check.isPending}
        error={missing ? 'Choisissez d’abord un fichier.' : undefined}
        onFiles={add}
      />
      <div role="status">
        {repeated.map(({ name }, rank) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={rank} className="fr-message fr-message--warning fr-mt-2w">
            Le fichier « {name} » est déjà dans la liste (même taille, même date) : il n’y est pas
            ajouté une seconde fois.
          </p>
        ))}
      </div>
      {files.length > 0 && (
        <ChosenFiles
          files={files}
          onRemove={(gone) => change(files.filter((file) => file !== gone))}
        />
      )}
      {check.isPending && <Checking files={files} />}
      {(check.error || tooLong.length > 0) && (
        <Refusal error={check.error} tooLong={tooLong} several={files.length > 1} />
      )}
      <button type="submit" className="fr-btn fr-mt-3w" disabled={check.isPending}>
        {files.length > 1 ? `Contrôler les ${files.length} fichiers` : 'Contrôler le fichier'}
      </button>
    </form>
  );
}
