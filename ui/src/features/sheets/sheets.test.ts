import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ImportPreview } from "$generated/ImportPreview";
import type { SheetMapping } from "$generated/SheetMapping";
import { answerWith } from "../../dev/core";
import { unlockedWard } from "../../dev/folders";
import SheetsScreen from "./SheetsScreen.svelte";
import { columnName, periodChoices, retargeted } from "./words";

const mapping: SheetMapping = {
  shape: "indicators_down",
  headerRow: 0,
  labelColumn: 0,
  year: 2026,
  rows: [
    { label: "Hộ gia đình", to: "ho-gia-dinh" },
    { label: "Việc khác", to: "" },
  ],
  columns: [{ label: "Tháng 1", to: "hc:2026-01" }],
};

function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  return {
    file: "a.xlsx",
    sheet: "BC",
    encodings: ["VNI"],
    mapping,
    saved: null,
    recognised: 1,
    lines: [
      {
        row: 1,
        cells: [
          { address: "A1", text: "Chỉ tiêu", role: "known" },
          { address: "B1", text: "Tháng 1", role: "known" },
        ],
      },
      {
        row: 2,
        cells: [
          { address: "A2", text: "Hộ gia đình", role: "known" },
          { address: "B2", text: "1,5", role: "fault" },
        ],
      },
    ],
    moreLines: 0,
    figures: 1,
    added: 1,
    changed: 0,
    unchanged: 0,
    blank: 0,
    changes: [],
    faults: [
      {
        sheet: "BC",
        address: "B2",
        error: { code: "cell-not-whole", kind: "user", args: { text: "1,5" } },
      },
    ],
    faultCount: 1,
    ...change,
  };
}

function setup(answer: () => ImportPreview) {
  unlockedWard();
  return answerWith(
    {
      read_sheet: () => ({
        file: "a.xlsx",
        kind: "XLSX",
        sheets: [
          {
            name: "BC",
            isHidden: false,
            rows: 2,
            columns: 2,
            cells: 4,
            encodings: ["VNI"],
          },
        ],
      }),
      preview_import: answer,
      list_mappings: () => [],
      list_indicators: () => [],
      import_sheet: () => ({
        file: "a.xlsx",
        sheet: "BC",
        added: 1,
        changed: 0,
        unchanged: 0,
        faults: [],
        faultCount: 1,
        actionId: "1",
        year: 2026,
      }),
    },
    { import_sheet: ["figures"] },
    { pick_files: ["/a.xlsx"] },
  );
}

test("columns are named as a sheet names them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
  ]);
});

test("one target changes, the others stay", () => {
  const changed = retargeted(mapping, "rows", 1, "nhan-khau");
  expect(changed.rows.map(({ to }) => to)).toEqual([
    "ho-gia-dinh",
    "nhan-khau",
  ]);
  expect(changed.columns).toEqual(mapping.columns);
  const periods = periodChoices(mapping, "hc").map(({ value }) => value);
  expect(periods).toContain("hc:2026-9T");
  expect(new Set(periods).size).toBe(periods.length);
});

test("cells with errors stand with their address, and must be left out by choice", async () => {
  const core = setup(() => preview());
  const user = userEvent.setup();
  render(SheetsScreen);
  const [choose] = await screen.findAllByRole("button", { name: /Chọn tệp/ });
  await user.click(choose as HTMLElement);
  expect(await screen.findByText(/^Ô B2$/)).toBeTruthy();
  expect(screen.getByText(/theo bảng mã VNI/)).toBeTruthy();
  const take = screen.getByRole("button", { name: /^Nhận 1 ô/ });
  expect(take).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("checkbox", { name: /^Bỏ qua 1 ô lỗi/ }));
  await user.click(take);
  expect(await screen.findByText(/^Đã ghi 1 ô mới/)).toBeTruthy();
  expect(core.requests("import_sheet")).toEqual([
    {
      path: "/a.xlsx",
      sheet: "BC",
      calendar: "hc",
      mapping,
      skipErrors: true,
    },
  ]);
});

test("a file that is here already leaves nothing to accept", async () => {
  setup(() =>
    preview({
      added: 0,
      unchanged: 1,
      faults: [],
      faultCount: 0,
      encodings: ["Unicode"],
    }),
  );
  const user = userEvent.setup();
  render(SheetsScreen);
  const [choose] = await screen.findAllByRole("button", { name: /Chọn tệp/ });
  await user.click(choose as HTMLElement);
  expect(
    await screen.findByText(/^Không có ô nào đổi: 1 số trong tệp/),
  ).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Nhận 0 ô/ })).toHaveProperty(
    "disabled",
    true,
  );
});
