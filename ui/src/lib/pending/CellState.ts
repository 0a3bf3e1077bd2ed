/** Stands in until the core has written its own; the path alias prefers that one. */

export type CellState =
  "reported" | "not_reported" | "not_applicable" | "blank";
