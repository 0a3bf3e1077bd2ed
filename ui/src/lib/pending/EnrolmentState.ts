/** Stands in until the core has written its own; the path alias prefers that one. */

export type EnrolmentState = "not_requested" | "requested" | "enrolled";
