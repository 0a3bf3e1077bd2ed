/** Stands in until the core has written its own; the path alias prefers that one. */
import type { PreviewLine } from "./PreviewLine";
import type { UnitInfo } from "./UnitInfo";

export type Accepted = {
  file: string;
  kind: string;
  unit: UnitInfo;
  number: number;
  newEntries: number;
  knownEntries: number;
  waitingEntries: number;
  refusedEntries: number;
  changedRows: number;
  preview: Array<PreviewLine>;
};
