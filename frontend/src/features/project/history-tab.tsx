import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { formatInstant } from '@/shared/lib/dates';
import { stringifySearch } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { pageOf, PAGE_SIZE } from '@/shared/ui/list-state';
import { Loaded } from '@/shared/ui/states';
import { useLastPage } from '@/shared/ui/use-last-page';
import { WeatherTag } from '@/shared/ui/weather';
import { historyQuery, type HistoryItem } from './api';
import { fieldLabel } from './labels';
import './project.css';

const shown = (text: string | null) => text || 'vide';

function Changes({ item }: { item: HistoryItem }) {
  return (
    <>
      <p className="fr-mb-1v">Modification</p>
      <ul className="pilo-changes">
        {item.changes.map(({ field, before, after, beforeName, afterName }) => (
          <li key={field}>
            {fieldLabel(field)} : {shown(afterName ?? after)}{' '}
            <span className="pilo-mention">(auparavant : {shown(beforeName ?? before)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function StageMove({ item }: { item: HistoryItem }) {
  const { stage } = useNomenclatures();
  return (
    <>
      <p className="fr-mb-1v">
        Étape : {item.fromStage ? `${stage(item.fromStage)} → ` : ''}
        {item.toStage && <strong>{stage(item.toStage)}</strong>}
      </p>
      {item.reason && <p className="fr-mb-0">{item.reason}</p>}
    </>
  );
}

function Event({ item }: { item: HistoryItem }) {
  switch (item.kind) {
    case 'STATUS':
      return (
        <>
          <p className="fr-mb-1v">
            Point signé : {item.weather && <WeatherTag weather={item.weather} />}
          </p>
          <p className="fr-mb-0 pilo-lines">{item.synthesis}</p>
        </>
      );
    case 'STAGE':
      return <StageMove item={item} />;
    case 'CHANGE':
      return <Changes item={item} />;
    case 'CREATION':
      return <p className="fr-mb-0">Création du projet</p>;
    case 'ARCHIVE':
      return <p className="fr-mb-0">Archivage du projet</p>;
  }
}

/** Who did what, when and why; the newest first. */
export function History({ id }: { id: string }) {
  const [search] = useSearchState();
  const { pathname } = useLocation();
  const page = pageOf(search);
  const history = useQuery(historyQuery(id, (page - 1) * PAGE_SIZE));
  useLastPage(page, history.data);
  return (
    <Loaded query={history}>
      {({ items, total }) => (
        <>
          <ol className="pilo-timeline">
            {items.map((item) => (
              <li key={item.id}>
                <p className="pilo-mention">
                  {formatInstant(item.occurredAt)}, {item.accountName}
                </p>
                <Event item={item} />
              </li>
            ))}
          </ol>
          {total > PAGE_SIZE && (
            <Pagination
              key={page}
              count={Math.ceil(total / PAGE_SIZE)}
              defaultPage={page}
              getPageLinkProps={(target) => ({
                href: pathname + stringifySearch({ ...search, page: target }),
              })}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
