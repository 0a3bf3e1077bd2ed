/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FieldChange } from "./FieldChange";

export type HistoryEntry = {
  hash: string;
  actionId: string;
  at: number;
  action: string;
  actor: string;
  role: string;
  device: string;
  unit: string;
  changes: Array<FieldChange>;
  isUndone: boolean;
  isRefused: boolean;
  isWithheld: boolean;
};
