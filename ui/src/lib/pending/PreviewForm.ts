/** Stands in until the core has written its own; the path alias prefers that one. */

export type PreviewForm = {
  form: string;
  blank?: boolean;
  set?: string;
  unit?: string;
  year?: number;
};
