import { useQuery } from '@tanstack/react-query';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { hrefOf, mappingQuery, type Import, type Mapping } from './api';
import { FIELDS } from './labels';

export type Layout = Mapping['layouts'][number];

/** "ae.csv", "extrait.xlsx, feuille « Données »". */
export const layoutName = ({ name, sheet }: Layout): string =>
  sheet ? `${name}, feuille « ${sheet} »` : name;

const columns: Column<Layout['columns'][number]>[] = [
  {
    key: 'header',
    header: 'Colonne de l’extrait',
    rowHeader: true,
    cell: ({ header, column }) => header || `Colonne ${column + 1}, sans nom`,
  },
  {
    key: 'sample',
    header: 'Première cellule',
    cell: ({ sample }) =>
      sample ? (
        <code className="pilo-read">{sample}</code>
      ) : (
        <span className="pilo-missing">vide</span>
      ),
  },
  {
    key: 'field',
    header: 'Lue comme',
    cell: ({ field }) => (field ? FIELDS[field] : <span className="pilo-missing">pas lue</span>),
  },
];

function Table({ layout }: { layout: Layout }) {
  const { constants, questions, remembered, headerLine } = layout;
  return (
    <section className="fr-mb-4w" aria-label={layoutName(layout)}>
      <h2 className="fr-h6 fr-mb-1v">{layoutName(layout)}</h2>
      <p className="pilo-mention">
        L’en-tête est à la ligne {headerLine}.
        {remembered && ' Vos réponses d’un import précédent aux mêmes colonnes ont servi.'}
      </p>
      {constants.length > 0 && (
        <p>
          Pour toutes ses lignes :{' '}
          {constants.map(({ field, value }) => `${FIELDS[field]} ${value}`).join(' ; ')}.
        </p>
      )}
      {questions.length > 0 && (
        <ul>
          {questions.map(({ field, sentence }) => (
            <li key={field}>{sentence}</li>
          ))}
        </ul>
      )}
      <DataTable
        caption={`Colonnes de ${layoutName(layout)}`}
        captionHidden
        columns={columns}
        rows={layout.columns}
        rowKey={({ column }) => String(column)}
      />
    </section>
  );
}

/** How the columns of the files are understood: always to be seen, and to be corrected while nothing is written. */
export function MappingView({ data }: { data: Import }) {
  const query = useQuery(mappingQuery(data.id));
  return (
    <Loaded query={query} lines={8}>
      {({ value: { layouts } }) => (
        <>
          {data.acts.includes('updateChorusImportMapping') && (
            <p>
              <AppLink
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                href={`${hrefOf(data.id)}/colonnes`}
              >
                Corriger les colonnes
              </AppLink>
            </p>
          )}
          {layouts.map((layout) => (
            <Table key={`${layout.file} ${layout.sheet}`} layout={layout} />
          ))}
        </>
      )}
    </Loaded>
  );
}
