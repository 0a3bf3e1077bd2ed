/** Stands in until the core has written its own; the path alias prefers that one. */

export type FigureWarning = {
  code: string;
  indicator: string;
  other: string;
  value: number;
  otherValue: number;
};
