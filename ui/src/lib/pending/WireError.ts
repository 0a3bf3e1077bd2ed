/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ErrorKind } from "./ErrorKind";

export type WireError = {
  code: string;
  kind: ErrorKind;
  args: Record<string, string | number>;
};
