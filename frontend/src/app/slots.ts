import { lazy } from 'react';
import type { Slots } from '@/shared/ui/slot';

/** What each room brings to the pages of others, read when such a page is. */
export const slots: Slots = {
  facts: [lazy(() => import('@/features/search/links').then((room) => ({ default: room.Links })))],
  projectMoney: [
    lazy(() =>
      import('@/features/funding/project-money').then((room) => ({ default: room.ProjectMoney })),
    ),
  ],
  projectBudget: [
    lazy(() =>
      import('@/features/spending/project-spending').then((room) => ({
        default: room.ProjectSpending,
      })),
    ),
    lazy(() =>
      import('@/features/funding/project-budget').then((room) => ({ default: room.ProjectBudget })),
    ),
  ],
  budget: [
    lazy(() =>
      import('@/features/spending/pending').then((room) => ({ default: room.PendingRequests })),
    ),
  ],
  exercise: [
    lazy(() =>
      import('@/features/spending/planned-list').then((room) => ({ default: room.PlannedBlock })),
    ),
  ],
  budgetLine: [
    lazy(() =>
      import('@/features/spending/line-commitments').then((room) => ({
        default: room.LineCommitments,
      })),
    ),
  ],
};
