/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CellState } from "./CellState";

export type GridCell = {
  period: string;
  rowId: string;
  state: CellState;
  value: number | null;
  shown: string;
  by: string;
  at: number | null;
  origin: string;
  comment: string;
  hasConflict: boolean;
};
