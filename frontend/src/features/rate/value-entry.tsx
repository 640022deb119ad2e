import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import { one, stringifySearch } from '@/shared/lib/search-params';
import { useGo } from '@/shared/lib/use-go';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useTerritoryNames } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import { indicatorQuery, type Subject } from './api';
import type { RankedRow } from '@/shared/ui/charts/ranked-bars';
import { ValueDialog } from './value-dialog';

interface ValueEntry {
  /** The button of a row; none for who may not type, or where values come by import. */
  act: ((row: RankedRow) => ReactNode) | undefined;
  dialog: ReactNode;
}

/** Types the value of a local indicator in a territory: its address is ?saisir=DEPT-46. */
export function useValueEntry({ indicator, asOf }: Subject): ValueEntry {
  const [search, change] = useSearchState();
  const { pathname } = useLocation();
  const go = useGo();
  const nameOf = useTerritoryNames();
  const mayType = useMay('createMeasurement');
  const known = useQuery(indicatorQuery(indicator)).data;
  const open = mayType && !asOf && known?.kind === 'LOCAL' && !known.archivedAt;
  const territory = one(search, 'saisir');
  if (!open) {
    return { act: undefined, dialog: null };
  }
  const { levels, applicableTerritories: only } = known.definition;
  const applies = (code: string) =>
    (!levels?.length || levels.includes('DEPT')) && (!only?.length || only.includes(code));
  return {
    act: ({ code, name }) =>
      applies(code) && (
        <button
          type="button"
          className="fr-link fr-link--sm pilo-no-print"
          aria-haspopup="dialog"
          onClick={() => change({ saisir: code }, { replace: true })}
        >
          Saisir la valeur<span className="fr-sr-only"> : {name}</span>
        </button>
      ),
    dialog: territory && (
      <ValueDialog
        indicator={indicator}
        territory={territory}
        territoryName={nameOf(territory)}
        onClose={() => change({ saisir: undefined }, { replace: true })}
        onTyped={(done) => go(pathname + stringifySearch({ ...search, saisir: undefined }), done)}
      />
    ),
  };
}
