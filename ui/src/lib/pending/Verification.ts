/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Problem } from "./Problem";
import type { UnitState } from "./UnitState";

export type Verification = {
  isWhole: boolean;
  entries: number;
  streams: number;
  blobs: number;
  waiting: number;
  problems: Array<Problem>;
  states: Array<UnitState>;
};
