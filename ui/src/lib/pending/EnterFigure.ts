/** Stands in until the core has written its own; the path alias prefers that one. */

export type EnterFigure = {
  indicator: string;
  period: string;
  value: string;
  unit?: string;
  residentialUnit?: string;
  comment?: string;
};
