import { useEffect } from 'react';
import { useSearchState } from '@/shared/lib/use-search-state';
import { PAGE_SIZE } from './list-state';

/** A page beyond the end of its list gives way to the last one; true until that one is there. */
export function useLastPage(
  page: number,
  data: { items: unknown[]; total: number } | undefined,
): boolean {
  const [, change] = useSearchState();
  const last = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));
  const beyond = data !== undefined && data.items.length === 0 && page > last;
  useEffect(() => {
    if (beyond) {
      change({ page: last > 1 ? String(last) : undefined }, { replace: true });
    }
  }, [beyond, last, change]);
  return beyond;
}
