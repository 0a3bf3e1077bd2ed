/** Stands in until the core has written its own; the path alias prefers that one. */
import type { TypedCell } from "./TypedCell";

export type CheckFigures = {
  cells: Array<TypedCell>;
  unit?: string;
  residentialUnit?: string;
};
