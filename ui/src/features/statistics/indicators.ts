/** The catalogue of indicators as a list, what is typed about one, and its versions in words. */
import type { Direction } from "$generated/Direction";
import type { IndicatorGroupView } from "$generated/IndicatorGroupView";
import type { IndicatorVersion } from "$generated/IndicatorVersion";
import type { IndicatorView } from "$generated/IndicatorView";
import type { Kind } from "$generated/Kind";
import type { HistoryLine } from "../../components/History.svelte";
import type { CallError, Request } from "../../lib/call";
import { fold } from "../../lib/fold";
import { date, timeAndDate } from "../../lib/format";
import { given } from "../../lib/given";
import { t } from "../../lib/i18n.svelte";

export interface CatalogueRow extends IndicatorView {
  id: string;
  group: string;
}

export interface IndicatorDraft {
  /** The form ends the indicator instead of changing it. */
  retiring: boolean;
  title: string;
  /** Kept with the name they belong to. */
  kept: { title: string; titleEn: string; short: string };
  kind: Kind;
  unitWord: string;
  direction: Direction;
  group: string;
  decimals: string;
  numerator: string;
  denominator: string;
  sign: string;
  level: string;
  startsOn: string | null;
  endsOn: string | null;
  document: string;
  reason: string;
}

export const kinds = ["count", "stock", "ratio"] as const;
export const directions = ["down", "up", "neutral"] as const;
export const signs = [">=", ">", "<=", "<", "="] as const;
export const choices = ["all", "own", "ended"] as const;
export type Choice = (typeof choices)[number];

/** A title in the language of the interface. */
export function titleOf(
  one: { title: string; titleEn: string },
  english: boolean,
): string {
  return english && one.titleEn ? one.titleEn : one.title;
}

export function rowsOf(groups: readonly IndicatorGroupView[]): CatalogueRow[] {
  return groups.flatMap(({ code: group, indicators }) =>
    indicators.map((one) => ({ ...one, id: one.code, group })),
  );
}

/** Whether a row is among those chosen, and its name or code holds the words. */
export function isAmong(
  row: CatalogueRow,
  choice: Choice,
  words: string,
): boolean {
  const chosen =
    choice === "all" ||
    (choice === "own" ? row.origin !== "built_in" : row.endsOn !== "");
  const text = fold(`${row.title} ${row.titleEn} ${row.code}`);
  return (
    chosen &&
    fold(words)
      .split(" ")
      .every((word) => text.includes(word))
  );
}

/** ">= 90" → "từ 90 % trở lên". */
export function levelWords(target: string | null): string {
  const [sign = "", level = ""] = (target ?? "").split(" ");
  const at = signs.findIndex((one) => one === sign);
  return at < 0
    ? ""
    : t(`indicators-level-${at + 1}` as "indicators-level-1", { level });
}

export function blank(group: string): IndicatorDraft {
  return {
    retiring: false,
    title: "",
    kept: { title: "", titleEn: "", short: "" },
    kind: "count",
    unitWord: "",
    direction: "neutral",
    group,
    decimals: "1",
    numerator: "",
    denominator: "",
    sign: "",
    level: "",
    startsOn: null,
    endsOn: null,
    document: "",
    reason: "",
  };
}

export function draftOf(
  row: CatalogueRow,
  retiring: boolean,
  today: string,
): IndicatorDraft {
  const [sign = "", level = ""] = (row.target ?? "").split(" ");
  return {
    retiring,
    title: row.title,
    kept: { title: row.title, titleEn: row.titleEn, short: row.short },
    kind: row.kind,
    unitWord: row.unit,
    direction: row.direction,
    group: row.group,
    decimals: String(row.decimals),
    numerator: row.numerator ?? "",
    denominator: row.denominator ?? "",
    sign,
    level,
    startsOn: row.startsOn || null,
    endsOn: row.endsOn === "" ? today : null,
    document: "",
    reason: "",
  };
}

export function requestOf(
  draft: IndicatorDraft,
  code: string | null,
): Request<"save_indicator"> {
  const { title, kind, direction, group, document, reason, startsOn } = draft;
  const isRatio = kind === "ratio";
  return {
    title,
    kind,
    direction,
    group,
    unitWord: isRatio && draft.unitWord.trim() === "" ? "%" : draft.unitWord,
    ...given({ code, startsOn, document, reason }),
    ...(draft.kept.title === title.trim()
      ? given({ titleEn: draft.kept.titleEn, short: draft.kept.short })
      : {}),
    ...(isRatio
      ? {
          decimals: Number(draft.decimals),
          ...given({
            numerator: draft.numerator,
            denominator: draft.denominator,
            target:
              draft.sign === "" ? "" : `${draft.sign} ${draft.level.trim()}`,
          }),
        }
      : {}),
  };
}

/** The core names fields as they stand on the form. */
const fields: Record<string, keyof IndicatorDraft> = {
  "tên chỉ tiêu": "title",
  "đơn vị tính": "unitWord",
  "tử số và mẫu số": "numerator",
  mức: "level",
  nhóm: "group",
  "căn cứ": "document",
  "lý do": "reason",
  "lý do sửa": "reason",
  "ngày thôi dùng": "endsOn",
};

export function fieldOf({
  code,
  args,
}: CallError): keyof IndicatorDraft | null {
  switch (code) {
    case "indicator-title-taken":
      return "title";
    case "ratio-of-itself":
      return "denominator";
    case "indicator-ends-first":
      return "endsOn";
    case "date-unreadable":
      return "startsOn";
    default:
      return fields[String(args.field)] ?? null;
  }
}

/** What each version changed, the newest first, as the core lists them. */
export function versionLines(
  versions: readonly IndicatorVersion[],
): HistoryLine[] {
  return versions.map((version, at) => {
    const older = versions[at + 1];
    const parts: [string, (one: IndicatorVersion) => string][] = [
      [t("indicators-name"), (one) => one.title],
      [t("indicators-group"), (one) => one.group],
      [
        t("indicators-direction"),
        (one) => t(`indicators-direction-${one.direction}`),
      ],
      [t("indicators-level"), (one) => one.target ?? ""],
      [t("indicators-from"), (one) => date(one.startsOn)],
      [t("indicators-to"), (one) => date(one.endsOn)],
    ];
    const notes = [
      version.document &&
        t("indicators-version-document", { document: version.document }),
      version.reason &&
        t("indicators-version-reason", { reason: version.reason }),
    ].filter((one) => one !== "");
    return {
      id: String(version.version),
      at:
        version.at === null
          ? t("indicators-version-shipped")
          : timeAndDate(version.at),
      what: t("indicators-version", { version: version.version }),
      who: version.at === null ? t("indicators-origin-built_in") : version.by,
      ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
      changes: older
        ? parts.flatMap(([label, of]) => {
            const [old, now] = [of(older), of(version)];
            return old === now
              ? []
              : [{ label, old: old || null, new: now || null }];
          })
        : [],
    };
  });
}
