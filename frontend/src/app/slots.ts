import { lazy } from 'react';
import type { Slots } from '@/shared/ui/slot';

/** What each room brings to the pages of others, read when such a page is. */
export const slots: Slots = {
  value: [
    lazy(() => import('@/features/rate/value-act').then((room) => ({ default: room.ValueAct }))),
  ],
  facts: [lazy(() => import('@/features/search/links').then((room) => ({ default: room.Links })))],
};
