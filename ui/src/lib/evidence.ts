/** Evidence in words, for every screen that shows it. */
import type { EvidencePiece } from "$generated/EvidencePiece";
import type { EvidenceQuery } from "$generated/EvidenceQuery";
import type { EvidenceTarget } from "$generated/EvidenceTarget";
import type { FilesAdded } from "$generated/FilesAdded";
import type { Validity } from "$generated/Validity";
import { CallError } from "./call";
import { save } from "./changes.svelte";
import { pickFiles } from "./desktop";
import { show, type Shown } from "./errors";
import { bytes, date, number } from "./format";
import { t } from "./i18n.svelte";

export const evidenceNouns = [
  "evidence",
  "evidence_links",
  "documents",
  "appraisal_days",
];

/** How it stands towards the appraisal; null where there is nothing to say. */
export function validityMark(
  validity: Validity,
): "late" | "soon" | "ok" | null {
  if (validity === "expired") return "late";
  if (validity === "ends_before" || validity === "not_yet") return "soon";
  return validity === "valid" ? "ok" : null;
}

export function validityWord(validity: Validity): string {
  return t(`evidence-validity-${validity}`);
}

export function queryName(query: EvidenceQuery): string {
  return t(`query-${query}`);
}

/** A piece without a name of its own is called as its document is. */
export function pieceName(piece: EvidencePiece): string {
  if (piece.name !== "") return piece.name;
  return piece.document?.number ?? t("evidence-document-away");
}

/** "14/14, lấy ngày 09/12/2026, 10/12 tháng có báo cáo". */
export function takenWords(piece: EvidencePiece): string {
  const { taken } = piece;
  if (taken === null) return "";
  const count =
    taken.total === null
      ? number(taken.amount)
      : `${number(taken.amount)}/${number(taken.total)}`;
  const words = t("evidence-taken", { count, day: date(taken.takenOn) });
  return taken.coverage === null
    ? words
    : `${words} (${t("evidence-coverage", { coverage: taken.coverage })})`;
}

/** The second line of a piece: what it is, in facts. */
export function pieceFacts(piece: EvidencePiece): string {
  const { document, file } = piece;
  const parts: string[] = [];
  if (document) {
    parts.push(
      [
        t(`documents-kind-${document.kind}`),
        piece.name === "" ? "" : document.number,
        document.issuedOn ? date(document.issuedOn) : "",
      ]
        .filter(Boolean)
        .join(" "),
    );
    if (document.issuer) parts.push(document.issuer);
  }
  if (piece.query) parts.push(takenWords(piece));
  if (file) {
    parts.push(`${file.media.toUpperCase()}, ${bytes(file.bytes)}`);
    if (!file.isHere) parts.push(t("evidence-file-away"));
  }
  return parts.join("; ");
}

export async function pickEvidence(): Promise<string[]> {
  return pickFiles([
    {
      name: t("evidence-files"),
      extensions: ["pdf", "jpg", "jpeg", "png", "docx", "xlsx"],
    },
  ]);
}

export function addFiles(
  paths: readonly string[],
  target?: EvidenceTarget,
): Promise<FilesAdded> {
  return save("add_evidence_files", {
    files: paths.map((path) => ({ path })),
    ...(target === undefined ? {} : { target }),
  });
}

/** Why the first of the files that were refused was, with how many more. */
export function refusalOf(done: FilesAdded): Shown | null {
  const first = done.refused[0];
  if (first === undefined) return null;
  const shown = show(
    new CallError(first.error.code, first.error.kind, first.error.args),
  );
  const more = done.refused.length - 1;
  return more === 0
    ? shown
    : {
        ...shown,
        message: `${shown.message} ${t("evidence-refused-more", { count: more })}`,
      };
}

/** "Đã thêm 2 tệp", with those whose content was here already. */
export function addedWords(done: FilesAdded): string {
  const was = done.added.filter((one) => one.wasHere).length;
  const words = t("evidence-added", { count: done.added.length });
  return was === 0
    ? words
    : `${words}, ${t("evidence-was-here", { count: was })}`;
}
