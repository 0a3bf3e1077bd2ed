/** Stands in until the core has written its own; the path alias prefers that one. */
import type { UnitId } from "./UnitId";

export type UnitInfo = {
  id: UnitId;
  code: string;
  name: string;
  shortName: string;
  policeName: string;
  provinceName: string;
  provincePoliceName: string;
  isProvince: boolean;
};
