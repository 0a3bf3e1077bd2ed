import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GridCell } from "$generated/GridCell";
import type { GridRow } from "$generated/GridRow";
import type { MonthGrid } from "$generated/MonthGrid";
import { answerWith, Refusal } from "../../dev/core";
import { unlockedWard, ward } from "../../dev/folders";
import { listenForKeys } from "../../lib/keys.svelte";
import StatisticsScreen from "./StatisticsScreen.svelte";

const months = Array.from({ length: 12 }, (_, place) => {
  const month = place + 1;
  return {
    period: `hc:2026-${String(month).padStart(2, "0")}`,
    month,
    firstDay: `2026-${String(month).padStart(2, "0")}-01`,
    lastDay: `2026-${String(month).padStart(2, "0")}-14`,
    isOpen: month === 12,
    isFuture: false,
    closing: null,
  };
});

function cell(period: string, text: string): GridCell {
  const value = /^\d+$/.test(text) ? Number(text) : null;
  return {
    period,
    rowId: period,
    state: value !== null ? "reported" : text === "" ? "blank" : "not_reported",
    value,
    shown: value === null ? "" : text,
    by: value === null ? "" : "Trần Thị B",
    at: value === null ? null : Date.UTC(2026, 10, 9, 1, 41),
    origin: "",
    comment: "",
    hasConflict: false,
    register: null,
    otherSource: null,
    late: null,
  };
}

function row(indicator: string, title: string, texts: string[]): GridRow {
  return {
    indicator,
    title,
    unit: "vụ",
    kind: "count",
    isComputed: false,
    cells: months.map((month, place) => cell(month.period, texts[place] ?? "")),
    cumulative: { state: "reported", shown: "10", coverage: "10/11" },
    base: { state: "reported", shown: "15", coverage: null },
    difference: null,
    percent: null,
    isPoints: false,
    isFaint: false,
    reason: { kind: "incomplete", current: "10/11", base: "11/11" },
  };
}

let figures: Record<string, string[]> = {};

function grid(): MonthGrid {
  return {
    year: 2026,
    unit: ward,
    residentialUnit: null,
    months,
    openMonth: 12,
    summedTo: 11,
    groups: [
      {
        code: "giao-thong",
        title: "Tai nạn giao thông",
        rows: Object.entries(figures).map(([code, texts]) =>
          row(code, `Tai nạn giao thông: ${code}`, texts),
        ),
      },
    ],
    filled: 0,
    fillable: 2,
    notes: [],
  };
}

function setup() {
  const core = answerWith(
    {
      get_month_grid: ({ year }) => ({ ...grid(), year: year ?? 2026 }),
      list_residential_units: () => [],
      list_indicators: () => [],
      list_lineage: () => [],
      enter_figure: ({ indicator, period, value }) => {
        if (!/^\d*$/.test(value))
          return new Refusal("figure-not-a-number", { text: value });
        const place = months.findIndex((month) => month.period === period);
        (figures[indicator] ??= [])[place] = value;
        return {
          row: row(indicator, indicator, figures[indicator] ?? []),
          findings: [],
        };
      },
      check_figures: ({ cells }) => ({
        accepted: 0,
        empty: 0,
        errors: cells.flatMap(({ value }, index) =>
          /^\d*$/.test(value)
            ? []
            : [
                {
                  index,
                  error: {
                    code: "figure-not-a-number",
                    kind: "user" as const,
                    args: { text: value },
                  },
                },
              ],
        ),
      }),
      enter_figures: ({ cells }) => ({ entered: cells.length, gridYear: 2026 }),
    },
    { enter_figure: ["figures"], enter_figures: ["figures"] },
  );
  unlockedWard();
  render(StatisticsScreen);
  return { core, user: userEvent.setup() };
}

let stop: () => void;
beforeEach(() => {
  figures = {
    "xảy ra": ["2", "1", "0", "1", "1", "2", "0", "1", "-", "1", "1"],
    chết: ["0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0"],
  };
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const cells = () => within(screen.getByRole("grid")).getAllByRole("gridcell");

test("a figure is entered for its month, and stands there when it was taken", async () => {
  const { core, user } = setup();
  await screen.findByRole("grid");
  await user.click(cells()[11] as HTMLElement);
  await user.keyboard("3{Enter}");
  await waitFor(() =>
    expect(core.requests("enter_figure")).toEqual([
      { indicator: "xảy ra", period: "hc:2026-12", value: "3" },
    ]),
  );
  await waitFor(() => expect(cells()[11]?.textContent?.trim()).toBe("3"));
});

test("a text that is no number stays in its cell with the core's sentence, until it is dropped", async () => {
  const { user } = setup();
  await screen.findByRole("grid");
  await user.click(cells()[11] as HTMLElement);
  await user.keyboard("3x{Enter}");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("tháng 12/2026");
  expect(cells()[11]?.textContent).toContain("3x");
  expect(cells()[11]?.getAttribute("aria-invalid")).toBe("true");
  await user.click(screen.getByRole("button", { name: "Bỏ chữ đang gõ" }));
  expect(cells()[11]?.textContent).not.toContain("3x");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the line above names the cell, who entered it and when", async () => {
  const { user } = setup();
  await screen.findByRole("grid");
  await user.click(cells()[10] as HTMLElement);
  expect(screen.getByText("Tai nạn giao thông: xảy ra")).toBeTruthy();
  expect(screen.getByText(/Nhập tay, Trần Thị B/)).toBeTruthy();
});

test("a month that was not reported is named where the comparison would stand", async () => {
  setup();
  await screen.findByRole("grid");
  expect(screen.getByText("thiếu tháng 9")).toBeTruthy();
});

test("a pasted block is shown first, its mistakes named, and lands only when it is taken", async () => {
  const { core, user } = setup();
  await screen.findByRole("grid");
  await user.click(cells()[10] as HTMLElement);
  await user.paste("4\t5\r\nmột\t6\r\n");
  const dialog = await screen.findByRole("dialog", { name: "Dán từ Excel" });
  const take = await within(dialog).findByRole("button", {
    name: /Nhận 3 ô/,
  });
  expect(core.requests("enter_figures")).toEqual([]);
  expect(
    within(dialog).getByText("Tai nạn giao thông: chết, tháng 11/2026:"),
  ).toBeTruthy();
  expect(dialog.textContent).toContain("đang 1");
  await user.click(take);
  await waitFor(() =>
    expect(core.requests("enter_figures")).toEqual([
      {
        cells: [
          { indicator: "xảy ra", period: "hc:2026-11", value: "4" },
          { indicator: "xảy ra", period: "hc:2026-12", value: "5" },
          { indicator: "chết", period: "hc:2026-12", value: "6" },
        ],
        origin: "Dán từ Excel",
      },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
