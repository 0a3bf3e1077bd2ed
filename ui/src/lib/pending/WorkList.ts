/** Stands in until the core has written its own; the path alias prefers that one. */
import type { WorkFact } from "./WorkFact";
import type { WorkItem } from "./WorkItem";
import type { WorkSync } from "./WorkSync";

export type WorkList = {
  today: string;
  items: Array<WorkItem>;
  facts: Array<WorkFact>;
  sync: WorkSync;
  backupAt: number | null;
  setTitle: string | null;
  isSampleSet: boolean;
};
