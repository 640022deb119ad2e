import type { ComponentType } from 'react';
import type { Act } from '@/shared/api/types';
import type { Scope } from '@/shared/lib/scope';

/** Path and lazy component: what routes.ts is made of. */
export type PageLoader = [path: string, load: () => Promise<ComponentType>];

/**
 * The same, the operation without which the page has nothing to show (who lacks it is told so), and how the page
 * follows the territory that was chosen; none = it shows the same whatever is.
 */
export type PrivatePageLoader = [...page: PageLoader, act?: Act, scope?: Scope];
