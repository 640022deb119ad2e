/** Who made a version of a resource, and when. */
export interface LastChange {
  /** Null: an import, or the product itself. */
  by: string | null;
  at: string;
}

/** As the views of the contract tell it. */
export const lastChange = (view: { updatedBy: string | null; updatedAt: string }): LastChange => ({
  by: view.updatedBy,
  at: view.updatedAt,
});
