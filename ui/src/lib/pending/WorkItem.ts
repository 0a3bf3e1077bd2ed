/** Stands in until the core has written its own; the path alias prefers that one. */
import type { WorkScreen } from "./WorkScreen";
import type { WorkState } from "./WorkState";

export type WorkItem = {
  state: WorkState;
  code: string;
  args: Record<string, string | number>;
  screen: WorkScreen;
  target: string;
  personId: string | null;
  person: string;
  dueOn: string | null;
  daysLeft: number | null;
};
