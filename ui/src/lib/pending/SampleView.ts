/** Stands in until the core has written its own; the path alias prefers that one. */
import type { FolderRole } from "./FolderRole";
import type { UnitInfo } from "./UnitInfo";

export type SampleView = {
  letter: string;
  title: string;
  role: FolderRole;
  unit: UnitInfo;
  year: number;
};
