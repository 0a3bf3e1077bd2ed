import {
  expect,
  test,
  type Desk,
  type Locator,
  monthCell as cell,
} from "./support/test";

const happened = "Xảy ra";

test("figures: entered, refused, pasted, compared and copied by keyboard", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  const december = (name: string) => cell(grid, name, 12);

  // Work begins in the open month; Enter goes down.
  await expect(december(happened)).toBeFocused();
  await one.type("3");
  await one.press("Enter");
  await expect(december("Khám phá")).toBeFocused();
  await one.type("2");
  await one.press("Enter");
  await one.type("0");
  await one.press("Enter");
  await expect(december(happened)).toHaveText("3");
  await expect(december("Khám phá")).toHaveText("2");
  await expect(december("Đối tượng bắt giữ, xử lý")).toHaveText("0");
  await expect(
    december("Tỷ lệ khám phá tội phạm về trật tự xã hội"),
  ).toHaveText("66,7");
  await expect(page.getByText("Tháng 12: đã nhập 3/50 chỉ tiêu")).toBeVisible();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();

  // Tab goes right, over a month that was not reported.
  await one.press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft");
  await one.type("1");
  await one.press("Tab");
  await expect(cell(grid, happened, 11)).toHaveText("1");
  await expect(december(happened)).toBeFocused();
  await expect(page.getByText(/Nhập tay, Nguyễn Văn An, 08:30/)).toBeVisible();

  // Not applicable, and empty again.
  await one.type("k/c");
  await one.press("Enter");
  await expect(december(happened)).toHaveText(/không áp dụng/);
  await one.press("ArrowUp", "Delete");
  await expect(december(happened)).toHaveText(/chưa nhập/);
  await one.press("Control+z");
  await expect(december(happened)).toHaveText(/không áp dụng/);

  // What is wrong keeps its text, and says what to write.
  await one.type("mười");
  await one.press("Enter");
  await expect(december(happened)).toContainText("mười");
  await expect(december(happened)).toHaveAttribute("aria-invalid", "true");
  await expect(refusal(one, "mười")).toBeVisible();
  await one.button("Về ô").press("Enter");
  await expect(december(happened)).toBeFocused();
  await one.type("-1");
  await one.press("Enter");
  await expect(december(happened)).toContainText("-1");
  await expect(refusal(one, "-1")).toContainText("Ghi số từ 0 trở lên");
  await one.press("ArrowUp");
  await one.type("3");
  await one.press("Enter");
  await expect(december(happened)).toHaveText("3");
  await expect(refusal(one, "-1")).toBeHidden();

  // A block from Excel: nothing lands before it is taken.
  await one.press("ArrowUp", "ArrowLeft");
  await expect(cell(grid, happened, 11)).toBeFocused();
  await paste(one, "2\t5\n2\tbốn\n7\t4\n");
  const dialog = page.getByRole("dialog", { name: "Dán từ Excel" });
  await expect(dialog).toContainText("1 ô chưa đọc được, sẽ không ghi.");
  await expect(dialog.getByRole("button", { name: "Nhận 5 ô" })).toBeVisible();
  await expect(dialog.getByRole("cell", { name: /^bốn/ })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await one.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(december(happened)).toHaveText("3");
  await cell(grid, happened, 11).focus();
  await paste(one, "2\t5\n2\t4\n7\t4\n");
  await expect(dialog).toContainText("3 hàng, 2 cột");
  await dialog.getByRole("button", { name: "Nhận 6 ô" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(december(happened)).toHaveText("5");
  await expect(december("Khám phá")).toHaveText("4");
  await expect(cell(grid, "Đối tượng bắt giữ, xử lý", 11)).toHaveText("7");
  await expect(page.getByText("Đã nhận 6 ô từ Excel")).toBeVisible();

  // A selection goes out as Excel takes it.
  await expect(cell(grid, happened, 11)).toBeFocused();
  await one.press("Shift+ArrowRight", "Shift+ArrowDown", "Control+c");
  await expect.poll(() => clipboard(one)).toBe("2\t5\r\n2\t4");

  // Year against year. One old ward of those merged here has figures: no percent is made of that.
  await page.getByRole("tab", { name: "So sánh kỳ" }).press("Enter");
  await page.getByLabel("Loại kỳ").selectOption("Năm (15/12 đến 14/12)");
  await page.getByLabel("Năm", { exact: true }).selectOption("2022");
  const table = page.getByRole("grid", { name: /^So sánh năm 2022/ });
  const accidents = table.getByRole("row", { name: /^Tai nạn, va chạm/ });
  await expect(accidents).toContainText(/10.*15.*kỳ này mới có/);
  await one.button("Chép cả bảng").press("Enter");
  await expect(page.getByText(/^Đã chép bảng năm 2022/)).toBeVisible();
  await expect
    .poll(() => clipboard(one))
    .toMatch(/Tai nạn, va chạm[^\n]*\t10\t/);
});

test("figures: worked out, filled down, kept apart when empty, commented, stocks copied", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  const december = (name: string) => cell(grid, name, 12);
  await expect(december(happened)).toBeFocused();

  // Arithmetic says what it comes to while it is typed; Vietnamese notation is read, English is not guessed.
  await one.type("=3+2");
  await expect(page.getByText("Tính ra 5")).toBeVisible();
  await one.press("Enter");
  await expect(december(happened)).toHaveText("5");
  await expect(december("Khám phá")).toBeFocused();
  await one.type("1.234");
  await one.press("Enter");
  await expect(december("Khám phá")).toHaveText(/1\.234/);
  // More cleared than happened is said beside the cell, and is not in the way.
  await expect(page.getByText(/^Đã ghi\. .*1\.234/)).toBeVisible();
  await one.press("ArrowUp");
  await one.type("9,5");
  await expect(page.getByText(/"9,5" chưa phải số/)).toBeVisible();
  await one.press("Enter");
  await expect(december("Khám phá")).toHaveAttribute("aria-invalid", "true");
  await one.press("ArrowUp");
  await one.type("4");
  await one.press("Enter");
  await expect(december("Khám phá")).toHaveText("4");

  // Filled down as one action, and taken back as one.
  const third = "Đối tượng bắt giữ, xử lý";
  await one.press("ArrowUp", "Shift+ArrowDown", "Control+d");
  await expect(december(third)).toHaveText("4");
  await one.press("Control+z");
  await expect(december(third)).toHaveText(/chưa nhập/);
  await expect(december("Khám phá")).toHaveText("4");

  // Three kinds of empty, each by its key.
  await december(third).focus();
  await one.type("-");
  await one.press("Enter");
  await expect(december(third)).toHaveText(/chưa báo cáo/);
  await one.press("ArrowUp");
  await one.type("k/c");
  await one.press("Enter");
  await expect(december(third)).toHaveText(/không áp dụng/);
  await one.press("ArrowUp");
  await one.type("0");
  await one.press("Enter");
  await expect(december(third)).toHaveText("0");

  // A comment is said with its cell, and undone like anything else.
  await december(happened).focus();
  await one.press("Shift+F2");
  await expect(page.getByLabel("Ghi chú")).toBeFocused();
  await one.type("Gom cả vụ ở chợ");
  await one.press("Enter");
  await expect(december(happened)).toBeFocused();
  await expect(december(happened)).toContainText("Gom cả vụ ở chợ");

  // Last month's stocks begin this month's, empty cells only.
  const stock = "Hộ gia đình";
  await cell(grid, stock, 11).focus();
  await one.type("4600");
  await one.press("Enter");
  await cell(grid, stock, 12).focus();
  await one.press("F4");
  const copying = page.getByRole("dialog", { name: "Chép số tồn tháng trước" });
  await expect(copying).toContainText("4.600");
  await one.press("Control+Enter");
  await expect(copying).toBeHidden();
  await expect(cell(grid, stock, 12)).toHaveText("4.600");
});

function refusal(one: Desk, text: string): Locator {
  return one.page.getByText(
    new RegExp(`^Tội phạm về trật tự xã hội: xảy ra, tháng 12/2026: .*${text}`),
  );
}

async function paste(one: Desk, text: string): Promise<void> {
  await one.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await one.press("Control+v");
}

function clipboard(one: Desk): Promise<string> {
  return one.page.evaluate(() => navigator.clipboard.readText());
}
