/** Choices of documents and commendations, in words. */
import type { CommendationForm } from "$generated/CommendationForm";
import type { DocumentKind } from "$generated/DocumentKind";
import type { Honoured } from "$generated/Honoured";
import type { Secrecy } from "$generated/Secrecy";

export const kinds: readonly DocumentKind[] = [
  "resolution",
  "scheme",
  "directive",
  "decision",
  "plan",
  "guidance",
  "report",
  "proposal",
  "minutes",
  "other",
];
export const marks: readonly Secrecy[] = [
  "undecided",
  "none",
  "mat",
  "toi-mat",
  "tuyet-mat",
];
export const honoured: readonly Honoured[] = [
  "collective",
  "office_holder",
  "citizens",
];
export const forms: readonly CommendationForm[] = [
  "certificate",
  "merit",
  "medal",
  "title",
  "letter",
  "other",
];

/** Such a document keeps its number and date only. */
export function isMarked(secrecy: Secrecy): boolean {
  return secrecy !== "undecided" && secrecy !== "none";
}
