/** Why a set is reached or not, in words. */
import type { Decision } from "$generated/Decision";
import type { Reason } from "$generated/Reason";
import type { MarkName } from "../../components/shapes";
import { t } from "../../lib/i18n.svelte";

const marks: Record<Decision, MarkName> = {
  reached: "ok",
  not_reached: "no",
  waits_on_others: "wait",
  open: "none",
};

export function decisionMark(decision: Decision): MarkName {
  return marks[decision];
}

export function decisionWord(decision: Decision): string {
  if (decision === "reached") return t("criteria-decision-reached");
  if (decision === "not_reached") return t("criteria-decision-not-reached");
  if (decision === "waits_on_others") return t("criteria-decision-waits");
  return t("criteria-decision-open");
}

/** "Thiếu 2 điểm: được 98, cần 100." */
export function reasonText(reason: Reason): string {
  const named = (numbers: readonly string[]) => ({
    count: numbers.length,
    numbers: numbers.join(", "),
  });
  switch (reason.code) {
    case "disqualified":
      return t("criteria-reason-disqualified", named(reason.numbers));
    case "mandatory_unmet":
      return t("criteria-reason-mandatory-unmet", named(reason.numbers));
    case "below_maximum":
      return t("criteria-reason-below-maximum", named(reason.numbers));
    case "too_few_met":
      return t("criteria-reason-too-few-met", {
        met: reason.met,
        needed: reason.needed,
      });
    case "too_few_points":
      return t("criteria-reason-too-few-points", {
        points: reason.points,
        needed: reason.needed,
        missing: reason.missing,
      });
    case "unmet":
      return t("criteria-reason-unmet", named(reason.numbers));
    case "unanswered":
      return t("criteria-reason-unanswered", named(reason.numbers));
    case "waiting":
      return t("criteria-reason-waiting", named(reason.numbers));
    case "enough_met":
      return t("criteria-reason-enough-met", {
        met: reason.met,
        needed: reason.needed,
      });
    case "enough_points":
      return t("criteria-reason-enough-points", {
        points: reason.points,
        needed: reason.needed,
      });
    case "all_mandatory_met":
      return t("criteria-reason-all-mandatory-met", { count: reason.count });
    case "all_met":
      return t("criteria-reason-all-met", { count: reason.count });
  }
}
