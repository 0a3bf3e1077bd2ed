/** Stands in until the core has written its own; the path alias prefers that one. */

export type FieldChange = {
  table: string;
  rowId: string;
  field: string;
  old: string | null;
  new: string | null;
};
