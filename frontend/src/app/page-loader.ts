import type { ComponentType } from 'react';
import type { Act } from '@/shared/api/types';

/** Path and lazy component: what routes.ts is made of. */
export type PageLoader = [path: string, load: () => Promise<ComponentType>];

/** The same, and the operation without which the page has nothing to show: who lacks it is told so. */
export type PrivatePageLoader = [...page: PageLoader, act?: Act];
