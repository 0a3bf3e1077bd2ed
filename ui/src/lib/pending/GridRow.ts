/** Stands in until the core has written its own; the path alias prefers that one. */
import type { GridCell } from "./GridCell";
import type { GridSum } from "./GridSum";
import type { Kind } from "./Kind";
import type { Note } from "./Note";

export type GridRow = {
  indicator: string;
  title: string;
  unit: string;
  kind: Kind;
  isComputed: boolean;
  cells: Array<GridCell>;
  cumulative: GridSum;
  base: GridSum;
  difference: string | null;
  percent: string | null;
  isPoints: boolean;
  isFaint: boolean;
  reason: Note | null;
};
