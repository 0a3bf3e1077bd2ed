/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Scoring } from "./Scoring";
import type { SetPreviewGroup } from "./SetPreviewGroup";

export type SetPreview = {
  code: string;
  version: string;
  title: string;
  scoring: Scoring;
  scale: string | null;
  isSample: boolean;
  groups: Array<SetPreviewGroup>;
  sha256: string;
};
