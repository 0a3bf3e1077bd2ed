/** Stands in until the core has written its own; the path alias prefers that one. */
import type { UnitInfo } from "./UnitInfo";

export type EnrolmentWritten = {
  file: string;
  fingerprint: Array<string>;
  unit: UnitInfo;
  isConfirmed: boolean;
};
