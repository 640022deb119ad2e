import { useState } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { Pager } from '@/shared/ui/pager';
import { formatSize } from '@/shared/lib/size';
import { count } from './labels';
import type { IntakeFile } from './types';

const SIZE = 10;

/** The originals, as they were sent: each can be had again, with its digest. */
export function IntakeOriginals<T extends IntakeFile>({
  path,
  files,
  kindOf,
}: {
  /** That of the import. */
  path: string;
  files: T[];
  /** The shape of a file, in words. */
  kindOf: (file: T) => string;
}) {
  const [offset, setOffset] = useState(0);
  const [error, setError] = useState<unknown>();
  const save = async ({ position, name }: T) => {
    setError(undefined);
    try {
      await download(`${path}/files/${position}`, 'application/octet-stream', name);
    } catch (problem) {
      setError(problem);
    }
  };
  const columns: Column<T>[] = [
    { key: 'name', header: 'Fichier', rowHeader: true, cell: ({ name }) => name },
    { key: 'kind', header: 'Format', cell: kindOf },
    { key: 'rows', header: 'Lignes', numeric: true, cell: ({ rows }) => count(rows) },
    { key: 'size', header: 'Taille', numeric: true, cell: ({ size }) => formatSize(size) },
    {
      key: 'sha256',
      header: 'Empreinte du fichier',
      cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code>,
    },
    {
      key: 'original',
      header: 'Original',
      cell: (file) => (
        <button
          type="button"
          className="fr-link fr-link--sm"
          aria-label={`Télécharger ${file.name}`}
          onClick={() => void save(file)}
        >
          Télécharger
        </button>
      ),
    },
  ];
  return (
    <section aria-labelledby="originaux" className="fr-mb-4w">
      <h2 className="fr-h4" id="originaux">
        Fichiers d’origine
      </h2>
      <p className="pilo-mention">
        L’empreinte est un code calculé sur le contenu du fichier : deux fichiers qui ont la même
        sont identiques.
      </p>
      {error !== undefined && (
        <p className="fr-error-text" role="alert">
          {messageOf(error)}
        </p>
      )}
      <DataTable
        caption="Fichiers de cet import, avec leur empreinte"
        captionHidden
        columns={columns}
        rows={files.slice(offset, offset + SIZE)}
        rowKey={({ position }) => String(position)}
      />
      <Pager offset={offset} size={SIZE} total={files.length} onMove={setOffset} />
    </section>
  );
}
