/** Sets, versions and crosswalks in words. */
import type { Because } from "$generated/Because";
import type { CarryConflict } from "$generated/CarryConflict";
import type { CrosswalkLine } from "$generated/CrosswalkLine";
import type { CrosswalkSide } from "$generated/CrosswalkSide";
import type { SetTextCriterion } from "$generated/SetTextCriterion";
import type { SetVersion } from "$generated/SetVersion";
import type { UnfitJudgement } from "$generated/UnfitJudgement";
import type { MarkName } from "../../../components/shapes";
import { date } from "../../../lib/format";
import { t, tryText } from "../../../lib/i18n.svelte";
import { fieldWords, valueWords } from "../../../lib/journal-words";
import { layerName, stateWord } from "../words";

export function originWord(set: SetVersion): string {
  if (set.origin === "sample") return t("sets-origin-sample");
  if (set.origin === "own") return t("sets-origin-own");
  return t("sets-origin-other");
}

/** The second line of a set in the list: who issued it, with what, on which base. */
export function sourceLine(set: SetVersion): string {
  return [
    set.issuer,
    set.document,
    set.isBaseMissing
      ? t("sets-base-missing", { base: set.base ?? "" })
      : set.baseTitle === null
        ? ""
        : t("sets-on-base", { base: set.baseTitle }),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

export function validity(set: SetVersion): string | null {
  if (set.validFrom === null && set.validTo === null) return null;
  if (set.validFrom === null)
    return t("sets-valid-to", { to: date(set.validTo ?? "") });
  if (set.validTo === null)
    return t("sets-valid-from", { from: date(set.validFrom) });
  return t("sets-valid", {
    from: date(set.validFrom),
    to: date(set.validTo),
  });
}

export function versionName(set: { title: string; version: string }): string {
  return t("sets-named", { title: set.title, version: set.version });
}

/** Everything a criterion asks for, in short sentences. */
export function demands(criterion: SetTextCriterion): string[] {
  return [
    t(`sets-kind-${criterion.kind}`),
    criterion.max === null ? null : t("sets-max", { points: criterion.max }),
    criterion.step === null ? null : t("sets-step", { points: criterion.step }),
    criterion.passAt === null
      ? null
      : t("criteria-pass-at", { points: criterion.passAt }),
    criterion.bonus === null
      ? null
      : t("criteria-bonus-most", { points: criterion.bonus }),
    criterion.threshold === null
      ? null
      : t("sets-threshold", { rule: criterion.threshold }),
    ...criterion.deductions.map((one) =>
      t("criteria-deduction", { points: one.points, text: one.text }),
    ),
    criterion.isMandatory ? t("sets-mandatory") : null,
    criterion.disqualifies ? t("sets-disqualifies") : null,
    criterion.mustReachMax ? t("sets-must-max") : null,
    criterion.waitsOn === null
      ? null
      : t("sets-waits-on", { owner: criterion.waitsOn }),
    criterion.evidence === null
      ? null
      : t("sets-evidence", { evidence: criterion.evidence }),
  ].filter((line) => line !== null);
}

/** Why a pair is suggested. */
export function becauseText(because: Because): string {
  if (because.code === "same_text")
    return because.same_number
      ? t("crosswalk-same-text-number")
      : t("crosswalk-same-text");
  return because.same_number
    ? t("crosswalk-like-text-number", { likeness: because.likeness })
    : t("crosswalk-like-text", { likeness: because.likeness });
}

/** What there is to carry over. */
export function contentText(line: CrosswalkLine): string {
  if (line.answers === 0 && line.evidence === 0)
    return t("crosswalk-content-none");
  return t("crosswalk-content", {
    answers: line.answers,
    evidence: line.evidence,
  });
}

export type Stand = "undecided" | "mapped" | "dropped" | "asked" | "carried";

export function standOf(
  line: CrosswalkLine,
  conflicts: readonly CarryConflict[],
): Stand {
  if (line.decision === null) return "undecided";
  if (line.decision === "dropped") return "dropped";
  if (line.isCarried) return "carried";
  return conflicts.some((one) => one.criterion === line.old.number)
    ? "asked"
    : "mapped";
}

const marks: Record<Stand, MarkName> = {
  undecided: "none",
  mapped: "part",
  dropped: "ok",
  asked: "diff",
  carried: "ok",
};

export function standMark(stand: Stand): MarkName {
  return marks[stand];
}

export function standWord(stand: Stand): string {
  return t(`crosswalk-stand-${stand}`);
}

/** "Đạt", or with points "4,25 điểm". */
export function sideState(side: CrosswalkSide): string {
  return side.points === null || side.kind !== "scored"
    ? stateWord(side.state)
    : t("crosswalk-points", { points: side.points });
}

export function unfitText(unfit: UnfitJudgement): string {
  const layer = layerName(unfit.layer);
  if (unfit.because === "scale")
    return t("crosswalk-unfit-scale", {
      layer,
      points: unfit.points ?? "",
      most: unfit.max ?? "",
    });
  return unfit.because === "kind"
    ? t("crosswalk-unfit-kind", { layer })
    : t("crosswalk-unfit-deductions", { layer });
}

/** What differs, and both values. */
export function conflictText(
  conflict: CarryConflict,
  names: Readonly<Record<string, string>>,
): { what: string; old: string; new: string } {
  const value = (text: string) => valueWords(conflict.part, text, names);
  return {
    what: t("crosswalk-conflict", {
      layer: layerName(conflict.layer),
      part:
        tryText(`field-${conflict.part}`) === null
          ? conflict.part
          : fieldWords(conflict.part),
    }),
    old: value(conflict.old),
    new: value(conflict.new),
  };
}
