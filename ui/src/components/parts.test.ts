import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet, flushSync } from "svelte";
import { expect, test, vi } from "vitest";
import UnlockForm from "../dev/UnlockForm.svelte";
import { setLanguage } from "../lib/i18n.svelte";
import { listenForKeys } from "../lib/keys.svelte";
import { undo } from "../lib/undo.svelte";
import { view } from "../lib/view.svelte";
import BarChart from "./BarChart.svelte";
import DateField from "./DateField.svelte";
import Dialog from "./Dialog.svelte";
import NumberField from "./NumberField.svelte";
import Table from "./Table.svelte";
import Tabs from "./Tabs.svelte";
import UndoStrip from "./UndoStrip.svelte";

const words = (text: string) =>
  createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

test("a date is typed as on paper and handed on as a day", async () => {
  const user = userEvent.setup();
  const onchange = vi.fn();
  render(DateField, { label: "Ngày tiếp nhận", now: "2026-12-10", onchange });
  const field = screen.getByRole("textbox", { name: "Ngày tiếp nhận" });
  await user.type(field, "9/12");
  await user.tab();
  expect(onchange).toHaveBeenCalledExactlyOnceWith("2026-12-09");
  expect(field).toHaveProperty("value", "09/12/2026");
});

test("a wrong date says what is wrong and what to write, and keeps what was typed", async () => {
  const user = userEvent.setup();
  const onchange = vi.fn();
  render(DateField, { label: "Ngày tiếp nhận", now: "2026-12-10", onchange });
  const field = screen.getByRole("textbox", { name: "Ngày tiếp nhận" });
  await user.type(field, "31/4/2026");
  await user.tab();
  expect(screen.getByRole("alert").textContent).toContain(
    'Ngày "31/4/2026" chưa đúng',
  );
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field).toHaveProperty("value", "31/4/2026");
  expect(onchange).not.toHaveBeenCalled();
});

test("Ctrl ; writes today", async () => {
  const user = userEvent.setup();
  render(DateField, { label: "Ngày", now: "2026-12-10" });
  await user.click(screen.getByRole("textbox"));
  await user.keyboard("{Control>};{/Control}");
  expect(screen.getByRole("textbox")).toHaveProperty("value", "10/12/2026");
});

test("a number refuses what is out of bounds in words", async () => {
  const user = userEvent.setup();
  const onchange = vi.fn();
  render(NumberField, { label: "Điểm", least: 0, most: 5, onchange });
  await user.type(screen.getByRole("textbox"), "7{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("không quá 5");
  await user.clear(screen.getByRole("textbox"));
  await user.type(screen.getByRole("textbox"), "4{Enter}");
  expect(screen.getByRole("alert").textContent?.trim()).toBe("");
  expect(onchange).toHaveBeenCalledExactlyOnceWith(4);
});

test("unlocking: nobody is chosen beforehand, Enter sends, an empty phrase is told", async () => {
  const user = userEvent.setup();
  const onopen = vi.fn();
  render(UnlockForm, { onopen });
  expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
  await user.click(screen.getByRole("radio", { name: /Nguyễn Văn A/ }));
  const phrase = screen.getByLabelText("Cụm mật khẩu");
  expect(phrase.getAttribute("type")).toBe("password");
  await user.type(phrase, "{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("Ghi cụm mật khẩu.");
  await user.type(phrase, "sông mận bảy{Enter}");
  expect(onopen).toHaveBeenCalledExactlyOnceWith("a", "sông mận bảy");
  await user.click(screen.getByRole("button", { name: "Hiện chữ" }));
  expect(phrase.getAttribute("type")).toBe("text");
});

test("the undo strip stays until it is taken", async () => {
  const stop = listenForKeys();
  const user = userEvent.setup();
  const back = vi.fn();
  render(UndoStrip);
  expect(screen.queryByRole("button")).toBeNull();
  undo.show({ text: "Đã xóa vị trí 13, Hẻm 9", undo: back });
  flushSync();
  expect(screen.getByRole("status").textContent).toContain(
    "Đã xóa vị trí 13, Hẻm 9",
  );
  await user.keyboard("{Control>}z{/Control}");
  expect(back).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("button", { name: /Hoàn tác/ })).toBeNull();
  stop();
});

const tabs = [
  { id: "all", label: "Tất cả", count: 22 },
  { id: "no", label: "Chưa đạt", count: 0 },
];

test("tabs move with arrows and keep their zero counts", async () => {
  const user = userEvent.setup();
  const onchoose = vi.fn();
  render(Tabs, { tabs, current: "all", onchoose });
  expect(screen.getByRole("tab", { selected: true }).textContent).toContain(
    "Tất cả",
  );
  expect(screen.getByRole("tab", { name: /Chưa đạt/ }).textContent).toContain(
    "0",
  );
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(onchoose).toHaveBeenCalledExactlyOnceWith("no");
});

test("under 900 px the tabs are a menu", async () => {
  view.width = "narrow";
  const onchoose = vi.fn();
  render(Tabs, { tabs, current: "all", onchoose });
  expect(screen.queryByRole("tab")).toBeNull();
  await userEvent
    .setup()
    .selectOptions(screen.getByRole("combobox"), "Chưa đạt 0");
  expect(onchoose).toHaveBeenCalledExactlyOnceWith("no");
});

test("a list moves by arrows, opens by Enter, and has one row in the tab order", async () => {
  const user = userEvent.setup();
  const onchoose = vi.fn();
  const onopen = vi.fn();
  const rows = ["Bến xe", "Công viên", "Ngã tư chợ"];
  render(Table<string>, {
    label: "Vị trí",
    rows,
    columns: [{ key: "name", label: "Vị trí", text: (row: string) => row }],
    id: (row: string) => row,
    onchoose,
    onopen,
  });
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(onchoose).toHaveBeenCalledWith("Công viên");
  expect(onopen).toHaveBeenCalledExactlyOnceWith("Công viên");
  expect(screen.getByRole("row", { selected: true }).textContent).toContain(
    "Công viên",
  );
});

test("when the chosen row goes, the one in its place takes the keys", async () => {
  const all = ["Bến xe", "Công viên", "Ngã tư chợ"];
  const list = (rows: string[], chosen: string | null) => ({
    label: "Vị trí",
    rows,
    columns: [{ key: "name", label: "Vị trí", text: (row: string) => row }],
    id: (row: string) => row,
    chosen,
    onchoose: () => {},
  });
  const { rerender } = render(Table<string>, list(all, "Công viên"));
  await rerender(list(["Bến xe", "Ngã tư chợ"], null));
  await userEvent.setup().tab();
  expect(document.activeElement?.textContent).toContain("Ngã tư chợ");
});

test("a dialog names thing and consequence and puts the focus on the safe button", async () => {
  const stop = listenForKeys();
  const user = userEvent.setup();
  const onconfirm = vi.fn();
  const onlater = vi.fn();
  render(Dialog, {
    title: "Chốt kỳ 12/2026",
    verb: "Chốt kỳ 12",
    children: words("12 chỉ tiêu sẽ khóa lại."),
    onconfirm,
    onlater,
  });
  const dialog = screen.getByRole("dialog", { name: "Chốt kỳ 12/2026" });
  const described = document.getElementById(
    dialog.getAttribute("aria-describedby") ?? "",
  );
  expect(described?.textContent).toContain("12 chỉ tiêu sẽ khóa lại.");
  expect(document.activeElement).toBe(
    screen.getByRole("button", { name: "Để sau" }),
  );
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(onconfirm).toHaveBeenCalledTimes(1);
  await user.keyboard("{Escape}");
  expect(onlater).toHaveBeenCalledTimes(1);
  stop();
});

test("a chart says its counts, and a month nobody reported as words", () => {
  render(BarChart, {
    title: "Tai nạn, vụ",
    labels: ["8", "9"],
    current: { name: "2026", total: "1", values: [1, null] },
  });
  const name = screen.getByRole("img").getAttribute("aria-label");
  expect(name).toContain("2026: 1");
  expect(name).toContain("9: chưa báo cáo");
});

test("the words follow the language at once", () => {
  render(UndoStrip);
  undo.show({ text: "x", undo: () => {} });
  flushSync();
  expect(screen.getByRole("button").textContent).toContain("Hoàn tác");
  setLanguage("en");
  flushSync();
  expect(screen.getByRole("button").textContent).toContain("Undo");
});
