/** Stands in until the core has written its own; the path alias prefers that one. */
import type { HistoryEntry } from "./HistoryEntry";

export type JournalPage = {
  entries: Array<HistoryEntry>;
  nextBefore: number | null;
};
