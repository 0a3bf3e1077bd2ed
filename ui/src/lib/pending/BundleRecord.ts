/** Stands in until the core has written its own; the path alias prefers that one. */

export type BundleRecord = {
  kind: string;
  fileName: string;
  unit: string;
  unitName: string;
  number: number;
  entries: number;
  bytes: number;
  at: number;
  fingerprint: Array<string>;
  acknowledged: number | null;
};
