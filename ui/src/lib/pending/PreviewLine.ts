/** Stands in until the core has written its own; the path alias prefers that one. */

export type PreviewLine = {
  table: string;
  name: string;
  field: string;
  old: string | null;
  new: string | null;
  isConflict: boolean;
};
