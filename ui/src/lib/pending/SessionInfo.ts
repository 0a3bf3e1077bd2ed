/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FolderRole } from "./FolderRole";
import type { PersonInfo } from "./PersonInfo";
import type { UnitInfo } from "./UnitInfo";

export type SessionInfo = {
  role: FolderRole;
  unit: UnitInfo;
  person: PersonInfo;
  today: string;
  openMonth: string;
  sample: string | null;
  deviceNumber: number;
};
