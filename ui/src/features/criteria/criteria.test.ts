import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Checklist } from "$generated/Checklist";
import type { ChecklistCriterion } from "$generated/ChecklistCriterion";
import type { CriterionKind } from "$generated/CriterionKind";
import type { Layer } from "$generated/Layer";
import type { LayerAnswer } from "$generated/LayerAnswer";
import { answerWith } from "../../dev/core";
import { unlocked } from "../../dev/states";
import { listenForKeys } from "../../lib/keys.svelte";
import { router } from "../../lib/router.svelte";
import { session } from "../../lib/session.svelte";
import { undo } from "../../lib/undo.svelte";
import CriteriaScreen from "./CriteriaScreen.svelte";

let stop: () => void;

beforeEach(() => {
  stop = listenForKeys();
  session.leave();
  session.set(unlocked);
  router.go("criteria");
});

afterEach(() => stop());

function answer(layer: Layer, more: Partial<LayerAnswer> = {}): LayerAnswer {
  return {
    layer,
    before: null,
    taken: [],
    bonus: null,
    figures: null,
    table: layer === "appraisal" ? "appraisals" : "answers",
    rowId: layer,
    state: null,
    points: null,
    judgedBy: "",
    judgedOn: null,
    note: "",
    waitsFor: null,
    expectedOn: null,
    isEditable: layer !== "appraisal",
    needsReason: false,
    hasConflict: false,
    ...more,
  };
}

function criterion(
  number: string,
  kind: CriterionKind,
  own: Partial<LayerAnswer> = {},
): ChecklistCriterion {
  return {
    number,
    text: `Nội dung thứ ${number}`,
    kind,
    max: kind === "scored" ? "5" : null,
    step: kind === "scored" ? "1" : null,
    passAt: kind === "scored" ? "3" : null,
    isMandatory: false,
    mustReachMax: false,
    disqualifies: false,
    bonus: null,
    deductions: [],
    threshold: null,
    figure: null,
    guidance: null,
    waitsOn: null,
    evidence: null,
    state: own.state === undefined ? "unanswered" : "met",
    layers: [answer("self", own), answer("committee"), answer("appraisal")],
    differs: false,
    assignment: {
      personId: null,
      personName: "",
      task: "",
      dueOn: null,
      product: "",
      supervisorId: null,
      supervisorName: "",
      helpers: [],
      doneOn: null,
      missing: ["person", "task", "due", "product", "responsibility"],
      progress: "unassigned",
      daysLeft: null,
    },
    expectedLeft: null,
    substitutes: [],
  };
}

function list(kind: CriterionKind, own: Partial<LayerAnswer> = {}): Checklist {
  const criteria = [criterion("1", kind, own), criterion("2", kind)];
  return {
    set: {
      id: "bo",
      code: "mau",
      version: "1",
      title: "Bộ mẫu",
      isSample: true,
      scoring: kind === "scored" ? "points" : "met",
      size: 2,
      base: null,
      scale: kind === "scored" ? "10" : null,
      issuer: "",
      note: "",
      years: [2026],
    },
    unit: session.info!.unit,
    year: 2026,
    firstDay: "2025-12-15",
    lastDay: "2026-12-14",
    decision: "open",
    reasons: [{ code: "unanswered", numbers: ["1"] }],
    explanation: null,
    groups: [
      {
        number: "I",
        title: "Nhóm một",
        max: null,
        cap: null,
        totals: [],
        met: 0,
        total: 2,
        criteria,
      },
    ],
    shown: "0/2",
    met: 0,
    unmet: 0,
    unanswered: 2,
    total: 2,
    score: null,
    layer: "self",
    waiting: [],
    totals: [],
    max: null,
  };
}

function start(kind: CriterionKind, after: Partial<LayerAnswer>) {
  const answered = () => list(kind, after);
  return answerWith(
    {
      list_sets: () => [],
      list_staff: () => [],
      get_checklist: () => list(kind),
      answer_criterion: answered,
      undo: () => ({ actionId: "9", action: "answer_criterion", name: "" }),
    },
    { answer_criterion: ["answers"], undo: ["answers"] },
  );
}

test("F2, a number, Enter: points are judged without the mouse, and can be taken back", async () => {
  const user = userEvent.setup();
  const core = start("scored", { state: "scored", points: "4" });
  render(CriteriaScreen);
  await screen.findByRole("row", { name: /Nội dung thứ 1/ });
  await user.keyboard("{F2}");
  const points = await screen.findByRole("textbox", { name: "Điểm" });
  await waitFor(() => expect(document.activeElement).toBe(points));
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(points).toHaveProperty("value", "1");
  await user.clear(points);
  await user.keyboard("4{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(core.requests("answer_criterion")).toEqual([
      {
        set: "bo",
        year: 2026,
        criterion: "1",
        layer: "self",
        state: "scored",
        points: "4",
      },
    ]),
  );
  await waitFor(() =>
    expect(undo.offer?.text).toBe("Tiêu chí 1, Tự chấm: 4 điểm"),
  );
  await undo.take();
  expect(core.requests("undo")).toEqual([{}]);
  expect(undo.offer?.text).toContain("Đã hoàn tác");
  expect(undo.offer?.isRedo).toBe(true);
});

test("points above the maximum are refused in words before anything is sent", async () => {
  const user = userEvent.setup();
  const core = start("scored", {});
  render(CriteriaScreen);
  await screen.findByRole("row", { name: /Nội dung thứ 1/ });
  await user.keyboard("{F2}");
  await user.type(
    await screen.findByRole("textbox", { name: "Điểm" }),
    "7{Control>}{Enter}{/Control}",
  );
  expect(await screen.findByText(/không quá 5/)).toBeTruthy();
  expect(core.requests("answer_criterion")).toEqual([]);
});

test("Space on the list says met; letters do nothing, because Telex types with them", async () => {
  const user = userEvent.setup();
  const core = start("met", { state: "met" });
  render(CriteriaScreen);
  const row = await screen.findByRole("row", { name: /Nội dung thứ 1/ });
  row.focus();
  await user.keyboard("d");
  expect(core.requests("answer_criterion")).toEqual([]);
  await user.keyboard(" ");
  await waitFor(() =>
    expect(core.requests("answer_criterion")).toEqual([
      { set: "bo", year: 2026, criterion: "1", layer: "self", state: "met" },
    ]),
  );
});

test("waiting on another body asks which one", async () => {
  const user = userEvent.setup();
  const core = start("met", { state: "waiting", waitsFor: "Công an tỉnh" });
  render(CriteriaScreen);
  await screen.findByRole("row", { name: /Nội dung thứ 1/ });
  await user.keyboard("{F2}");
  const panel = screen.getByRole("complementary", { name: "Tiêu chí 1" });
  await user.click(
    within(panel).getByRole("radio", { name: /Chờ cơ quan khác/ }),
  );
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Ghi cơ quan phải chờ.")).toBeTruthy();
  await user.type(
    screen.getByRole("textbox", { name: "Cơ quan phải chờ" }),
    "Công an tỉnh",
  );
  await user.type(
    screen.getByRole("textbox", { name: "Dự kiến có kết quả" }),
    "15/1/2027{Control>}{Enter}{/Control}",
  );
  await waitFor(() =>
    expect(core.requests("answer_criterion")).toEqual([
      {
        set: "bo",
        year: 2026,
        criterion: "1",
        layer: "self",
        state: "waiting",
        waitsFor: "Công an tỉnh",
        expectedOn: "2027-01-15",
      },
    ]),
  );
});
