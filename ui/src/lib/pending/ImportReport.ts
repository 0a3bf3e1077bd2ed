/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Accepted } from "./Accepted";
import type { Refused } from "./Refused";

export type ImportReport = {
  dryRun: boolean;
  accepted: Array<Accepted>;
  refused: Array<Refused>;
  conflicts: number;
  receipts: Array<string>;
};
