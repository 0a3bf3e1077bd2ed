/** Stands in until the core has written its own; the path alias prefers that one. */
import type { State } from "./State";

export type AppraiseCriterion = {
  set: string;
  year: number;
  unit: string;
  criterion: string;
  state?: State;
  points?: string;
  note?: string;
  waitsFor?: string;
  expectedOn?: string;
};
