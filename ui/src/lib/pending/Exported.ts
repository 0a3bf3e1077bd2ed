/** Stands in until the core has written its own; the path alias prefers that one. */

export type Exported = {
  file: string;
  kind: string;
  from: string;
  to: string;
  entries: number;
  bytes: number;
  fingerprint: Array<string>;
  sha256: string;
};
