/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Coverage } from "./Coverage";
import type { Note } from "./Note";

export type Comparison = {
  indicator: string;
  title: string;
  unitWord: string;
  period: string;
  with: string;
  current: number | null;
  base: number | null;
  difference: number | null;
  percent: string | null;
  isPoints: boolean;
  isFaint: boolean;
  shown: string;
  currentShown: string;
  baseShown: string;
  coverage: Coverage;
  notes: Array<Note>;
};
