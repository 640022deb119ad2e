import type { components, operations } from './schema';

/** The contract's schemas: `Schemas['ProjectView']`. */
export type Schemas = components['schemas'];

/** An operation of the contract, by its operationId: what an account may do is told by these names. */
export type Act = keyof operations;
