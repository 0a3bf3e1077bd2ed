/** Stands in until the core has written its own; the path alias prefers that one. */

export type TypedCell = { indicator: string; period: string; value: string };
