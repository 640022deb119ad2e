import { useQuery } from '@tanstack/react-query';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { DataTable } from '@/shared/ui/data-table';
import { Loaded } from '@/shared/ui/states';
import { commitments } from './api';
import { commitmentColumns } from './commitment-columns';
import './spending.css';

const SHOWN = ['object', 'supplier', 'net', 'paid', 'remainingToPay'];

interface CommitmentsOfProps {
  /** As the list is filtered: of a project, of a scheme, year and axis. */
  filters: Record<string, string | undefined>;
  /** What is said where there is none. */
  none: string;
}

/** The last commitments of something, with the way to all of them. */
export function CommitmentsOf({ filters, none }: CommitmentsOfProps) {
  const mayRead = useMay('listCommitments');
  const asOf = useAsOf();
  const asked = { ...filters, ...(asOf ? { asOf } : {}) };
  const query = useQuery({
    ...commitments.list({ query: { limit: 20, offset: 0, sort: '-signedOn' }, filters: asked }),
    enabled: mayRead,
  });
  return mayRead ? (
    <Block
      id="engagements"
      title="Engagements"
      more={['Tous les engagements', `/budget/engagements${stringifySearch(asked)}`]}
    >
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mb-0">{none}</p>
          ) : (
            <DataTable
              caption="Les derniers engagements"
              captionHidden
              columns={commitmentColumns.filter(({ key }) => SHOWN.includes(key))}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Block>
  ) : null;
}

interface LineProps {
  scheme: string | undefined;
  year: number;
  axis: string | undefined;
  project: string | undefined;
}

/** On a line's page: what was committed on its scheme, year and axis. */
export const LineCommitments = ({ scheme, year, axis, project }: LineProps) => (
  <CommitmentsOf
    filters={{ scheme, year: String(year), axis, project }}
    none="Rien n’est encore engagé sur cette ligne."
  />
);
