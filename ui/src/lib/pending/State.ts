/** Stands in until the core has written its own; the path alias prefers that one. */

export type State = "met" | "unmet" | "scored" | "waiting";
