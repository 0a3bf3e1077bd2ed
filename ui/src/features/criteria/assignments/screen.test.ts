import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AssignmentBoard } from "$generated/AssignmentBoard";
import type { AssignmentRow } from "$generated/AssignmentRow";
import type { AssignmentView } from "$generated/AssignmentView";
import type { Checklist } from "$generated/Checklist";
import type { NextPlan } from "$generated/NextPlan";
import type { PersonLoad } from "$generated/PersonLoad";
import { answerWith, Refusal } from "../../../dev/core";
import { unlocked } from "../../../dev/states";
import { listenForKeys } from "../../../lib/keys.svelte";
import { router } from "../../../lib/router.svelte";
import { session } from "../../../lib/session.svelte";
import { undo } from "../../../lib/undo.svelte";
import AssignmentsScreen from "./AssignmentsScreen.svelte";

let stop: () => void;

beforeEach(() => {
  stop = listenForKeys();
  session.leave();
  session.set(unlocked);
  router.go("assignments");
});

afterEach(() => stop());

const binh = { id: "b", name: "Trần Thị Bình", position: "Phó Trưởng" };
const anh = { id: "a", name: "Đỗ Thị Nguyệt Ánh", position: "" };

function said(more: Partial<AssignmentView> = {}): AssignmentView {
  return {
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
    ...more,
  };
}

function row(number: string, more: Partial<AssignmentView>): AssignmentRow {
  return {
    number,
    text: `Nội dung thứ ${number}`,
    group: "I",
    groupTitle: "Nhóm một",
    state: more.progress === "waiting" ? "waiting" : "unanswered",
    waitsFor: more.progress === "waiting" ? "Công an tỉnh" : null,
    expectedOn: more.progress === "waiting" ? "2027-01-15" : null,
    table: "answers",
    rowId: `row-${number}`,
    assignment: said(more),
    assignedById: null,
    assignedBy: "",
    hasConflict: false,
  };
}

function load(
  person: { id: string; name: string; position: string },
  more: Partial<PersonLoad>,
): PersonLoad {
  return {
    ...person,
    isInOffice: true,
    open: 0,
    overdue: 0,
    waiting: 0,
    done: 0,
    supervised: 0,
    ...more,
  };
}

const set = {
  id: "bo",
  code: "mau",
  version: "1",
  title: "Bộ mẫu",
  isSample: true,
  scoring: "met" as const,
  size: 3,
  base: null,
  scale: null,
  issuer: "",
  note: "",
  years: [2026],
};

function board(): AssignmentBoard {
  return {
    set,
    unit: session.info!.unit,
    year: 2026,
    firstDay: "2025-12-15",
    lastDay: "2026-12-14",
    today: "2026-12-10",
    rows: [
      row("1", {
        personId: "b",
        personName: binh.name,
        task: "Soạn dự thảo",
        dueOn: "2026-12-01",
        product: "Dự thảo",
        missing: ["responsibility"],
        progress: "overdue",
        daysLeft: -9,
      }),
      row("2", { progress: "waiting" }),
      row("3", {}),
    ],
    people: [load(anh, {}), load(binh, { open: 1, overdue: 1 })],
  };
}

function plan(): NextPlan {
  return {
    set,
    unit: session.info!.unit,
    year: 2026,
    shown: "0/3",
    score: null,
    missingItems: 2,
    missingPoints: null,
    daysLeft: 4,
    steps: [
      {
        number: "1",
        text: "Nội dung thứ 1",
        state: "unanswered",
        person: binh.name,
        dueOn: "2026-12-01",
        waitsFor: null,
        expectedOn: null,
        reasons: [
          { code: "item", missing: 2 },
          { code: "late", days: 9 },
          { code: "load", open: 1 },
        ],
      },
    ],
    waiting: [],
    free: [load(anh, {})],
  };
}

function start() {
  const after = {
    groups: [
      {
        criteria: [
          {
            number: "3",
            assignment: said({
              personId: "a",
              task: "Rà soát",
              missing: ["due", "product", "responsibility"],
              progress: "undated",
            }),
          },
        ],
      },
    ],
  } as unknown as Checklist;
  return answerWith(
    {
      list_sets: () => [set],
      list_staff: () => [anh, binh],
      get_history: () => [],
      get_assignments: board,
      plan_criteria: plan,
      list_handovers: () => [],
      list_load: () => ({
        personId: "b",
        name: binh.name,
        position: binh.position,
        items: [
          {
            kind: "assignment",
            rowId: "row-1",
            set: "Bộ mẫu",
            year: 2026,
            number: "1",
            text: "Nội dung thứ 1",
            task: "Soạn dự thảo",
            dueOn: "2026-12-01",
            daysLate: 9,
            isWaiting: false,
            parts: ["person"],
          },
        ],
      }),
      assign_criterion: () => after,
      finish_assignment: ({ doneOn }) =>
        (doneOn ?? "") > "2026-12-10" ? new Refusal("done-in-future") : after,
    },
    { assign_criterion: ["answers"], finish_assignment: ["answers"] },
  );
}

test("what is missing is said in words; F4 gives, F9 notes as done", async () => {
  const user = userEvent.setup();
  const core = start();
  render(AssignmentsScreen);
  await user.click(await screen.findByRole("row", { name: /Nội dung thứ 1/ }));
  const panel = screen.getByRole("complementary", { name: "Tiêu chí 1" });
  within(panel).getByText("Còn thiếu: trách nhiệm.");
  within(panel).getByText("Giao việc chỉ đủ khi có cả năm rõ.");
  await user.keyboard("{F9}");
  const day = await screen.findByLabelText("Ngày xong");
  expect(day).toHaveProperty("value", "10/12/2026");
  // A day that is refused is said, and the next one is taken.
  await user.clear(day);
  await user.type(day, "20/12/2026{Control>}{Enter}{/Control}");
  await screen.findByText(/Ngày xong không thể sau hôm nay/);
  await user.clear(day);
  await user.type(day, "9/12/2026{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(core.requests("finish_assignment").at(-1)).toEqual({
      set: "bo",
      year: 2026,
      criterion: "1",
      doneOn: "2026-12-09",
    }),
  );
  await waitFor(() => expect(screen.queryByLabelText("Ngày xong")).toBeNull());

  await user.click(screen.getByRole("row", { name: /Nội dung thứ 3/ }));
  await user.keyboard("{F4}");
  const person = await screen.findByLabelText("Người làm");
  await user.selectOptions(person, "a");
  await user.type(screen.getByLabelText("Việc"), "Rà soát");
  await user.selectOptions(screen.getByLabelText("Thêm người phối hợp"), "b");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(core.requests("assign_criterion")).toEqual([
      {
        set: "bo",
        year: 2026,
        criterion: "3",
        personId: "a",
        task: "Rà soát",
        product: "",
        helperIds: ["b"],
      },
    ]),
  );
  await waitFor(() =>
    expect(undo.offer?.text).toBe(
      "Đã giao tiêu chí 3. Còn thiếu: tiến độ, kết quả, trách nhiệm",
    ),
  );
});

test("by person, by week, what next: each view has its words", async () => {
  const user = userEvent.setup();
  start();
  render(AssignmentsScreen);
  await user.click(await screen.findByRole("tab", { name: "Theo người" }));
  screen.getByRole("rowheader", { name: /1 việc đang làm, 1 quá hạn/ });
  screen.getByText(`Chưa có việc nào: ${anh.name}.`);
  await user.click(screen.getByRole("tab", { name: "Theo tuần" }));
  screen.getByRole("heading", { name: /^Quá hạn/ });
  screen.getByRole("rowheader", { name: /07\/12 – 13\/12/ });
  screen.getByText("Công an tỉnh, dự kiến 15/01/2027");
  await user.click(screen.getByRole("tab", { name: "Nên làm tiếp" }));
  await screen.findByText(
    "Thêm 1 tiêu chí đạt, bộ còn thiếu 2. Quá hạn 9 ngày. Trần Thị Bình đang có 1 việc.",
  );
});

test("handing over lists what moves and asks who takes it", async () => {
  const user = userEvent.setup();
  const core = start();
  render(AssignmentsScreen);
  await user.click(await screen.findByRole("tab", { name: "Bàn giao" }));
  await screen.findByText(/Chưa có lần bàn giao nào/);
  await user.keyboard("{F9}");
  await user.selectOptions(await screen.findByLabelText("Bên giao"), "b");
  await screen.findByText("1. Nội dung thứ 1");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("Chọn bên nhận.");
  expect(core.requests("hand_over")).toEqual([]);
});
