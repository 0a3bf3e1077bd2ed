import { ask, expect, test, type Desk, type Locator } from "./support/test";

/** A laptop at 100, 125 and 200 percent. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
  { width: 683, height: 384 },
];

/** Of each screen: its key, its title, and something that is there when it is drawn. */
type Screens = readonly (readonly [string, string | RegExp, string | RegExp])[];

const ward: Screens = [
  ["Control+1", "Việc cần làm", "Nhập số liệu tháng 12/2026"],
  ["Control+2", "Tiêu chí", "Đảng ủy có nghị quyết chuyên đề"],
  ["Control+3", "Số liệu tháng", "Tai nạn giao thông"],
  ["Control+4", "Mô hình", /mô hình/],
  ["Control+5", "Địa bàn", "Khu 6"],
  ["Control+6", "Biểu mẫu, báo cáo", "Trang 1/"],
  ["Control+7", /^Đồng bộ/, "Ghi yêu cầu kết nối"],
  ["Control+8", "Nhật ký, thiết lập", "Nguyễn Văn An"],
];

const province: Screens = [
  ["Control+1", "Việc cần làm", /việc|Không có/],
  ["Control+2", "Tổng hợp phường, tiêu chí", "Phường đạt"],
  ["Control+3", "Tiếp nhận gói", "Xem các gói ở đây"],
  ["Control+4", "Biểu mẫu, báo cáo", "Trang 1/"],
  ["Control+5", "Đồng bộ với các phường", "Chọn thư mục khác"],
  ["Control+6", "Nhật ký, thiết lập", "Nguyễn Văn An"],
];

test("layout: a ward's screens never scroll sideways", async ({ desk }) => {
  const one = await desk("G");
  await one.unlock();
  await eachFits(one, ward);
});

test("layout: a province's screens never scroll sideways", async ({ desk }) => {
  const one = await desk("H");
  await one.unlock();
  await eachFits(one, province);
});

test("layout: every screen of the rail is seen at once, also where task and title bars take their share", async ({
  desk,
}) => {
  const one = await desk("G");
  await one.unlock();
  const list = one.page.getByRole("navigation").getByRole("list");
  for (const height of [768, 690]) {
    await one.page.setViewportSize({ width: 1366, height });
    await expect
      .poll(() => list.evaluate((ul) => ul.scrollHeight - ul.clientHeight), {
        message: `at ${height}`,
      })
      .toBe(0);
    for (const entry of await list.getByRole("button").all())
      expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
});

test("layout: long names wrap, whole", async ({ desk }) => {
  const name =
    "Khu tập thể Nghiễm Quỡng, ngõ Đường Trường Chinh kéo dài đến Ngã Tư Vưỡng, tổ dân phố số 27 (nhập từ tổ 12B và tổ 14)";
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await one.open("Control+5", "Địa bàn");
  await one.press("F4");
  await page.getByLabel("Tên", { exact: true }).fill(name);
  await one.press("Control+Enter");
  const cell = page.getByRole("cell", { name });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(cell).toBeVisible();
    await expect(cell).toHaveText(name);
    await expect.poll(() => overflow(one)).toBe(0);
    await expect
      // The mark of the chosen row may stand on the border.
      .poll(() => cell.evaluate((td) => td.scrollWidth - td.clientWidth))
      .toBeLessThanOrEqual(1);
  }
});

test("layout: at 200 percent a register keeps whole words, and the row reached by keys stands clear of head and status bar", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  for (let day = 1; day <= 9; day += 1)
    await ask(page, "save_incident", {
      register: "cases",
      number: `0${day}`,
      occurredOn: `2026-12-0${day}`,
      category: "trom-cap",
      damage: 175_000_000,
      isCriminal: true,
    });
  await page
    .getByRole("navigation")
    .getByRole("button", { name: "Vụ việc" })
    .click();
  await page.setViewportSize({ width: 683, height: 384 });
  const rows = page.getByRole("table", { name: "Vụ việc" }).locator("tbody tr");
  const category = rows.first().getByRole("cell").nth(2);
  await expect(category).toHaveText("Trộm cắp tài sản");
  await expect
    .poll(() => category.evaluate((td) => td.clientWidth))
    .toBeGreaterThanOrEqual(110);
  await expect.poll(() => overflow(one)).toBe(0);
  await rows.first().click();
  await one.press("End");
  const status = page.getByRole("contentinfo");
  const head = page.getByRole("columnheader").first();
  const clear = async (row: Locator) => {
    const [of, over, under] = await Promise.all(
      [row, head, status].map((part) => part.boundingBox()),
    );
    expect(of && over && of.y + 1 >= over.y + over.height).toBe(true);
    expect(of && under && of.y + of.height <= under.y + 1).toBe(true);
  };
  await clear(rows.last());
  await one.press("Home");
  await clear(rows.first());
});

test("layout: an empty folder says what belongs here and the next key", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await one.open("Control+2", "Tiêu chí");
  await expect(page.getByText(/^Chưa có bộ tiêu chí/)).toBeVisible();
  await one.open("Control+4", "Mô hình");
  await expect(page.getByText(/^Chưa có mô hình nào\. F4/)).toBeVisible();
  await page.getByRole("tab", { name: /^Camera an ninh/ }).press("Enter");
  await expect(page.getByText(/^Chưa có mô hình loại Camera/)).toBeVisible();
  await page.getByRole("tab", { name: /^Nhóm liên gia/ }).press("Enter");
  await expect(page.getByText(/^Chưa có nhóm liên gia nào\. F4/)).toBeVisible();
  await one.open("Control+5", "Địa bàn");
  await expect(page.getByText(/^Chưa có tổ dân phố.* F4/)).toBeVisible();
  await one.open("Control+7", /^Đồng bộ/);
  await page.getByRole("tab", { name: /^Sổ giao nhận/ }).press("Enter");
  await expect(page.getByText(/^Chưa gửi gói nào\..*Ctrl E/)).toBeVisible();
  await one.open("Control+8", "Nhật ký, thiết lập");
  await page.getByRole("tab", { name: "Sao lưu" }).press("Enter");
  await expect(page.getByText(/^Chưa có bản sao lưu nào/)).toBeVisible();

  const other = await desk("province");
  await other.unlock();
  await other.open("Control+2", "Tổng hợp phường, tiêu chí");
  await expect(
    other.page.getByText(/^Chưa có phường nào kết nối/),
  ).toBeVisible();
});

async function eachFits(one: Desk, screens: Screens): Promise<void> {
  for (const [key, title, there] of screens) {
    await one.page.setViewportSize(sizes[0] ?? { width: 1366, height: 768 });
    await one.open(key, title);
    for (const size of sizes) {
      await one.page.setViewportSize(size);
      await expect(
        one.page.getByRole("main").getByText(there).first(),
      ).toBeVisible();
      await expect
        .poll(() => overflow(one), {
          message: `${String(title)} at ${size.width}`,
        })
        .toBe(0);
    }
  }
}

/** By how many pixels the page can be scrolled sideways. */
function overflow(one: Desk): Promise<number> {
  return one.page.evaluate(() => {
    const page = document.scrollingElement ?? document.documentElement;
    return page.scrollWidth - page.clientWidth;
  });
}
