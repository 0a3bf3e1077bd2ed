/** Stands in until the core has written its own; the path alias prefers that one. */
import type { BundleRecord } from "./BundleRecord";
import type { EnrolmentState } from "./EnrolmentState";
import type { Peer } from "./Peer";

export type SyncState = {
  enrolment: EnrolmentState;
  fingerprint: Array<string>;
  requestFile: string | null;
  peers: Array<Peer>;
  pending: number;
  waiting: number;
  refused: number;
  conflicts: number;
  sent: Array<BundleRecord>;
  received: Array<BundleRecord>;
};
