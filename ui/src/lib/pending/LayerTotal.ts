/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Layer } from "./Layer";

export type LayerTotal = {
  layer: Layer;
  points: string | null;
  met: number;
  answered: number;
};
