import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/shared/session/me';
import { AsOfBanner } from '@/shared/ui/as-of';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { EmptyState } from '@/shared/ui/states';
import { COMMITMENTS, commitments } from './api';
import { commitmentColumns } from './commitment-columns';
import { SpendingFilters } from './filters';
import { stateOptions } from './labels';
import { SpendingLinks } from './spending-nearby';
import './spending.css';

const CARD = { beside: 'net', lines: [['supplier'], ['signedOn', 'state'], ['remainingToPay']] };

/** What was committed, with whom, and what of it is still to be paid? */
export function CommitmentsPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'project', 'supplier', 'state', 'asOf'],
    defaultSort: '-signedOn',
  });
  const query = useQuery(commitments.list(state));
  const mayCreate = useMay('createCommitment');
  return (
    <ListPage
      title="Engagements"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['engagement', 'engagements']}
      query={query}
      state={state}
      columns={commitmentColumns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Engagements juridiques"
      exports={{ path: COMMITMENTS, name: 'engagements' }}
      counts={<SpendingLinks />}
      before={<AsOfBanner />}
      filters={
        <>
          <SearchBox state={state} label="Numéro, objet, prestataire" />
          <SpendingFilters state={state} />
          <FilterSelect
            state={state}
            name="state"
            label="État"
            all="Tous les états"
            options={stateOptions}
          />
        </>
      }
      create={
        mayCreate && (
          <AppLink
            href="/budget/engagements/nouveau"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Saisir un engagement
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucun engagement pour le moment">
          Un engagement (EJ) naît dans Chorus : bon de commande, marché subséquent, subvention. On
          le saisit ici avec son numéro, son prestataire, sa ligne et son projet.
        </EmptyState>
      }
    />
  );
}
