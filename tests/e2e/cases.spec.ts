import { expect, test, type Desk, type Locator } from "./support/test";

/** Today is 10/12/2026, in the open month 15/11 to 14/12. */
test("cases: three entered by keyboard, the register declared, the grid follows, undo", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();

  await open(one, "Vụ việc");
  await expect(
    page.getByText(/^Chưa có vụ việc nào trong kỳ này/),
  ).toBeVisible();

  await one.press("F4");
  // Day, hour, category by first letters, then on to the next with one key.
  await typeCase(one, "20/10", "22", "trom");
  await one.press("F4");
  await typeCase(one, "2", "", "danh bac");
  await expect(page.getByLabel("Số vụ", { exact: true })).toHaveValue("02");
  await one.press("F4");
  await typeCase(one, "12/11", "1", "tang tru");
  await page.getByLabel("Ngày khám phá").fill("1/11");
  await one.press("Control+Enter");
  await expect(
    page.getByText(
      "Ô ngày khám phá ghi ngày trước ngày xảy ra. Sửa một trong hai ngày.",
    ),
  ).toBeVisible();
  await page.getByLabel("Ngày khám phá").fill("12/11");
  await one.press("Control+Enter");

  await expect(row(one, "Vụ việc", /^01 /)).toContainText("20/10, 22 giờ");
  await expect(row(one, "Vụ việc", /^02 /)).toContainText("02/12");
  await expect(row(one, "Vụ việc", /^03 /)).toContainText("Khám phá 12/11");

  // Found without marks, by what the category is called.
  await one.press("F3");
  await one.type("danh bac");
  await expect(row(one, "Vụ việc", /^01 /)).toBeHidden();
  await expect(row(one, "Vụ việc", /^02 /)).toBeVisible();
  await one.press("Escape");

  // Hours and days: the case without an hour is counted apart.
  await page.getByRole("tab", { name: "Giờ, ngày, cơ cấu" }).press("Enter");
  const heat = page.getByRole("table", { name: /^Vụ việc theo thứ và giờ/ });
  await expect(heat.getByRole("row", { name: /^Thứ tư/ })).toContainText("1");
  await expect(page.getByText(/1 vụ không rõ giờ đếm riêng/)).toBeVisible();
  await expect(
    page.getByRole("row", { name: /^Trộm cắp tài sản/ }),
  ).toContainText("0/1");

  // From October's period on the figures come from the register.
  await page.getByRole("tab", { name: "Sổ đang dùng" }).press("Enter");
  const section = page.getByRole("region", { name: "Vụ việc" });
  await section
    .getByLabel("Dùng sổ Vụ việc từ kỳ")
    .selectOption({ label: "tháng 11/2026 (từ 15/10/2026)" });
  await section
    .getByRole("button", { name: "Dùng sổ Vụ việc", exact: true })
    .press("Enter");
  await expect(section.getByText(/^Đang dùng từ 15\/10\/2026/)).toBeVisible();

  await one.open("Control+3", "Số liệu tháng");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  const happened = (month: number) => cell(grid, "Xảy ra", month);
  await expect(happened(11)).toHaveText("1");
  await expect(happened(12)).toHaveText("1");
  // Computed: what is typed there does not land.
  await happened(11).click();
  await expect(
    page.getByText("Lấy từ sổ Vụ việc, không nhập tay."),
  ).toBeVisible();
  await one.type("9");
  await one.press("Enter");
  await expect(happened(11)).toHaveText("1");

  // Taken back, the grid is typed again.
  await one.press("Control+z");
  await expect(page.getByText(/^Đã hoàn tác/)).toBeVisible();
  await open(one, "Vụ việc");
  await page.getByRole("tab", { name: "Sổ đang dùng" }).press("Enter");
  await expect(
    page
      .getByRole("region", { name: "Vụ việc" })
      .getByText("Chưa dùng: số liệu nhập tay"),
  ).toBeVisible();

  // Deleted and brought back.
  await page.getByRole("tab", { name: "Vụ việc", exact: true }).press("Enter");
  await row(one, "Vụ việc", /^02 /).press("F8");
  await expect(row(one, "Vụ việc", /^02 /)).toBeHidden();
  await one.press("Control+z");
  await expect(row(one, "Vụ việc", /^02 /)).toBeVisible();

  // The list as it is printed, and back.
  await one.press("Control+p");
  await expect(one.heading("SỔ THEO DÕI VỤ VIỆC")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Trang 1/ })).toBeVisible();
  await one.press("Escape");
  await expect(one.heading("Vụ việc")).toBeVisible();
});

async function typeCase(
  one: Desk,
  day: string,
  hour: string,
  category: string,
): Promise<void> {
  const { page } = one;
  await expect(page.getByLabel("Ngày xảy ra")).toBeFocused();
  await expect(page.getByLabel("Ngày xảy ra")).toHaveValue("");
  await one.type(day);
  await one.press("Tab");
  await one.type(hour);
  await one.press("Tab");
  await one.type(category);
  // The choices of a closed list are options too, though nobody sees them.
  await expect(
    page.getByRole("listbox").getByRole("option").first(),
  ).toBeVisible();
  await one.press("Enter");
}

/** The rail's screens under another have no key of their own. */
async function open(one: Desk, title: string): Promise<void> {
  await one.page
    .getByRole("navigation", { name: "Danh mục" })
    .getByRole("button", { name: title })
    .click();
  await expect(one.heading(title)).toBeVisible();
}

function row(one: Desk, table: string, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: table, exact: true })
    .getByRole("row", { name });
}

function cell(grid: Locator, name: string, month: number): Locator {
  const head = grid.page().getByRole("rowheader", { name, exact: true });
  return grid
    .getByRole("row")
    .filter({ has: head })
    .first()
    .getByRole("gridcell")
    .nth(month);
}
