import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { formatEuros } from '@/shared/lib/money';
import { useHref } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { AsOfBanner } from '@/shared/ui/as-of';
import { FilterTag, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { EmptyState } from '@/shared/ui/states';
import { executionsQuery, LINES, lines } from './api';
import { lineColumns } from './line-columns';
import { AxisFilter, PotFilters } from './pot-filters';
import './funding.css';

/** Those that can be read as of a day. */
const DATED = ['/budget/lignes', '/budget/mouvements'];

/** What else is set up of the budget, one link each, in one line. */
export function SetupLinks() {
  const { pathname } = useLocation();
  const kept = useHref();
  const links = [
    ['/budget/lignes', 'Lignes', useMay('listBudgetLines')],
    ['/budget/mouvements', 'Mouvements', useMay('listMovements')],
    ['/budget/dispositifs', 'Dispositifs', useMay('listFundingSchemes')],
  ] as const;
  return (
    <nav className="pilo-nearby pilo-no-print" aria-label="Crédits">
      {links.map(
        ([href, label, shown]) =>
          shown && (
            <AppLink
              key={href}
              className="fr-link fr-link--sm"
              href={DATED.includes(href) ? kept(href) : href}
              aria-current={pathname === href ? 'page' : undefined}
            >
              {label}
            </AppLink>
          ),
      )}
    </nav>
  );
}

/** The API's own totals of the filters, whatever the page. */
function useNote({ filters, q }: ListState): string | undefined {
  const { data } = useQuery({
    ...executionsQuery(filters),
    enabled: !q,
  });
  const total = data?.[0];
  return !q && total?.availableAe && total.availableCp
    ? `${formatEuros(total.availableAe)} d’AE et ${formatEuros(total.availableCp)} de CP disponibles`
    : undefined;
}

const CARD = { beside: 'availableAe', lines: [['availableCp']] };

/** Which lines have what left? */
export function LinesPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'project', 'territory', 'asOf'],
    defaultSort: '-fiscalYear,scheme,axis',
  });
  const query = useQuery(lines.list(state));
  const note = useNote(state);
  const mayCreate = useMay('createBudgetLine');
  return (
    <ListPage
      title="Lignes budgétaires"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['ligne', 'lignes']}
      note={note}
      query={query}
      state={state}
      columns={lineColumns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Lignes budgétaires"
      exports={{ path: LINES, name: 'lignes-budgetaires' }}
      counts={<SetupLinks />}
      create={
        mayCreate && (
          <AppLink
            href="/budget/lignes/nouvelle"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Ajouter une ligne
          </AppLink>
        )
      }
      before={<AsOfBanner />}
      filters={
        <>
          <SearchBox state={state} label="Libellé, axe, centre de coûts" />
          <PotFilters state={state} />
          <AxisFilter state={state} />
          {state.filters['project'] && (
            <FilterTag
              state={state}
              name="project"
              values={state.filters['project']}
              label={state.filters['project'].join(', ')}
            />
          )}
        </>
      }
      empty={
        <EmptyState title="Aucune ligne pour le moment">
          Une ligne est un dispositif pour un exercice et un axe : FTAP 2026, outils numériques, par
          exemple. Un mouvement d’ouverture y met ensuite des AE et des CP.
        </EmptyState>
      }
    />
  );
}
