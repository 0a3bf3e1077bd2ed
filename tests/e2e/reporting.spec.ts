import { expect, test, type Desk, type Locator } from "./support/test";

const long =
  "Hội đồng nghĩa vụ quân sự và Ban Chỉ huy phòng thủ dân sự phường, tổ công tác số 12 (nhập từ tổ 4B và tổ 7)";

test("reporting: members and what they owe; received today, dated, taken back; the year; the work list", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await page.getByRole("button", { name: /^Báo cáo thành viên/ }).click();
  await expect(one.heading("Báo cáo của thành viên")).toBeVisible();
  await expect(page.getByText(/^Chưa có thành viên nào/)).toBeVisible();

  // Members, by keyboard alone.
  await one.press("F4");
  await member(one, "Đặng Thị Ưởng", "Hội Phụ nữ phường");
  await one.press("F4");
  await member(one, "Bùi Văn Bê", "Mặt trận Tổ quốc phường");
  await one.press("F4");
  await member(one, "Lê Thị Nghiêm Quỳnh Hương", long);
  await expect(row(one, "Thành viên", /Lê Thị Nghiêm/)).toContainText(long);

  // What they report, by which day.
  await one.button("Thêm loại báo cáo").click();
  await expect(page.getByLabel("Tên báo cáo")).toBeFocused();
  await page.getByLabel("Hạn: ngày", { exact: true }).fill("32");
  await one.press("Control+Enter");
  await expect(page.getByText("Ghi số không quá 31.")).toBeVisible();
  await page.getByLabel("Hạn: ngày", { exact: true }).fill("5");
  await page.getByLabel("Từ ngày").fill("1/10/2026");
  await one.press("Control+Enter");
  await expect(row(one, "Loại báo cáo", /Báo cáo tháng/)).toContainText(
    "Ngày 5 tháng sau",
  );

  // November: the fifth of December is a Saturday.
  await page.getByRole("tab", { name: /^Chưa gửi/ }).press("Enter");
  await expect(
    page.getByText("Hạn 07/12/2026 (05/12 là ngày nghỉ)."),
  ).toBeVisible();
  const report = (name: RegExp) => row(one, "Báo cáo của thành viên", name);
  await expect(report(/Ưởng/)).toContainText("Chưa gửi");
  await expect(report(/Ưởng/)).toContainText("quá 3 ngày");
  await report(/Ưởng/).press("Space");
  await expect(report(/Ưởng/)).toBeHidden();
  await expect(
    page.getByText("Đã ghi nhận hôm nay báo cáo của Đặng Thị Ưởng"),
  ).toBeVisible();
  await expect(page.getByText("0,0 % (0/3)")).toBeVisible();

  // Made in time and carried late; then the right day of receipt.
  await page.getByRole("tab", { name: /^Đã nhận 1/ }).press("Enter");
  await report(/Ưởng/).press("F2");
  await page.getByLabel("Ngày lập").fill("4/12/2026");
  await page.getByLabel("Cách gửi").selectOption("Văn bản giấy");
  await one.press("Control+Enter");
  await expect(report(/Ưởng/)).toContainText("trễ 3 ngày, chuyển chậm");
  await report(/Ưởng/).press("F2");
  await page.getByLabel("Ngày nhận").fill("3/12/2026");
  await one.press("Control+Enter");
  await expect(page.getByText(/sớm hơn ngày 04\/12\/2026/)).toBeVisible();
  await page.getByLabel("Ngày nhận").fill("7/12/2026");
  await one.press("Control+Enter");
  await expect(report(/Ưởng/)).toContainText("Đúng hạn");
  await expect(page.getByText("33,3 % (1/3)")).toBeVisible();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("list")).toContainText("Ngày nhận: từ");

  // All that is left at once, and back at once.
  await page.getByRole("tab", { name: /^Chưa gửi 2/ }).press("Enter");
  await one.press("F9");
  await expect(page.getByText("Đã ghi nhận hôm nay 2 báo cáo")).toBeVisible();
  await expect(page.getByText(/đã nhận đủ báo cáo/)).toBeVisible();
  await one.press("Control+z");
  await expect(report(/Bùi Văn Bê/)).toContainText("quá 3 ngày");

  // Found without marks.
  await one.press("F3");
  await one.type("quynh huong");
  await expect(report(/Bùi Văn Bê/)).toBeHidden();
  await expect(report(/Quỳnh Hương/)).toBeVisible();
  await one.press("Escape");

  // The month before, and the year.
  await one.press("Alt+ArrowLeft");
  await expect(page.getByText(/Kỳ tháng 10\/2026/)).toBeVisible();
  await page.getByRole("tab", { name: "Cả năm" }).press("Enter");
  const year = page.getByRole("grid", { name: "Cả năm" });
  await expect(
    year.getByRole("gridcell", { name: "Tháng 11/2026: Đúng hạn" }),
  ).toBeVisible();
  await expect(
    year.getByRole("gridcell", { name: "Tháng 11/2026: Chưa gửi" }),
  ).toHaveCount(2);
  await expect(
    year.getByRole("gridcell", { name: "Tháng 9/2026: không phải gửi" }),
  ).toHaveCount(3);
  await expect(year.getByRole("row").last()).toContainText("16,7 %");

  // What is late is work to do, and leads back here.
  await one.press("Control+1");
  const work = page.getByRole("row", {
    name: /Báo cáo tháng: còn 5 báo cáo chưa gửi của 2 kỳ, từ tháng 10\/2026/,
  });
  await expect(work).toBeVisible();
  await work.press("Enter");
  await expect(page.getByText(/Kỳ tháng 10\/2026/)).toBeVisible();
});

async function member(one: Desk, name: string, of: string): Promise<void> {
  const { page } = one;
  await expect(page.getByLabel("Họ tên")).toBeFocused();
  await one.type(name);
  await page.getByLabel("Báo cáo cho đơn vị").fill(of);
  await one.press("Control+Enter");
  await expect(page.getByLabel("Họ tên")).toBeHidden();
}

function row(one: Desk, table: string, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ hasText: name });
}
