/** Stands in until the core has written its own; the path alias prefers that one. */

export type Note =
  | { kind: "small_base"; base: number }
  | { kind: "ordinary_variation"; current: number; base: number }
  | { kind: "incomplete"; current: string; base: string }
  | { kind: "lineage"; units: Array<string> }
  | { kind: "not_comparable"; unit: string }
  | { kind: "own_differs"; period: string; own: number; sum: number };
