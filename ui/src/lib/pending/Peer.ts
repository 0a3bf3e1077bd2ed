/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FolderRole } from "./FolderRole";
import type { UnitInfo } from "./UnitInfo";

export type Peer = {
  device: string;
  unit: UnitInfo;
  role: FolderRole;
  fingerprint: Array<string>;
  isConfirmed: boolean;
  enrolledAt: number;
  lastReceivedAt: number | null;
};
