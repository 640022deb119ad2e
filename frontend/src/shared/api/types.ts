import type { components } from './schema';

/** The contract's schemas: `Schemas['ProjectView']`. */
export type Schemas = components['schemas'];
