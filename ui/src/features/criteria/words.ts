/** The words of judgements: on the row, in the panel, in the strip that offers undo. */
import type { Checklist } from "$generated/Checklist";
import type { ChecklistCriterion } from "$generated/ChecklistCriterion";
import type { CriterionState } from "$generated/CriterionState";
import type { Layer } from "$generated/Layer";
import type { LayerAnswer } from "$generated/LayerAnswer";
import type { MarkName } from "../../components/shapes";
import { date } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";
import { sinceText } from "./threshold";

export function layerName(layer: Layer): string {
  if (layer === "self") return t("criteria-layer-self");
  if (layer === "committee") return t("criteria-layer-committee");
  return t("criteria-layer-appraisal");
}

export function answerOf(row: ChecklistCriterion, layer: Layer): LayerAnswer {
  const found = row.layers.find((answer) => answer.layer === layer);
  if (!found) throw new Error(`criterion ${row.number} lacks layer ${layer}`);
  return found;
}

/** What one layer says, as short as a column: "4", "Đạt", "chờ"; empty when nothing is said. */
export function shortAnswer(answer: LayerAnswer): string {
  if (answer.state === null) return "";
  if (answer.state === "waiting") return t("criteria-short-waiting");
  if (answer.state === "met") return t("criteria-met");
  if (answer.state === "unmet") return t("criteria-unmet");
  return answer.points ?? "";
}

const marks: Record<CriterionState, MarkName> = {
  met: "ok",
  unmet: "no",
  waiting: "wait",
  unanswered: "none",
};

export function stateMark(state: CriterionState): MarkName {
  return marks[state];
}

export function stateWord(state: CriterionState): string {
  if (state === "met") return t("criteria-met");
  if (state === "unmet") return t("criteria-unmet");
  if (state === "waiting") return t("criteria-waiting");
  return t("criteria-unanswered");
}

/** The second line of a row: what is worth knowing before opening it. */
export function remark(row: ChecklistCriterion): string | null {
  const since = sinceText(row.figure);
  if (since !== null) return since;
  if (row.state === "unanswered" && row.figure?.working)
    return t("threshold-unconfirmed", { working: row.figure.working });
  if (row.state === "waiting") {
    const answer = row.layers.findLast((one) => one.waitsFor !== null);
    const owner = answer?.waitsFor ?? row.waitsOn ?? "";
    return answer?.expectedOn
      ? t("criteria-remark-waiting", { owner, day: date(answer.expectedOn) })
      : t("criteria-remark-waiting-undated", { owner });
  }
  const { daysLeft, dueOn, personId, personName } = row.assignment;
  const person = personId === null ? t("criteria-nobody") : personName;
  if (daysLeft !== null && daysLeft < 0)
    return t("criteria-remark-late", { person, days: -daysLeft });
  if (daysLeft !== null && daysLeft <= 7 && dueOn !== null)
    return t("criteria-remark-due", { person, day: date(dueOn) });
  return null;
}

/** Which set, year and scale: the line under the title. */
export function headline(list: Checklist): string {
  const args = {
    title: list.set.title,
    year: list.year,
    from: date(list.firstDay),
    to: date(list.lastDay),
  };
  const which = t("criteria-which", { ...args, year: String(list.year) });
  return list.set.isSample ? `${which} ${t("criteria-sample")}` : which;
}

/** "Đã chấm tiêu chí 3: 4 điểm": what the strip says after a judgement. */
export function judged(number: string, answer: LayerAnswer): string {
  const layer = layerName(answer.layer);
  if (answer.state === null)
    return t("criteria-said-emptied", { number, layer });
  if (answer.state === "scored")
    return t("criteria-said-points", {
      number,
      layer,
      points: answer.points ?? "0",
    });
  const state =
    answer.state === "met"
      ? t("criteria-met")
      : answer.state === "unmet"
        ? t("criteria-unmet")
        : t("criteria-waiting");
  return t("criteria-said-state", { number, layer, state });
}

/** What a criterion's place in the whole is, in short sentences. */
export function flagsOf(row: ChecklistCriterion): string[] {
  return [
    row.disqualifies ? t("criteria-disqualifies") : null,
    row.isMandatory ? t("criteria-mandatory") : null,
    row.mustReachMax ? t("criteria-must-reach-max") : null,
  ].filter((one) => one !== null);
}
