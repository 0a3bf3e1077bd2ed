/** Stands in until the core has written its own; the path alias prefers that one. */
import type { WireError } from "./WireError";

export type CellError = { index: number; error: WireError };
