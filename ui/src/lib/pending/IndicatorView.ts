/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Direction } from "./Direction";
import type { Kind } from "./Kind";

export type IndicatorView = {
  code: string;
  title: string;
  titleEn: string;
  kind: Kind;
  unit: string;
  unitEn: string;
  direction: Direction;
  decimals: number;
};
