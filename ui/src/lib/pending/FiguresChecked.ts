/** Stands in until the core has written its own; the path alias prefers that one. */
import type { CellError } from "./CellError";

export type FiguresChecked = {
  accepted: number;
  empty: number;
  errors: Array<CellError>;
};
