import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardRow } from "$generated/BoardRow";
import type { ReportingBoard } from "$generated/ReportingBoard";
import type { ReportingTally } from "$generated/ReportingTally";
import UndoStrip from "../../components/UndoStrip.svelte";
import { answerWith } from "../../dev/core";
import { unlockedWard } from "../../dev/folders";
import { listenForKeys } from "../../lib/keys.svelte";
import { router } from "../../lib/router.svelte";
import ReportingScreen from "./ReportingScreen.svelte";

const tally: ReportingTally = {
  expected: 2,
  onTime: 0,
  late: 0,
  missing: 2,
  pending: 0,
  lateMade: 0,
  lateCarried: 0,
  due: 2,
  dueOnTime: 0,
};

function row(id: string, member: string): BoardRow {
  return {
    reportId: id,
    dutyId: "d",
    duty: "Báo cáo tháng",
    memberId: id,
    member,
    position: "",
    body: "Ban Chỉ đạo",
    reportsFor: "Tổ 1",
    period: "dl:2026-11",
    dueOn: "2026-12-07",
    state: "missing",
    lateness: null,
    daysLate: 3,
    receivedOn: null,
    sentOn: null,
    madeOn: null,
    channel: null,
    hasConflict: false,
  };
}

let rows: BoardRow[] = [];

function board(): ReportingBoard {
  return {
    period: "dl:2026-11",
    previous: "dl:2026-10",
    next: "dl:2026-12",
    today: "2026-12-10",
    asOf: "2026-12-10",
    members: rows.length,
    dutiesKnown: rows.length === 0 ? 0 : 1,
    duties: [],
    rows,
    tally,
    rateOnTime: "0,0",
    coverage: "0/2",
  };
}

function setup() {
  router.go("reporting");
  unlockedWard();
  const core = answerWith(
    {
      get_reporting_board: board,
      list_committee_members: () => [],
      list_report_duties: () => [],
      list_residential_units: () => [],
      get_history: () => [],
      receive_member_reports: ({ reports }) => {
        const came = reports.map((one) => one.memberId);
        rows = rows.map((one) =>
          came.includes(one.memberId)
            ? { ...one, state: "late", receivedOn: "2026-12-10" }
            : one,
        );
        return { actionId: "a", count: reports.length, name: "Bùi Văn Bê" };
      },
    },
    { receive_member_reports: ["member_reports"] },
  );
  render(UndoStrip);
  render(ReportingScreen);
  return { core, user: userEvent.setup() };
}

let stop: () => void;
beforeEach(() => {
  rows = [row("a", "Bùi Văn Bê"), row("b", "Lê Thị Chi")];
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test("Space writes down that the chosen report came today, and goes to the next", async () => {
  const { core, user } = setup();
  await user.click(await screen.findByRole("row", { name: /Bùi Văn Bê/ }));
  await user.keyboard(" ");
  await waitFor(() =>
    expect(core.requests("receive_member_reports")).toEqual([
      { reports: [{ dutyId: "d", memberId: "a", period: "dl:2026-11" }] },
    ]),
  );
  await waitFor(() =>
    expect(screen.queryByRole("row", { name: /Bùi Văn Bê/ })).toBeNull(),
  );
  const next = screen.getByRole("row", { name: /Lê Thị Chi/ });
  expect(next.getAttribute("aria-selected")).toBe("true");
});

test("F9 receives everything shown at once", async () => {
  const { core, user } = setup();
  await screen.findByRole("row", { name: /Bùi Văn Bê/ });
  await user.keyboard("{F9}");
  await waitFor(() =>
    expect(core.requests("receive_member_reports")).toEqual([
      {
        reports: [
          { dutyId: "d", memberId: "a", period: "dl:2026-11" },
          { dutyId: "d", memberId: "b", period: "dl:2026-11" },
        ],
      },
    ]),
  );
});

test("an empty register says what comes first", async () => {
  rows = [];
  setup();
  expect(await screen.findByText(/^Chưa có thành viên nào/)).toBeTruthy();
});
