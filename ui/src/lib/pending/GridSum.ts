/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CellState } from "./CellState";

export type GridSum = {
  state: CellState;
  shown: string;
  coverage: string | null;
};
