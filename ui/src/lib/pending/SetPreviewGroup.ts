/** Stands in until the core has written its own; the path alias prefers that one. */
import type { SetPreviewCriterion } from "./SetPreviewCriterion";

export type SetPreviewGroup = {
  number: string;
  title: string;
  criteria: Array<SetPreviewCriterion>;
};
