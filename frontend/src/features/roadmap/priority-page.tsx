import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMay } from '@/shared/session/me';
import { useTerritories } from '@/shared/reference/territories';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAsOf, useTerritory } from '@/shared/lib/view-params';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { TerritorySelect } from '@/shared/ui/territory-select';
import { priorityExplanationQuery, priorityQuery, priorityRatesQuery } from './api';
import { PriorityAnswer, PriorityParts, PriorityWhy } from './priority-answer';
import { PriorityDeletion } from './priority-deletion';
import { PriorityWhere } from './priority-where';
import './roadmap.css';

function Parts({ id, territory }: { id: string; territory: string }) {
  const asOf = useAsOf();
  const { departments } = useTerritories();
  const codes = departments.map(({ code }) => code);
  const explanation = useQuery(priorityExplanationQuery(id, territory, asOf));
  const rates = useQuery(priorityRatesQuery(id, codes, asOf));
  return (
    <Loaded query={explanation} lines={12}>
      {(data) => (
        <>
          <div className="pilo-split">
            <PriorityAnswer
              id={id}
              explanation={data}
              rates={rates.data ?? []}
              territory={territory}
            />
            <PriorityParts indicators={data.indicators} territory={territory} />
          </div>
          <Loaded query={rates} lines={13}>
            {(items) => <PriorityWhere id={id} rates={items} territory={territory} />}
          </Loaded>
          <PriorityWhy explanation={data} />
        </>
      )}
    </Loaded>
  );
}

/** Is this policy well, here and elsewhere in the region? */
export function PriorityPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [, change] = useSearchState();
  const territory = useTerritory();
  const priority = useQuery(priorityQuery(id));
  const mayChange = useMay('updatePriority');
  return (
    <Page
      title={priority.data?.value.title ?? 'Priorité'}
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      note={priority.data?.value.code}
      lead={priority.data?.value.description}
      actions={
        <>
          <TerritorySelect value={territory} onChange={(code) => change({ territoire: code })} />
          <AsOfPicker />
          {mayChange && (
            <AppLink
              href={`/feuille-de-route/priorites/${id}/modifier`}
              className="fr-btn fr-btn--tertiary fr-btn--sm"
            >
              Modifier
            </AppLink>
          )}
          {priority.data && (
            <PriorityDeletion priority={priority.data.value} etag={priority.data.etag} />
          )}
        </>
      }
    >
      <AsOfBanner />
      <Loaded query={priority}>{() => <Parts id={id} territory={territory} />}</Loaded>
    </Page>
  );
}
