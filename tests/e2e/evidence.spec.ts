import { expect, test, type Desk, type Locator } from "./support/test";

test("documents and commendations: entered, marked, summed", async ({ desk }) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await page.getByRole("button", { name: "Văn bản, khen thưởng" }).click();
  await expect(page.getByText(/^Chưa có văn bản nào/)).toBeVisible();
  await one.press("F4");
  await page.getByLabel("Loại").selectOption("Chỉ thị");
  await page.getByLabel("Số, ký hiệu").fill("31-CT/TU");
  await page.getByLabel("Ngày ban hành").fill("5/4/2024");
  await page.getByLabel("Cơ quan ban hành").fill("Thành ủy Hà Nội");
  await one.press("Control+Enter");
  const table = page.getByRole("table", { name: "Văn bản" });
  await expect(table).toContainText("31-CT/TU");
  await expect(table).toContainText("05/4/2024");

  await page.getByRole("tab", { name: /^Khen thưởng/ }).press("Enter");
  await one.press("F4");
  await page.getByLabel("Số lượng").fill("32");
  await one.press("Control+Enter");
  await one.press("F4");
  await page.getByLabel("Đối tượng").selectOption("Người dân");
  await page.getByLabel("Số lượng").fill("29");
  await one.press("Control+Enter");
  await expect(
    page.getByRole("table", { name: "Khen thưởng" }),
  ).toContainText("32 tập thể, 29 cá nhân (0 giữ chức vụ, 29 người dân), cộng 61");
});

function list(one: Desk, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: "Minh chứng" })
    .getByRole("row")
    .filter({ hasText: name });
}
