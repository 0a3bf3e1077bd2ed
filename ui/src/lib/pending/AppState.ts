/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Language } from "./Language";
import type { LoginName } from "./LoginName";
import type { Phase } from "./Phase";
import type { SessionInfo } from "./SessionInfo";

export type AppState = {
  phase: Phase;
  folder: string | null;
  logins: Array<LoginName>;
  waitSeconds: number;
  attempts: number;
  session: SessionInfo | null;
  version: string;
  language: Language;
};
