/** Stands in until the core has written its own; the path alias prefers that one. */

export type GetChecklist = { set?: string; unit?: string; year?: number };
