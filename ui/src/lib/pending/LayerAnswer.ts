/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Layer } from "./Layer";
import type { State } from "./State";

export type LayerAnswer = {
  layer: Layer;
  table: string;
  rowId: string;
  state: State | null;
  points: string | null;
  judgedBy: string;
  judgedOn: string | null;
  note: string;
  waitsFor: string | null;
  expectedOn: string | null;
  isEditable: boolean;
  hasConflict: boolean;
};
