/** Stands in until the core has written its own; the path alias prefers that one. */
import type { GridGroup } from "./GridGroup";
import type { GridNote } from "./GridNote";
import type { MonthColumn } from "./MonthColumn";
import type { UnitInfo } from "./UnitInfo";

export type MonthGrid = {
  year: number;
  unit: UnitInfo;
  residentialUnit: string | null;
  months: Array<MonthColumn>;
  openMonth: number | null;
  summedTo: number;
  groups: Array<GridGroup>;
  filled: number;
  fillable: number;
  notes: Array<GridNote>;
};
