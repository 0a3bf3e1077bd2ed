import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  administrator,
  ask,
  expect,
  place,
  test,
  type Desk,
  type Locator,
  type Page,
} from "./support/test";

/** A ward that began a set this year: two officers, two criteria assigned, one waiting, one met. */
async function begun(one: Desk): Promise<void> {
  const { page } = one;
  await one.unlock();
  const person = async (name: string, position: string) =>
    (await ask<{ id: string }>(page, "save_staff", { name, position })).id;
  const binh = await person("Trần Thị Bình", "Phó Trưởng Công an phường");
  const anh = await person("Đỗ Thị Nguyệt Ánh", "Cảnh sát khu vực");
  const assign = (criterion: string, more: object) =>
    ask(page, "assign_criterion", {
      set: "mau-22",
      year: 2026,
      criterion,
      ...more,
    });
  await assign("1", {
    personId: binh,
    dueOn: "2026-12-01",
    task: "Soạn dự thảo nghị quyết chuyên đề",
    product: "Dự thảo đã trình Đảng ủy",
  });
  await assign("2", {
    personId: anh,
    dueOn: "2026-12-17",
    supervisorId: binh,
    task: "Rà soát đề án",
    product: "Đề án đã ký",
  });
  await assign("4", { personId: anh, dueOn: "2026-11-20" });
  await ask(page, "answer_criterion", {
    set: "mau-22",
    year: 2026,
    criterion: "4",
    layer: "self",
    state: "waiting",
    waitsFor: "Công an tỉnh",
    expectedOn: "2027-01-15",
  });
}

test("assignments: five clears, views, done, hand-over, paper, undo", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await begun(one);
  await one.button(/^Phân công/).click();
  await expect(one.heading("Phân công")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Đủ năm rõ 1/22 tiêu chí");

  // What is missing is said in words; the form says it until it is whole.
  const matrix = page.getByRole("table", { name: "Năm rõ" });
  await row(matrix, "1").click();
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText("Còn thiếu: trách nhiệm.");
  await expect(panel).toContainText("Giao việc chỉ đủ khi có cả năm rõ.");
  await expect(row(matrix, "1")).toContainText("Quá hạn");
  await one.press("F4");
  await expect(page.getByLabel("Người làm")).toBeFocused();
  await page
    .getByLabel("Chỉ huy phụ trách")
    .selectOption({ label: administrator });
  await one.press("Control+Enter");
  await expect(said(page)).toContainText("Đã giao tiêu chí 1");
  await expect(panel).toContainText("Đủ năm rõ.");
  await expect(row(matrix, "1")).toBeFocused();
  await expect(page.getByRole("main")).toContainText("Đủ năm rõ 2/22 tiêu chí");

  // A new assignment by keyboard; it is told what still lacks.
  await one.press("ArrowDown", "ArrowDown", "F2");
  await page
    .getByLabel("Người làm")
    .selectOption({ label: "Đỗ Thị Nguyệt Ánh, Cảnh sát khu vực" });
  await one.press("Tab");
  await one.type("Lập danh sách thành viên");
  await one.press("Control+Enter");
  await expect(said(page)).toContainText(
    "Đã giao tiêu chí 3. Còn thiếu: tiến độ, kết quả, trách nhiệm",
  );

  await expect(row(matrix, "3")).toContainText("Chưa có hạn");

  // Done is done, with its day, and says nothing of the criterion.
  await one.press("F9");
  const day = page.getByLabel("Ngày xong");
  await expect(day).toBeFocused();
  await expect(day).toHaveValue("10/12/2026");
  await day.fill("20/12/2026");
  await one.press("Control+Enter");
  await expect(panel).toContainText("Ngày xong không thể sau hôm nay.");
  await day.fill("9/12/2026");
  await one.press("Control+Enter");
  await expect(said(page)).toContainText("việc đã xong ngày 09/12/2026");
  await expect(row(matrix, "3")).toContainText("Đã xong");
  await expect(panel).toContainText("Chưa chấm");

  // Filters and search.
  await page.getByLabel("Lọc").selectOption("waiting");
  await expect(matrix.locator("tr[data-row]")).toHaveCount(1);
  await expect(row(matrix, "4")).toContainText(
    "Công an tỉnh, dự kiến 15/01/2027",
  );
  await page.getByLabel("Lọc").selectOption("all");
  await one.press("F3");
  await one.type("nguyet anh");
  await expect(matrix.locator("tr[data-row]")).toHaveCount(3);
  await one.press("Escape");
  await expect(matrix.locator("tr[data-row]")).toHaveCount(22);

  // By person: what is open, late and waiting, apart.
  await page.getByRole("tab", { name: "Theo người" }).click();
  const people = page.getByRole("table", { name: "Theo người" });
  await expect(
    people.getByRole("rowheader", { name: /Trần Thị Bình/ }),
  ).toContainText("1 việc đang làm, 1 quá hạn");
  await expect(
    people.getByRole("rowheader", { name: /Đỗ Thị Nguyệt Ánh/ }),
  ).toContainText("1 việc đang làm, 0 quá hạn, 1 chờ cơ quan khác, 1 đã xong");

  // By week: late first, the days of the weeks, waiting apart.
  await page.getByRole("tab", { name: "Theo tuần" }).click();
  await expect(page.getByRole("heading", { name: /^Quá hạn/ })).toContainText(
    "1 việc",
  );
  const weeks = page.getByRole("table", { name: "Lịch hạn theo tuần" });
  await expect(weeks.getByRole("rowheader").first()).toContainText(
    "07/12 – 13/12",
  );
  await expect(
    weeks
      .getByRole("row", { name: /14\/12 – 20\/12/ })
      .getByRole("cell")
      .nth(3)
      .getByRole("button", { name: /2\. Đỗ Thị Nguyệt Ánh: Rà soát đề án/ }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: /^Chờ cơ quan khác/ }),
  ).toContainText("không tính chậm cho phường");

  // What next, with its reasons.
  await page.getByRole("tab", { name: "Nên làm tiếp" }).click();
  const next = page.getByRole("table", { name: "Nên làm tiếp" });
  await expect(next.locator("tr[data-row]")).toHaveCount(22);
  await expect(
    next.getByRole("row").filter({ hasText: "Trần Thị Bình đang có 1 việc." }),
  ).toContainText("Quá hạn 9 ngày.");

  // Everything of one person to another: one action, its paper, one undo.
  await page.getByRole("tab", { name: "Bàn giao" }).click();
  await expect(page.getByRole("main")).toContainText(
    "Chưa có lần bàn giao nào.",
  );
  await one.press("F9");
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("Bên giao")
    .selectOption({ label: "Đỗ Thị Nguyệt Ánh" });
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
  await dialog.getByLabel("Bên nhận").selectOption({ label: "Trần Thị Bình" });
  await dialog.getByRole("button", { name: "Bàn giao 2 việc" }).click();
  await expect(said(page)).toContainText(
    "Đã bàn giao 2 việc của Đỗ Thị Nguyệt Ánh cho Trần Thị Bình",
  );
  await expect(page.getByRole("img", { name: "Trang 1/1" })).toBeVisible();
  const pdf = join(place("pdf"), "ban-giao.pdf");
  await one.host.prepare({ pick_save_path: pdf });
  await one.press("Control+s");
  await expect(page.getByRole("main")).toContainText(pdf);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  await one.press("Control+z");
  await expect(page.getByRole("main")).toContainText(
    "Chưa có lần bàn giao nào.",
  );

  // The work list: what I gave, what is done.
  await one.open("Control+1", "Việc cần làm");
  await page.getByRole("tab", { name: /Tôi giao/ }).click();
  await expect(page.getByRole("row", { name: /Rà soát đề án/ })).toContainText(
    "Đỗ Thị Nguyệt Ánh",
  );
  await page.getByRole("tab", { name: /Đã xong/ }).click();
  await expect(
    page.getByRole("row", { name: /Lập danh sách thành viên/ }),
  ).toContainText("xong 09/12");
});

function row(list: Locator, number: string): Locator {
  return list.locator("tr[data-row]").filter({
    has: list
      .page()
      .getByRole("cell", { name: number, exact: true })
      .and(list.page().locator(":first-child")),
  });
}

function said(page: Page): Locator {
  return page.getByRole("main").getByRole("status").last();
}
