/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ModelStatus } from "./ModelStatus";

export type HouseholdGroup = {
  id: string;
  name: string;
  residentialUnitId: string | null;
  residentialUnit: string;
  leader: string;
  deputy: string;
  households: number | null;
  foundedOn: string | null;
  status: ModelStatus;
};
