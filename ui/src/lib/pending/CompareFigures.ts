/** Stands in until the core has written its own; the path alias prefers that one. */

export type CompareFigures = {
  indicator: string;
  period: string;
  with: string;
  unit?: string;
};
