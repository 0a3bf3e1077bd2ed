/** Stands in until the core has written its own; the path alias prefers that one. */

export type GetFigure = { indicator: string; period: string; unit?: string };
