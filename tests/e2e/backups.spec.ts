import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test } from "./support/test";

test("backups: written, checked, restored here and on a new machine", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+8", "Nhật ký, thiết lập");
  await page.getByRole("tab", { name: "Sao lưu" }).press("Enter");
  await expect(page.getByText(/^Chưa có bản sao lưu nào/)).toBeVisible();
  const elsewhere = place("backup");
  await one.host.prepare({ pick_folder: elsewhere });
  await one.button("Sao lưu ra nơi khác").press("Enter");
  const made = page.getByText(/^Đã ghi và đọc lại đúng: /);
  await expect(made).toBeVisible();
  const backup = (await made.innerText()).replace(/^[^/]*(\/.*) \(.*$/s, "$1");
  expect(backup.startsWith(elsewhere)).toBe(true);
  expect(existsSync(backup)).toBe(true);

  await one.press("F2");
  await expect(page.getByText(/^Bản sao lưu này nguyên vẹn/)).toBeVisible();

  // What comes after the backup is not in it.
  await one.open("Control+5", "Địa bàn");
  await one.press("F4");
  await page.getByLabel("Tên", { exact: true }).fill("Khu sau sao lưu");
  await one.press("Control+Enter");
  await expect(page.getByText("Khu sau sao lưu").first()).toBeVisible();

  await one.open("Control+8", "Nhật ký, thiết lập");
  await page.getByRole("tab", { name: "Sao lưu" }).press("Enter");
  await one.button("Khôi phục").press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Khôi phục bản/ });
  await expect(dialog.getByRole("button", { name: "Để sau" })).toBeFocused();
  await dialog.getByLabel("Thư mục mới").fill(join(place("restored"), "moi"));
  await one.press("Control+Enter");
  await expect(one.heading("Mở khóa dữ liệu")).toBeVisible();
  await one.unlock();
  await one.open("Control+5", "Địa bàn");
  await expect(page.getByRole("cell", { name: "Khu 1" })).toBeVisible();
  await expect(page.getByText("Khu sau sao lưu")).toBeHidden();

  const other = await desk(null);
  await other.button(/^Khôi phục từ bản sao lưu/).press("Enter");
  await other.page.getByLabel("Bản sao lưu").fill(backup);
  await other.page
    .getByLabel("Thư mục mới")
    .fill(join(place("restored"), "may-khac"));
  await other.press("Enter");
  await expect(other.heading("Mở khóa dữ liệu")).toBeVisible();
  await other.unlock();
  await other.open("Control+2", "Tiêu chí");
  await expect(other.page.getByRole("row", { name: /^Cộng/ })).toContainText(
    "21/22 đạt",
  );
});
