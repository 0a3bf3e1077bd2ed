/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Note } from "./Note";
import type { UnitInfo } from "./UnitInfo";

export type FigureView = {
  indicator: string;
  title: string;
  period: string;
  unit: UnitInfo;
  value: string | null;
  count: number | null;
  numerator: number | null;
  denominator: number | null;
  shown: string;
  target: string | null;
  targetMet: boolean | null;
  coverage: string;
  source: string;
  notes: Array<Note>;
};
