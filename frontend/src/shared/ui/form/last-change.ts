/** Who made a version of a resource, and when. */
export interface LastChange {
  /** Null: an import, or the product itself. */
  by: string | null;
  at: string;
}

/** As most views of the contract tell it; nothing if this one does not. */
export function lastChange(view: unknown): LastChange | undefined {
  const { updatedBy, updatedAt } = view as { updatedBy?: string | null; updatedAt?: string };
  return updatedAt && updatedBy !== undefined ? { by: updatedBy, at: updatedAt } : undefined;
}
