/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Scoring } from "./Scoring";

export type SetSummary = {
  id: string;
  code: string;
  version: string;
  title: string;
  isSample: boolean;
  scoring: Scoring;
  size: number;
  base: string | null;
  scale: string | null;
  issuer: string;
  note: string;
  years: Array<number>;
};
