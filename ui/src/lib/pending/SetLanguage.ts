/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Language } from "./Language";

export type SetLanguage = { language: Language };
