/** An assessment in words: its stages, judgements, the steps of its year. */
import type { ActView } from "$generated/ActView";
import type { Assessment } from "$generated/Assessment";
import type { JudgementChange } from "$generated/JudgementChange";
import type { Layer } from "$generated/Layer";
import type { Said } from "$generated/Said";
import type { SignatureView } from "$generated/SignatureView";
import type { Stage } from "$generated/Stage";
import type { MarkName } from "../../components/shapes";
import { date, dayOf, timeAndDate } from "../../lib/format";
import { t } from "../../lib/i18n.svelte";

/** What an assessment is made of: queries that show it ask again when one of these changes. */
export const assessmentNouns = [
  "answers",
  "appraisals",
  "criteria_sets",
  "staff",
  "evidence",
  "evidence_links",
  "assessment_signings",
  "assessment_acts",
  "recognitions",
  "province_recognitions",
  "sync",
] as const;

const marks: Record<Stage, MarkName> = {
  draft: "none",
  signed: "part",
  submitted: "part",
  returned: "late",
  appraised: "ok",
  recognised: "ok",
};

export function stageMark(stage: Stage): MarkName {
  return marks[stage];
}

export function stageWord(stage: Stage): string {
  return t(`assessment-stage-${stage}`);
}

export function layerWord(layer: Layer): string {
  if (layer === "self") return t("criteria-layer-self");
  if (layer === "committee") return t("criteria-layer-committee");
  return t("criteria-layer-appraisal");
}

function said(one: Said | null): string {
  if (one === null) return t("criteria-unanswered");
  if (one.state === "scored")
    return t("assessment-points", { points: one.points ?? "0" });
  if (one.state === "waiting") return t("criteria-waiting");
  return one.state === "met" ? t("criteria-met") : t("criteria-unmet");
}

/** "Tiêu chí 7, Tự chấm: Đạt → Chưa đạt". */
export function changeWords(change: JudgementChange): string {
  return t("assessment-change", {
    number: change.number,
    layer: layerWord(change.layer),
    old: said(change.old),
    new: said(change.new),
  });
}

/** "21/22 đạt", or "98/110 điểm, 21/22 đạt". */
export function resultWords(shown: string, score: string | null): string {
  return score === null
    ? t("criteria-met-of-shown", { shown })
    : t("criteria-score-and-met", { score, shown });
}

/** Name and office, whichever is known. */
export function person(name: string, position: string): string {
  return [name, position].filter(Boolean).join(", ");
}

/** One thing that happened in the year. */
export interface Step {
  id: string;
  at: string;
  mark: MarkName;
  title: string;
  who: string;
  note: string;
  act?: ActView;
}

function signed(one: SignatureView, all: readonly SignatureView[]): Step[] {
  const number = one.number;
  const steps: Step[] = [
    {
      id: one.id,
      at: timeAndDate(one.signedAt),
      mark: one.isInForce ? "ok" : "none",
      title: t(
        all.length > 1 && !one.isInForce
          ? "assessment-step-signed-before"
          : "assessment-step-signed",
        { number, result: resultWords(one.shown, one.score) },
      ),
      who: person(one.signer, one.position),
      note: one.note,
    },
  ];
  if (one.sentAt !== null)
    steps.push({
      id: `${one.id}/sent`,
      at: timeAndDate(one.sentAt),
      mark: one.isReceived ? "ok" : "part",
      title: t(
        one.isReceived ? "assessment-step-received" : "assessment-step-sent",
        { number },
      ),
      who: "",
      note: "",
    });
  return steps;
}

function acted(act: ActView): Step {
  return {
    id: act.id,
    at: timeAndDate(act.actedAt),
    mark: act.kind === "returned" ? "late" : "ok",
    title:
      act.kind === "returned"
        ? t("assessment-step-returned", {
            number: act.signingNumber,
            count: act.remarks.length,
          })
        : t("assessment-step-appraised", {
            number: act.signingNumber,
            result: resultWords(act.shown, act.score),
          }),
    who: person(act.by, act.position),
    note: act.note,
    act,
  };
}

/** The year from its first signature to its decision, in the order it happened. */
export function steps(assessment: Assessment): Step[] {
  const timed: [number, Step][] = [
    ...assessment.signings.flatMap((one): [number, Step][] =>
      signed(one, assessment.signings).map((step, i) => [
        i === 0 ? one.signedAt : (one.sentAt ?? one.signedAt),
        step,
      ]),
    ),
    ...assessment.acts.map((act): [number, Step] => [act.actedAt, acted(act)]),
  ];
  const decided = assessment.recognitions
    .filter((one) => one.year === assessment.year)
    .map((one): Step => ({
      id: one.id,
      at: one.issuedOn === null ? "" : date(one.issuedOn),
      mark: "ok",
      title: t("assessment-step-recognised", { number: one.number }),
      who: one.issuer,
      note:
        one.score === "" ? "" : t("assessment-score-at", { score: one.score }),
    }));
  return [
    ...timed.sort(([a], [b]) => a - b).map(([, step]) => step),
    ...decided,
  ];
}

/** When and by whom a proposal was made. */
export function madeBy(
  name: string,
  position: string,
  on: string | null,
): string {
  return [person(name, position), on === null ? "" : date(on)]
    .filter(Boolean)
    .join(", ");
}

export function dayShort(at: number): string {
  return date(dayOf(at));
}
