import { join } from "node:path";
import { administrator, expect, phuong, place, test } from "./support/test";

test("catalogue: an indicator of the ward's own is added, filled, changed and ended by keyboard", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  await page.getByRole("tab", { name: "Chỉ tiêu", exact: true }).press("Enter");
  const list = page.getByRole("table", { name: "Danh mục chỉ tiêu" });
  await expect(list.getByRole("rowgroup").first()).toBeVisible();

  // The common catalogue is looked at, not changed, by a ward.
  await list
    .getByRole("row", { name: /^Tai nạn giao thông: va/i })
    .or(list.getByRole("row").nth(2))
    .first()
    .click();
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText("phường không sửa");
  await expect(panel.getByRole("button", { name: /^Sửa/ })).toBeHidden();

  await one.press("F4");
  const form = page.getByRole("complementary", { name: /Thêm chỉ tiêu/ });
  await expect(form.getByLabel("Tên chỉ tiêu")).toBeFocused();
  await one.press("Control+Enter");
  await expect(form.getByText("Chưa ghi tên chỉ tiêu.")).toBeVisible();
  await expect(form.getByLabel("Tên chỉ tiêu")).toBeFocused();
  await one.type("Tuần tra chợ đêm");
  await form.getByLabel("Đơn vị", { exact: true }).fill("buổi");
  await one.press("Control+Enter");
  await expect(
    page.getByRole("complementary", { name: /Tuần tra chợ đêm/ }),
  ).toBeVisible();

  // It stands in the grid at once.
  await page.getByRole("tab", { name: "Bảng tháng" }).press("Enter");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  const head = page.getByRole("rowheader", {
    name: "Tuần tra chợ đêm",
    exact: true,
  });
  const december = grid
    .getByRole("row")
    .filter({ has: head })
    .getByRole("gridcell")
    .nth(12);
  await december.click();
  await expect(december).toBeFocused();
  await one.type("6");
  await one.press("Enter");
  await expect(december).toHaveText("6");

  // Changed with a reason: the version before stays in the history. Then ended, and that undone.
  await page.getByRole("tab", { name: "Chỉ tiêu", exact: true }).press("Enter");
  await page.getByLabel("Hiện").selectOption("Phường và Công an tỉnh thêm");
  const row = list.getByRole("row", { name: /^Tuần tra chợ đêm/ });
  await row.click();
  await one.press("F2");
  await page.getByLabel("Tên chỉ tiêu").fill("Tuần tra chợ đêm, số buổi");
  await page.getByLabel("Lý do", { exact: true }).fill("Nói rõ cách đếm");
  await one.press("Control+Enter");
  await expect(panel).toContainText("Lý do: Nói rõ cách đếm.");
  await expect(panel).toContainText("Bản 2");
  await one.press("F8");
  await page.getByLabel("Thôi dùng sau ngày").fill("30/11/2026");
  await page.getByLabel("Lý do", { exact: true }).fill("Chợ đóng cửa");
  await one.press("Control+Enter");
  await expect(row).toContainText("Thôi dùng 30/11/2026");
  await one.press("Control+z");
  await expect(row).toContainText("Đang dùng");

  await page.getByRole("searchbox", { name: "Tìm chỉ tiêu" }).fill("khong co");
  await expect(page.getByText(/Không thấy/)).toBeVisible();
});

test("lineage: shares of a divided unit are declared, added up, taken back, and its old figures typed", async ({
  desk,
}) => {
  const data = join(place("lineage"), "data");
  phuong(
    data,
    ...["init", "--role", "ward", "--unit", "09552", "--admin", administrator],
  );
  const one = await desk({ data });
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  await page.getByRole("tab", { name: "Trước sáp nhập" }).press("Enter");
  const list = page.getByRole("table", { name: "Số liệu trước sáp nhập" });
  const former = list.getByRole("row", { name: /Phường Phú La/ });
  await expect(former).toContainText("Không so sánh được");
  await expect(
    page.getByText(/chưa khai tỷ lệ, nên chưa so sánh/),
  ).toBeVisible();

  await former.click();
  await one.press("F2");
  const panel = page.getByRole("complementary");
  const fields = panel.getByRole("textbox");
  await fields.nth(0).fill("1/3");
  await fields.nth(1).fill("1/2");
  await expect(panel).toContainText("Cộng lại 5/6, còn thiếu 1/6");
  await panel.getByLabel("Lý do").fill("Theo số hộ ngày 30/6/2025");
  await one.press("Control+Enter");
  await expect(panel).toContainText("cộng lại bằng 5/6, chưa đúng bằng 1");
  await fields.nth(1).fill("2/3");
  await expect(panel).toContainText("Cộng lại đúng bằng toàn bộ");
  await one.press("Control+Enter");
  await expect(former).toContainText("Cộng theo tỷ lệ");
  await expect(panel).toContainText("Theo số hộ ngày 30/6/2025");
  await expect(panel).toContainText(/Lấy [12]\/3 của Phường Phú La/);

  await one.press("F8");
  await expect(former).toContainText("Không so sánh được");
  await one.press("Control+z");
  await expect(former).toContainText("Cộng theo tỷ lệ");

  await former.click();
  await panel
    .getByRole("button", { name: "Nhập số liệu cũ của đơn vị này" })
    .press("Enter");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2024" });
  await expect(grid).toBeVisible();
  await expect(page.getByText(/Đang xem số của Phường Phú La/)).toBeVisible();
  const head = page.getByRole("rowheader", { name: "Xảy ra", exact: true });
  const january = grid
    .getByRole("row")
    .filter({ has: head })
    .first()
    .locator('[role="gridcell"]')
    .nth(0);
  await january.click();
  await expect(january).toBeFocused();
  await one.type("3");
  await one.press("Enter");
  await expect(january).toHaveText("3");
});
