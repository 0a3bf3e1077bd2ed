import { execFileSync } from "node:child_process";
import { join } from "node:path";
import {
  administrator,
  expect,
  place,
  test,
  type Desk,
  type Locator,
  monthCell as cell,
} from "./support/test";

test("closing: a closed month is corrected under a number, and what was issued prints as it was", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  const november = (name: string) => cell(grid, name, 11);

  // November: two figures, the rest is left empty.
  await expect(cell(grid, "Xảy ra", 12)).toBeFocused();
  await one.press("ArrowLeft");
  await expect(november("Xảy ra")).toBeFocused();
  await one.type("2");
  await one.press("Enter");
  await one.type("1");
  await one.press("Enter");
  await expect(november("Khám phá")).toHaveText("1");

  // Every empty cell has to say what it means before anything can be signed.
  await tab(one, "Chốt kỳ");
  await expect(page.getByText(/^tháng 11\/2026 chưa chốt\./i)).toBeVisible();
  await one.press("F9");
  const closing = page.getByRole("dialog", {
    name: "Chốt số liệu tháng 11/2026",
  });
  const sign = (dialog: Locator) =>
    dialog.getByRole("button", { name: `Ký: ${administrator}` });
  await expect(sign(closing)).toBeDisabled();
  await closing
    .getByRole("combobox", { name: /đối tượng bắt giữ/i })
    .first()
    .focus();
  await one.type("0");
  await closing
    .getByRole("button", { name: "Còn lại: chưa báo cáo" })
    .press("Enter");
  await expect(closing).toContainText("còn 0 ô chưa chọn");
  await expect(sign(closing)).toBeEnabled();
  await one.press("Control+Enter");
  await expect(closing).toBeHidden();
  const acts = page.getByRole("table", { name: "Các bản đã ký" });
  await expect(acts.getByRole("row", { name: /^Chốt lần đầu/ })).toContainText(
    administrator,
  );
  await expect(
    page.getByText("Không có số nào đến sau khi chốt."),
  ).toBeVisible();

  // A later figure is refused in its cell, kept, and waits as a proposal when asked for.
  await tab(one, "Bảng tháng");
  await november("Xảy ra").click();
  await expect(november("Xảy ra")).toBeFocused();
  await one.type("4");
  await one.press("Enter");
  await expect(november("Xảy ra")).toContainText("4");
  await expect(november("Xảy ra")).toHaveAttribute("aria-invalid", "true");
  await one.button("Ghi thành đề nghị đính chính").press("Enter");
  await expect(november("Xảy ra")).toHaveText("2");
  await expect(
    november("Xảy ra").getByRole("img", { name: "sau khi chốt: 4" }),
  ).toBeVisible();
  await expect(november("Xảy ra")).toBeFocused();
  await expect(page.getByText(/Đang hiện số đã ký/)).toBeVisible();

  // It stands in the list of what came late, and takes effect with a numbered correction.
  await tab(one, "Chốt kỳ");
  const late = page.getByRole("table", { name: "Số đến sau khi chốt" });
  const row = late.getByRole("row", { name: /trật tự xã hội: xảy ra/ });
  await expect(row).toContainText(/2\s*4\s*Đề nghị đính chính/);
  await one.press("F9");
  const correcting = page.getByRole("dialog", {
    name: "Ký đính chính số 1, tháng 11/2026",
  });
  await expect(correcting).toContainText(/2 → 4/);
  await expect(sign(correcting)).toBeDisabled();
  await correcting
    .getByLabel("Lý do đính chính")
    .fill("Sót 02 vụ ghi ở trực ban ngày 12/11.");
  await one.press("Control+Enter");
  await expect(correcting).toBeHidden();
  const correction = acts.getByRole("row", { name: /^Đính chính số 1/ });
  await expect(correction).toContainText("Sót 02 vụ ghi ở trực ban");
  await expect(correction).toContainText("2 → 4");
  await expect(late).toBeHidden();

  // What was issued prints as it was; the correction lists what changed, and prints the new whole.
  const first = acts.getByRole("row", { name: /^Chốt lần đầu/ });
  const issued = await printed(one, first, "In bảng số liệu", "lan-dau");
  expect(issued).toMatch(/xảy ra\s+vụ\s+2\s/i);
  const corrected = await printed(one, correction, "In bảng số liệu", "moi");
  expect(corrected).toMatch(/xảy ra\s+vụ\s+4\s/i);
  const changes = await printed(one, correction, "In bảng đính chính", "bang");
  // The name wraps in its column; the figures stand beside its unit.
  expect(changes).toMatch(/\svụ\s+2\s+4\s+\+2\s/);
  expect(changes).toContain("Sót 02 vụ ghi ở trực ban ngày 12/11.");

  // The grid shows the figure in force.
  await tab(one, "Bảng tháng");
  await expect(november("Xảy ra")).toHaveText("4");
});

async function tab(one: Desk, name: string): Promise<void> {
  await one.page.getByRole("tab", { name, exact: true }).press("Enter");
}

/** Opens a printed sheet, looks at its page, saves it, and reads its text. */
async function printed(
  one: Desk,
  row: Locator,
  sheet: string,
  name: string,
): Promise<string> {
  await row.getByRole("button", { name: sheet }).press("Enter");
  const dialog = one.page.getByRole("dialog", { name: sheet });
  await expect(dialog.getByRole("img", { name: /^Trang 1\// })).toBeVisible();
  const path = join(place("print"), `${name}.pdf`);
  await one.host.prepare({ pick_save_path: path });
  await one.press("Control+Enter");
  await expect(
    dialog.getByText(`Đã ghi và đọc lại đúng: ${path}`),
  ).toBeVisible();
  await one.press("Escape");
  await expect(dialog).toBeHidden();
  return execFileSync("pdftotext", ["-layout", path, "-"], {
    encoding: "utf8",
  });
}
