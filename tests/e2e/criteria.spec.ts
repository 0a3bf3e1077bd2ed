import { expect, test, type Desk, type Locator } from "./support/test";

test("criteria: points, met and unmet, waiting, assignment, undo, history", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+2", "Tiêu chí");
  const list = page.getByRole("table", { name: "Tiêu chí" });
  const total = list.getByRole("row", { name: /^Cộng/ });
  await expect(total).toContainText("21/22 đạt");
  await expect(total.getByRole("cell", { name: "98" })).toBeVisible();
  await expect(total.getByRole("cell", { name: "110" })).toBeVisible();

  // Points, by keyboard alone.
  await toRow(one, row(list, "3"));
  await expect(panel(one)).toContainText("Thành viên Ban Chỉ đạo");
  await one.press("F2");
  const points = page.getByRole("textbox", { name: "Điểm" });
  await expect(points).toBeFocused();
  await expect(points).toHaveValue("4");
  await one.type("9");
  await one.press("Control+Enter");
  await expect(page.getByText("Ghi số không quá 5.")).toBeVisible();
  await points.fill("5");
  await page.getByLabel("Lý do, ghi chú").focus();
  await one.type("Đủ 12 báo cáo tháng");
  await one.press("Control+Enter");
  await expect(said(one)).toContainText("Tiêu chí 3, Tự chấm: 5 điểm");
  await expect(cells(list, "3").nth(3)).toHaveText("5");
  await expect(row(list, "3")).toBeFocused();
  await expect(panel(one)).toContainText("Đủ 12 báo cáo tháng");

  await one.press("Control+z");
  await expect(said(one)).toContainText("Làm lại");
  await expect(cells(list, "3").nth(3)).toHaveText("4");
  await one.press("Control+y");
  await expect(said(one)).toContainText("Hoàn tác");
  await expect(cells(list, "3").nth(3)).toHaveText("5");

  await one.button("Xem").press("Enter");
  await expect(panel(one).getByRole("list").last()).toContainText(
    "Nguyễn Văn An, 08:30, 10/12/2026",
  );

  // A set of met and unmet, not begun this year.
  await page
    .getByLabel("Bộ tiêu chí và năm")
    .selectOption({ label: "2026: Bộ mẫu 22 tiêu chí" });
  await expect(total).toContainText("0/22 đạt");
  await toRow(one, row(list, "1"));
  await one.press("Space");
  await expect(state(list, "1")).toHaveText("Đạt");
  await one.press("ArrowDown", "F2");
  await expect(
    page.getByRole("radio", { name: "Đạt", exact: true }),
  ).toBeFocused();
  await one.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Chưa đạt" })).toBeChecked();
  await one.press("Control+Enter");
  await expect(state(list, "2")).toHaveText("Chưa đạt");

  await one.press("ArrowDown", "F2");
  await expect(
    page.getByRole("radio", { name: "Đạt", exact: true }),
  ).toBeFocused();
  await one.press("ArrowDown", "ArrowDown", "Tab");
  const owner = page.getByLabel("Cơ quan phải chờ");
  await expect(owner).toBeFocused();
  await one.press("Control+Enter");
  await expect(page.getByText("Ghi cơ quan phải chờ.")).toBeVisible();
  await expect(owner).toBeFocused();
  await one.type("Công an tỉnh");
  await one.press("Tab");
  await one.type("15/1/2027");
  await one.press("Control+Enter");
  await expect(state(list, "3")).toHaveText("Chờ cơ quan khác");
  await expect(row(list, "3")).toContainText(
    "Công an tỉnh, dự kiến 15/01/2027. Không tính chậm cho phường.",
  );
  await expect(total).toContainText("1/22 đạt");

  // Whose it is, and until when; a new person is written down on the way.
  await one.press("ArrowUp", "F4");
  const person = page.getByLabel("Người làm");
  await expect(person).toBeFocused();
  await person.selectOption({ label: "Người khác" });
  await page.getByLabel("Họ và tên").fill("Đỗ Thị Nguyệt Ánh");
  await page.getByLabel("Hạn", { exact: true }).fill("5/12/2026");
  await one.press("Control+Enter");
  await expect(said(one)).toContainText("Đã giao tiêu chí 2");
  await expect(row(list, "2")).toContainText(
    "Đỗ Thị Nguyệt Ánh, quá hạn 5 ngày",
  );

  await one.press("Control+l");
  await expect(row(list, "2")).toBeHidden();
  await one.unlock();
  await expect(row(list, "2")).toContainText("Đỗ Thị Nguyệt Ánh");
  await expect(state(list, "3")).toHaveText("Chờ cơ quan khác");
  await one.open("Control+1", "Việc cần làm");
  await expect(
    page.getByRole("row", { name: /Đỗ Thị Nguyệt Ánh/ }),
  ).toContainText("Quá hạn");
});

function row(list: Locator, number: string): Locator {
  return list.getByRole("row").filter({
    has: list
      .page()
      .getByRole("cell", { name: number, exact: true })
      .and(list.page().locator(":first-child")),
  });
}

function cells(list: Locator, number: string): Locator {
  return row(list, number).getByRole("cell");
}

function state(list: Locator, number: string): Locator {
  return cells(list, number).last();
}

function panel(one: Desk): Locator {
  return one.page.getByRole("complementary");
}

function said(one: Desk): Locator {
  return one.page.getByRole("main").getByRole("status").last();
}

/** Into the list with F6, then down. */
async function toRow(one: Desk, wanted: Locator): Promise<void> {
  const list = one.page.getByRole("table", { name: "Tiêu chí" });
  const focused = list.locator("tr:focus");
  for (let turn = 0; turn < 4 && (await focused.count()) === 0; turn += 1)
    await one.press("F6");
  await expect(focused).toHaveCount(1);
  const all = await list.locator("tbody tr[tabindex]").count();
  for (let step = 0; step < all; step += 1) {
    if (await wanted.evaluate((row) => row === document.activeElement)) return;
    await one.press("ArrowDown");
  }
  await expect(wanted).toBeFocused();
}
