/** Stands in until the core has written its own; the path alias prefers that one. */
import type { OwnerKind } from "./OwnerKind";

export type CameraSite = {
  id: string;
  modelId: string;
  modelName: string;
  name: string;
  residentialUnitId: string | null;
  residentialUnit: string;
  cameras: number | null;
  working: number | null;
  checkedOn: string | null;
  owner: OwnerKind | null;
  latitude: string | null;
  longitude: string | null;
};
