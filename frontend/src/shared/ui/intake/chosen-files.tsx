import { formatInstant } from '@/shared/lib/dates';
import { formatSize } from '@/shared/lib/size';

/** A file that the browser can no longer read: changed, moved or removed since it was chosen. */
export class ChangedFiles extends Error {
  constructor(files: File[]) {
    const names = [...new Set(files.map(({ name }) => `« ${name} »`))].join(', ');
    super(
      files.length > 1
        ? `Ces fichiers ont changé sur votre ordinateur depuis que vous les avez choisis : ${names}. Retirez-les de la liste, puis choisissez-les de nouveau.`
        : `Le fichier ${names} a changé sur votre ordinateur depuis que vous l’avez choisi (modifié, déplacé ou supprimé). Retirez-le de la liste, puis choisissez-le de nouveau.`,
    );
    this.name = 'ChangedFiles';
  }
}

/** Those that the browser refuses to read. */
export async function unreadable(files: File[]): Promise<File[]> {
  const read = await Promise.all(
    files.map((file) =>
      file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => true,
          () => false,
        ),
    ),
  );
  return files.filter((_, rank) => !read[rank]);
}

/** The names that several of the files carry. */
const twice = (files: File[]): string[] => {
  const names = files.map(({ name }) => name);
  return [...new Set(names.filter((name, rank) => names.indexOf(name) !== rank))];
};

/** What will be sent; files of one name are all kept, and told apart by their size and date. */
export function ChosenFiles({
  files,
  onRemove,
}: {
  files: File[];
  onRemove: (file: File) => void;
}) {
  const shared = twice(files);
  return (
    <>
      <div role="status">
        {shared.map((name) => (
          <p key={name} className="fr-message fr-message--warning fr-mt-2w">
            Plusieurs fichiers se nomment « {name} ». Tous seront contrôlés : retirez celui qui est
            de trop.
          </p>
        ))}
      </div>
      <ul className="pilo-files" aria-label="Fichiers choisis">
        {files.map((file) => {
          const date = formatInstant(new Date(file.lastModified).toISOString());
          const title = `Retirer ${file.name}${shared.includes(file.name) ? `, modifié le ${date}` : ''}`;
          return (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <span>
                {file.name}{' '}
                <span className="pilo-code">
                  {formatSize(file.size)}, modifié le {date}
                </span>
              </span>
              <button
                type="button"
                className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-delete-line"
                title={title}
                onClick={() => onRemove(file)}
              >
                {title}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
