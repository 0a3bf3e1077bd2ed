/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Comparison } from "./Comparison";

export type ComparisonGroup = {
  code: string;
  title: string;
  rows: Array<Comparison>;
};
