import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import NumberGrid from "./NumberGrid.svelte";
import type { GridCell, GridEdit, GridPaste, GridPlace } from "./types";

const columns = [
  { key: "10", label: "10", name: "tháng 10/2026", group: "Tháng" },
  { key: "11", label: "11", name: "tháng 11/2026", group: "Tháng" },
  { key: "12", label: "12", name: "tháng 12/2026", group: "Tháng", open: true },
  { key: "sum", label: "Lũy kế", total: true },
  { key: "rate", label: "Tỷ lệ", total: true },
];
const rows = [
  { key: "h", label: "I. Giao thông", heading: true },
  { key: "tai-nan", label: "Tai nạn", unit: "vụ" },
  { key: "bi-thuong", label: "Người bị thương", unit: "người" },
  { key: "ty-le", label: "Tỷ lệ", unit: "%" },
];

const start: Record<string, GridCell> = {
  "tai-nan 10": figure("1"),
  "tai-nan 11": figure("0"),
  "tai-nan 12": { kind: "blank", editable: true },
  "tai-nan sum": {
    kind: "figure",
    text: "10",
    small: true,
    coverage: { have: 10, expected: 11 },
  },
  "bi-thuong 10": { kind: "missing", editable: true },
  "bi-thuong 11": figure("1.315"),
  "bi-thuong 12": { kind: "blank", editable: true },
  "bi-thuong sum": { kind: "words", text: "thiếu tháng 10", span: 2 },
  "ty-le 10": { kind: "not-applicable", computed: true },
  "ty-le 11": { kind: "figure", text: "100", computed: true },
  "ty-le 12": { kind: "blank", computed: true },
  "ty-le sum": { kind: "figure", text: "\u221233,3" },
};

function figure(text: string): GridCell {
  return { kind: "figure", text, editable: true };
}

const onedit = vi.fn<(edits: GridEdit[]) => void>();
const onpaste = vi.fn<(paste: GridPaste) => void>();
const onmove = vi.fn<(place: GridPlace) => void>();
const onworking = vi.fn<(place: GridPlace) => void>();

beforeEach(() => {
  for (const one of [onedit, onpaste, onmove, onworking]) one.mockReset();
});

function setup() {
  render(NumberGrid, {
    label: "Số liệu tháng",
    rowHead: "Chỉ tiêu",
    unitHead: "Đơn vị",
    rows,
    columns,
    cell: (row: string, column: string) =>
      start[`${row} ${column}`] ?? { kind: "blank" },
    onedit,
    onpaste,
    onmove,
    onworking,
  });
  const user = userEvent.setup();
  const cells = () => within(screen.getByRole("grid")).getAllByRole("gridcell");
  // The second row has one cell less: its last covers two columns.
  const at = (row: number, column: number) =>
    cells()[row * 5 - (row > 1 ? 1 : 0) + column] as HTMLElement;
  const focus = async (row: number, column: number) => {
    await user.click(at(row, column));
    expect(document.activeElement).toBe(at(row, column));
  };
  return { user, cells, at, focus };
}

test("the three kinds of empty are three different things to see and to hear", () => {
  const { at } = setup();
  expect(at(0, 1).textContent?.trim()).toBe("0");
  expect(at(1, 0).textContent).toContain("chưa báo cáo");
  expect(at(1, 0).textContent).toContain("–");
  expect(at(2, 0).textContent).toContain("không áp dụng");
  expect(at(2, 0).textContent).toContain("k/c");
  expect(at(0, 2).textContent).not.toMatch(/[0–]/);
  expect(at(0, 3).textContent).toContain("10 trên 11");
  expect(at(0, 3).textContent).toContain("số nhỏ");
});

test("one cell is in the tab order, and arrows move it", async () => {
  const { user, cells, at, focus } = setup();
  await focus(0, 0);
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(document.activeElement).toBe(at(1, 1));
  expect(cells().filter((cell) => cell.tabIndex === 0)).toEqual([at(1, 1)]);
  expect(onmove).toHaveBeenLastCalledWith({ row: "bi-thuong", column: "11" });
  await user.keyboard("{Control>}{ArrowLeft}{/Control}");
  expect(document.activeElement).toBe(at(1, 0));
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(at(1, 3));
});

test("typing replaces, Enter writes it and goes down", async () => {
  const { user, at, focus } = setup();
  await focus(0, 2);
  await user.keyboard("14");
  expect(
    screen.getByRole("textbox", { name: "Tai nạn, tháng 12/2026" }),
  ).toHaveProperty("value", "14");
  await user.keyboard("{Enter}");
  expect(onedit).toHaveBeenCalledExactlyOnceWith([
    { row: "tai-nan", column: "12", text: "14" },
  ]);
  expect(document.activeElement).toBe(at(1, 2));
});

test("Tab writes and goes right, Escape leaves things as they were", async () => {
  const { user, at, focus } = setup();
  await focus(0, 1);
  await user.keyboard("3{Tab}");
  expect(onedit).toHaveBeenCalledExactlyOnceWith([
    { row: "tai-nan", column: "11", text: "3" },
  ]);
  expect(document.activeElement).toBe(at(0, 2));
  await user.keyboard("9{Escape}");
  expect(onedit).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(at(0, 2));
});

test("F2 edits what stands there; unchanged, nothing is written", async () => {
  const { user, focus } = setup();
  await focus(1, 1);
  await user.keyboard("{F2}");
  expect(screen.getByRole("textbox")).toHaveProperty("value", "1315");
  await user.keyboard("{Enter}");
  expect(onedit).not.toHaveBeenCalled();
});

test("a computed cell is not typed into; F2 asks for its working", async () => {
  const { user, focus } = setup();
  await focus(2, 1);
  await user.keyboard("5");
  expect(screen.queryByRole("textbox")).toBeNull();
  await user.keyboard("{F2}");
  expect(onworking).toHaveBeenCalledWith({ row: "ty-le", column: "11" });
});

test("Delete empties the selection, leaving computed and blank cells alone", async () => {
  const { user, focus } = setup();
  await focus(0, 0);
  await user.keyboard(
    "{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}{/Shift}{Delete}",
  );
  expect(onedit).toHaveBeenCalledExactlyOnceWith([
    { row: "tai-nan", column: "10", text: "" },
    { row: "tai-nan", column: "11", text: "" },
    { row: "bi-thuong", column: "10", text: "" },
    { row: "bi-thuong", column: "11", text: "" },
  ]);
});

test("Ctrl D fills the cell above down", async () => {
  const { user, focus } = setup();
  await focus(1, 0);
  await user.keyboard("{Control>}d{/Control}");
  expect(onedit).toHaveBeenCalledExactlyOnceWith([
    { row: "bi-thuong", column: "10", text: "1" },
  ]);
});

test("copying gives a sheet its rows, and what is pasted is only shown", async () => {
  const { user, at, focus } = setup();
  await focus(0, 0);
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}");
  const data = new DataTransfer();
  at(2, 1).dispatchEvent(
    new ClipboardEvent("copy", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    }),
  );
  expect(data.getData("text/plain")).toBe("1\t0\r\n–\t1315\r\nk/c\t100");

  const pasted = new DataTransfer();
  pasted.setData("text/plain", "1\t2\r\n3\t4\r\n");
  at(0, 0).dispatchEvent(
    new ClipboardEvent("paste", {
      clipboardData: pasted,
      bubbles: true,
      cancelable: true,
    }),
  );
  expect(onpaste).toHaveBeenCalledExactlyOnceWith({
    row: "tai-nan",
    column: "10",
    values: [
      ["1", "2"],
      ["3", "4"],
    ],
  });
  expect(onedit).not.toHaveBeenCalled();
});

test("the head says the open month in full and rows have their headers", () => {
  setup();
  expect(
    screen.getByRole("columnheader", { name: "12" }).getAttribute("abbr"),
  ).toBe("tháng 12/2026");
  expect(
    screen.getByRole("rowheader", { name: /^Người bị thương/ }),
  ).toBeTruthy();
});

test("a cell over two columns is one stop", async () => {
  const { user, at, focus } = setup();
  await focus(1, 3);
  expect(at(1, 3).textContent?.trim()).toBe("thiếu tháng 10");
  await user.keyboard("{ArrowUp}{ArrowRight}{ArrowDown}");
  expect(document.activeElement).toBe(at(1, 3));
  expect(
    within(screen.getByRole("grid")).getAllByRole("gridcell"),
  ).toHaveLength(14);
});
