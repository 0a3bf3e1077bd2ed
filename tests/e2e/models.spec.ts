import { expect, test, type Desk, type Locator } from "./support/test";

test("models: a camera network, its sites, a household group, found, changed, deleted, brought back", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();

  await one.open("Control+5", "Địa bàn");
  await expect(
    page.getByText(/^Chưa có tổ dân phố, khu phố nào/),
  ).toBeVisible();
  await one.press("F4");
  await expect(page.getByLabel("Tên", { exact: true })).toBeFocused();
  await one.type("Khu phố 3");
  await one.press("Control+Enter");
  await expect(row(one, "Địa bàn", /Khu phố 3/)).toBeVisible();

  await one.open("Control+4", "Mô hình");
  await one.press("F4");
  await page.getByLabel("Tên mô hình").fill("Camera an ninh phường");
  await page.getByLabel("Loại").selectOption("Camera an ninh");
  await page.getByLabel("Ra mắt").fill("1/3/2026");
  await one.press("Control+Enter");
  await expect(
    row(one, "Tất cả mô hình", /Camera an ninh phường/),
  ).toContainText("01/3/2026");

  await page.getByRole("tab", { name: /^Camera an ninh/ }).press("Enter");
  const title = one.heading("Mô hình “Camera an ninh phường”");
  await expect(title).toBeVisible();
  await site(one, "Số 5 Đường Láng", "4", "4");
  await site(one, "Ngã tư chợ Hồng Gai", "3", "2");
  const sites = (name: RegExp) => row(one, "Camera an ninh phường", name);
  await expect(sites(/Đường Láng/)).toContainText("Đủ");
  await expect(sites(/Ngã tư chợ/)).toContainText("Hỏng 1");
  await expect(sites(/^Cộng 2 vị trí/)).toContainText("1 cần sửa");

  // Found without marks, đ as d.
  await one.press("F3");
  await expect(page.getByLabel("Tìm vị trí camera")).toBeFocused();
  await one.type("duong lang");
  await expect(sites(/Ngã tư chợ/)).toBeHidden();
  await expect(sites(/Đường Láng/)).toBeVisible();
  await one.press("Escape");
  await expect(sites(/Ngã tư chợ/)).toBeVisible();

  await sites(/Ngã tư chợ/).press("Enter");
  await one.press("F2");
  await page.getByLabel("Mắt camera").fill("hai");
  await one.press("Control+Enter");
  await expect(page.getByText(/^Số "hai" chưa đúng/)).toBeVisible();
  await page.getByLabel("Mắt camera").fill("2");
  await one.press("Control+Enter");
  await expect(sites(/Ngã tư chợ/)).toContainText("Đủ");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("list")).toContainText(
    "Nguyễn Văn An, 08:30, 10/12/2026",
  );
  await expect(panel.getByRole("list")).toContainText(
    "Số camera: từ 3 thành 2",
  );

  await sites(/Ngã tư chợ/).press("F8");
  const strip = page.getByText("Đã xóa vị trí Ngã tư chợ Hồng Gai");
  await expect(strip).toBeVisible();
  await expect(sites(/Ngã tư chợ/)).toBeHidden();
  await one.press("Control+z");
  await expect(sites(/Ngã tư chợ/)).toBeVisible();
  await expect(strip).toBeHidden();

  await page.getByRole("tab", { name: /^Nhóm liên gia/ }).press("Enter");
  await one.press("F4");
  await page.getByLabel("Tên nhóm").fill("Liên gia số 1");
  await page.getByLabel("Tổ, khu phố").selectOption("Khu phố 3");
  await page.getByLabel("Trưởng nhóm").fill("Đặng Thị Ưởng");
  await page.getByLabel("Số hộ").fill("24");
  await one.press("Control+Enter");
  const group = row(one, /Nhóm liên gia/, /Liên gia số 1/);
  await expect(group).toContainText("Khu phố 3");
  await expect(group).toContainText("24");
});

async function site(
  one: Desk,
  name: string,
  cameras: string,
  working: string,
): Promise<void> {
  const { page } = one;
  await one.press("F4");
  await expect(page.getByLabel("Tên vị trí")).toBeFocused();
  await one.type(name);
  await page.getByLabel("Tổ, khu phố").selectOption("Khu phố 3");
  await page.getByLabel("Mắt camera").fill(cameras);
  await page.getByLabel("Hoạt động", { exact: true }).fill(working);
  await one.press("Control+Enter");
  await expect(page.getByLabel("Tên vị trí")).toBeHidden();
}

function row(one: Desk, table: string | RegExp, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ hasText: name });
}
