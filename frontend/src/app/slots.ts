import { lazy } from 'react';
import type { Slots } from '@/shared/ui/slot';

/** What each room brings to the pages of others, read when such a page is. */
export const slots: Slots = {
  facts: [lazy(() => import('@/features/search/links').then((room) => ({ default: room.Links })))],
};
