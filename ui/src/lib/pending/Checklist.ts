/** Stands in until the core has written its own; the path alias prefers that one. */
import type { ChecklistGroup } from "./ChecklistGroup";
import type { Layer } from "./Layer";
import type { LayerTotal } from "./LayerTotal";
import type { SetSummary } from "./SetSummary";
import type { UnitInfo } from "./UnitInfo";

export type Checklist = {
  set: SetSummary;
  unit: UnitInfo;
  year: number;
  firstDay: string;
  lastDay: string;
  groups: Array<ChecklistGroup>;
  shown: string;
  met: number;
  unmet: number;
  unanswered: number;
  total: number;
  score: string | null;
  layer: Layer;
  waiting: Array<string>;
  totals: Array<LayerTotal>;
  max: string | null;
};
