/** Stands in until the core has written its own; the path alias prefers that one. */
import type { AppState } from "./AppState";

export type Restored = { folder: string; state: AppState };
