/** Stands in until the core has written its own; the path alias prefers that one. */
import type { IndicatorView } from "./IndicatorView";

export type IndicatorGroupView = {
  code: string;
  title: string;
  titleEn: string;
  indicators: Array<IndicatorView>;
};
