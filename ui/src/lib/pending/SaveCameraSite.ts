/** Stands in until the core has written its own; the path alias prefers that one. */
import type { OwnerKind } from "./OwnerKind";

export type SaveCameraSite = {
  id?: string;
  modelId: string;
  name: string;
  residentialUnitId?: string;
  cameras: number;
  working: number;
  checkedOn?: string;
  owner?: OwnerKind;
  latitude?: string;
  longitude?: string;
};
