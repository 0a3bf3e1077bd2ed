/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ModelStatus } from "./ModelStatus";

export type SaveHouseholdGroup = {
  id?: string;
  name: string;
  residentialUnitId?: string;
  leader?: string;
  deputy?: string;
  households?: number;
  foundedOn?: string;
  status: ModelStatus;
};
