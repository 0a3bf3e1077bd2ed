export const marks = [
  "ok",
  "no",
  "late",
  "soon",
  "wait",
  "none",
  "part",
  "diff",
  "info",
  "add",
] as const;

/** The shapes of a state. */
export type MarkName = (typeof marks)[number];

/** The drawn icons. */
export type IconName =
  | "work"
  | "criteria"
  | "figures"
  | "report"
  | "case"
  | "model"
  | "area"
  | "form"
  | "sync"
  | "log"
  | "receive"
  | "send"
  | "document"
  | "people"
  | "signed"
  | "stack"
  | "clip"
  | "book"
  | "pencil"
  | "letter"
  | "proof"
  | "stick"
  | "close"
  | "find"
  | "down";
