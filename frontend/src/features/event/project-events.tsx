import { useQuery } from '@tanstack/react-query';
import { stringifySearch } from '@/shared/lib/search-params';
import { useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { DataTable } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { events, type EventRow } from './api';
import { eventColumns } from './event-columns';
import './event.css';

const SHOWN = ['title', 'startsAt', 'kind', 'state', 'seats'];

/** The project's tab: its events, the next ones first. */
export function ProjectEvents({ code }: { code: string }) {
  const territories = useTerritories();
  const mayCreate = useMay('createEvent');
  const query = useQuery(
    events.list({ query: { limit: 20, offset: 0, sort: '-startsAt' }, filters: { project: code } }),
  );
  const search = stringifySearch({ project: code });
  return (
    <Block
      id="evenements"
      title="Événements"
      more={['Tous les événements du projet', `/evenements${search}`]}
    >
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p>Aucun événement n’est rattaché à ce projet.</p>
          ) : (
            <DataTable
              caption="Les derniers événements du projet"
              captionHidden
              columns={eventColumns(territories).filter(({ key }) => SHOWN.includes(key))}
              rows={items as EventRow[]}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
      {mayCreate && (
        <AppLink
          className="fr-btn fr-btn--sm fr-btn--tertiary fr-btn--icon-left fr-icon-add-line pilo-no-print"
          href={`/evenements/nouveau${search}`}
        >
          Créer un événement
        </AppLink>
      )}
    </Block>
  );
}
