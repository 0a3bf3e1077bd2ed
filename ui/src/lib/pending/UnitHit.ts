/** Stands in until the core has written its own; the path alias prefers that one. */
import type { UnitId } from "./UnitId";

export type UnitHit = {
  id: UnitId;
  code: string;
  name: string;
  province: string;
  isProvince: boolean;
  formerPlace: string | null;
  successors: Array<UnitHit>;
};
