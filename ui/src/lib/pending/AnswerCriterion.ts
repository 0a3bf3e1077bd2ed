/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Layer } from "./Layer";
import type { State } from "./State";

export type AnswerCriterion = {
  set: string;
  year: number;
  criterion: string;
  layer: Layer;
  state?: State;
  points?: string;
  note?: string;
  waitsFor?: string;
  expectedOn?: string;
};
