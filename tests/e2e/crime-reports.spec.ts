import { join } from "node:path";
import { expect, place, test, type Desk, type Locator } from "./support/test";

/** The host's clock stands at 10/12/2026 08:30. */
test("crime reports: from intake by keyboard to the outcome, with one extension", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await page
    .getByRole("navigation")
    .getByRole("button", { name: "Tin báo, tố giác" })
    .click();
  await expect(one.heading("Tố giác, tin báo về tội phạm")).toBeVisible();
  await expect(
    page.getByText(/^Chưa tiếp nhận tin nào trong năm 2026/),
  ).toBeVisible();

  // Received weeks ago, entered now.
  await one.press("F4");
  const day = page.getByLabel("Ngày tiếp nhận");
  await expect(day).toBeFocused();
  await day.fill("5/10/2026");
  await page.getByLabel("Giờ", { exact: true }).fill("10h15");
  await one.press("Control+Enter");
  await expect(page.getByLabel("Nội dung")).toBeFocused();
  await page.getByLabel("Nội dung").selectOption("Cố ý gây thương tích");
  await page.getByLabel("Cách tiếp nhận").selectOption("Điện thoại");
  await one.press("Control+Enter");
  const first = row(one, /Cố ý gây thương tích/);
  await expect(first).toContainText("1/2026");
  // What ran out first stands in the list; every clock and why it ends stands beside it.
  await expect(first).toContainText("Thông báo kết quả tiếp nhận");
  await expect(first).toContainText("hạn 24:00, 07/10");
  await expect(first).toContainText("quá 64 ngày");
  const panel = page.getByRole("complementary");
  await expect(panel).toContainText(
    "Nhận 05/10/2026 (ngày này là ngày thứ nhất) + 07 ngày = 24:00 ngày 11/10/2026; TTLT 01/2017 Điều 8 khoản 5 điểm b.",
  );
  await expect(panel).toContainText(
    "Bảng hạn chưa đối chiếu với văn bản sau Luật 99/2025/QH15",
  );
  await expect(panel).toContainText("sổ này không thay sổ mẫu 294");
  await expect(panel).toContainText("Số: 1/2026");

  await record(one, "Phường thụ lý", "6/10/2026", "8:00");
  await record(one, "Kéo dài thời hạn giải quyết", "20/10/2026", "9:00");
  await record(one, "Thông báo kết quả tiếp nhận", "7/10/2026", "9:00");
  // The report on the check is owed seven days before the term ends.
  await expect(first).toContainText("Báo cáo kết thúc xác minh");
  await expect(first).toContainText("hạn 24:00, 30/11");
  await record(one, "Báo cáo kết thúc xác minh", "27/11/2026", "9:00");
  await expect(first).toContainText("Giải quyết, đã kéo dài");
  await expect(first).toContainText("hạn 24:00, 07/12");
  await record(one, "Đề nghị Viện kiểm sát gia hạn", "25/11/2026", "9:00");
  await record(one, "Viện kiểm sát gia hạn", "1/12/2026", "9:00", "31/12/2026");
  await expect(first).toContainText("hạn 24:00, 31/12");
  await expect(first).toContainText("còn 21 ngày");

  await record(one, "Không khởi tố", "10/12/2026", "8:00");
  await expect(first).toContainText("Không khởi tố");
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  await expect(tab(/^Đã giải quyết/)).toContainText("1");
  await record(one, "Gửi quyết định cho Viện kiểm sát", "10/12/2026", "8:10");
  await record(one, "Thông báo kết quả giải quyết", "10/12/2026", "8:20");
  await expect(first).toContainText("Đúng hạn");
  await expect(page.getByText("1 tin, đúng hạn 1/1 (100 %)")).toBeVisible();

  // A second one, of group a: hours.
  await one.press("F4");
  await page.getByLabel("Ngày tiếp nhận").fill("9/12/2026");
  await page.getByLabel("Giờ", { exact: true }).fill("16:20");
  await page.getByLabel("Nội dung").selectOption("Trộm cắp tài sản");
  await page.getByRole("radio", { name: /^Nhóm a/ }).check();
  await one.press("Control+Enter");
  const second = row(one, /Trộm cắp tài sản/);
  await expect(second).toContainText("hạn 16:20, 10/12");
  await expect(second).toContainText("còn 7 giờ");
  await expect(panel).toContainText("còn 7 giờ 50 phút");
  await expect(tab(/^Sắp đến hạn/)).toContainText("1");

  // Found without marks; deleted, and brought back.
  await one.press("F3");
  await one.type("trom cap");
  await expect(first).toBeHidden();
  await expect(second).toBeVisible();
  await one.press("Escape");
  await expect(first).toBeVisible();
  await second.press("F8");
  await expect(page.getByText("Đã xóa tin số 2/2026")).toBeVisible();
  await expect(second).toBeHidden();
  await one.press("Control+z");
  await expect(second).toBeVisible();

  // On paper: what is due with its reasons, the register of the year; and back.
  await tab(/^Sắp đến hạn/).press("Enter");
  await one.press("Control+p");
  await expect(
    one.heading("TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM QUÁ HẠN, SẮP ĐẾN HẠN"),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: /^Trang 1/ })).toBeVisible();
  await page.getByLabel("Bản in").selectOption("Sổ trong kỳ");
  await expect(
    one.heading("SỔ THEO DÕI TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM"),
  ).toBeVisible();
  const saved = join(place("in"), "so.pdf");
  await one.host.prepare({ pick_save_path: saved });
  await one.press("Control+s");
  await expect(page.getByText(/^Đã ghi .*so\.pdf/)).toBeVisible();
  await one.press("Escape");

  // Declared complete from this month on, the register gives its figures.
  await expect(page.getByText(/Sổ chưa dùng cho số liệu\./)).toBeVisible();
  const rail = page.getByRole("navigation", { name: "Danh mục" });
  await rail.getByRole("button", { name: "Vụ việc" }).click();
  await tab(/^Sổ đang dùng/).press("Enter");
  const section = page.getByRole("region", {
    name: "Tố giác, tin báo về tội phạm",
  });
  await section.getByRole("button", { name: /^Dùng sổ/ }).press("Enter");
  await expect(section.getByText("Đang dùng từ 15/11/2026")).toBeVisible();
  await rail.getByRole("button", { name: "Tin báo, tố giác" }).click();
  await expect(
    page.getByText(/Số liệu lấy từ sổ này từ 15\/11\/2026\./),
  ).toBeVisible();

  // It stands among what is to be done, and opens from there.
  await one.open("Control+1", "Việc cần làm");
  const work = page
    .getByRole("row")
    .filter({ hasText: "Chuyển tin và tài liệu: tin số 2/2026" });
  await expect(work).toContainText("Hạn 16:20 ngày 10/12/2026");
  await work.press("Enter");
  await expect(page.getByRole("complementary")).toContainText("Số 2/2026");
});

async function record(
  one: Desk,
  what: string,
  day: string,
  hour: string,
  until?: string,
): Promise<void> {
  const { page } = one;
  await one.press("F9");
  await expect(page.getByLabel("Việc đã làm")).toBeFocused();
  await page.getByLabel("Việc đã làm").selectOption(what);
  await page.getByLabel("Ngày", { exact: true }).fill(day);
  await page.getByLabel("Giờ", { exact: true }).fill(hour);
  if (until !== undefined) await page.getByLabel("Đến hết ngày").fill(until);
  await one.press("Control+Enter");
  await expect(page.getByLabel("Việc đã làm")).toBeHidden();
}

function row(one: Desk, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: "Tố giác, tin báo về tội phạm" })
    .getByRole("row")
    .filter({ hasText: name });
}
