/** Bundles and units as they are called here. */
import type { BundleRecord } from "$generated/BundleRecord";
import type { MarkName } from "../../components/shapes";
import type { Drive } from "../../lib/desktop";
import { bytes, number } from "../../lib/format";
import { t, tryText } from "../../lib/i18n.svelte";
import { periodName } from "../../lib/periods";

/** Whatever a person writes also stands in what is still to be sent. */
export const nouns = [
  "sync",
  "answers",
  "appraisals",
  "figures",
  "staff",
  "models",
  "camera_sites",
  "household_groups",
  "committee_members",
  "report_duties",
  "member_reports",
  "residential_units",
  "criteria_sets",
];

export function kindName(kind: string): string {
  return tryText(`sync-kind-${kind}`) ?? kind;
}

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

export function eightWords(words: readonly string[]): string {
  return words.join(" · ");
}

export function driveName(drive: Drive): string {
  return drive.name ? `${drive.name} (${drive.path})` : drive.path;
}

export function driveFacts(drive: Drive): string {
  return t("sync-drive-facts", {
    system: drive.fileSystem || t("sync-drive-unknown"),
    free: bytes(drive.freeBytes),
    total: bytes(drive.totalBytes),
  });
}

/** What became of a bundle that was sent. No receipt yet is a state, not an error. */
export function receiptState(record: BundleRecord): {
  mark: MarkName;
  word: string;
} {
  const { acknowledged, entries } = record;
  if (acknowledged === null)
    return { mark: "none", word: t("sync-receipt-none") };
  const counts = { received: number(acknowledged), entries: number(entries) };
  return acknowledged >= entries
    ? { mark: "ok", word: t("sync-receipt-all", counts) }
    : { mark: "part", word: t("sync-receipt-part", counts) };
}

/** A row of the journal by what identifies it: indicator and period in words. */
export function rowName(
  name: string,
  indicators: ReadonlyMap<string, string>,
): string {
  return name
    .split(" · ")
    .map((part) => indicators.get(part) ?? periodName(part))
    .join(", ");
}
