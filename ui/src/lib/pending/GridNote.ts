/** Stands in until the core has written its own; the path alias prefers that one. */
import type { Note } from "./Note";

export type GridNote = { indicator: string; title: string; note: Note };
