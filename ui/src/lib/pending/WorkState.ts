/** Stands in until the core has written its own; the path alias prefers that one. */

export type WorkState =
  "overdue" | "today" | "soon" | "later" | "partial" | "waiting" | "conflict";
