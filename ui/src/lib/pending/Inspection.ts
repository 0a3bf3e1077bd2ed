/** Stands in until the core has written its own; the path alias prefers that one. */
import type { UnitInfo } from "./UnitInfo";
import type { WireError } from "./WireError";

export type Inspection = {
  file: string;
  kind: string | null;
  cover: string;
  from: UnitInfo | null;
  device: string | null;
  number: number | null;
  entries: number;
  bytes: number;
  fingerprint: Array<string>;
  isTrue: boolean;
  problem: WireError | null;
  isKnownSender: boolean;
};
