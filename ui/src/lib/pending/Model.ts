/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ModelKind } from "./ModelKind";
import type { ModelStatus } from "./ModelStatus";

export type Model = {
  id: string;
  kind: ModelKind;
  name: string;
  launchedOn: string | null;
  status: ModelStatus;
  summary: string;
  sites: number;
  cameras: number;
  working: number;
};
