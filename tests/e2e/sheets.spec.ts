import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test, type Desk } from "./support/test";

const fixture = join(
  import.meta.dirname,
  "../fixtures/sheets/so-lieu-2026.xlsx",
);

async function openImport(one: Desk): Promise<void> {
  await one.open("Control+3", "Số liệu");
  await one.button("Nhập từ Excel").last().click();
  await expect(one.heading("Nhập từ Excel")).toBeVisible();
}

test("a workbook: its error at its cell, what comes in, where each figure came from, and twice is once", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await openImport(one);
  await expect(page.getByText(/^Chưa chọn bảng tính\./)).toBeVisible();

  const file = join(place("sheets"), "số liệu 2026.xlsx");
  copyFileSync(fixture, file);
  await one.host.prepare({ pick_files: [file] });
  await one.press("Control+i");
  await expect(page.getByText("Tiêu đề ở dòng 3")).toBeVisible();
  await expect(
    page.getByText("8 ô mới, 0 ô đổi, 0 ô như cũ, 1 ô lỗi"),
  ).toBeVisible();
  const faults = page.getByRole("list", { name: "Các ô lỗi" });
  await expect(faults.getByRole("button")).toHaveText(/^Ô D6 /);
  await faults.getByRole("button").click();
  await expect(page.locator('[data-address="D6"]')).toHaveClass(/here/);
  const take = one.button(/^Nhận 8 ô/);
  await expect(take).toBeDisabled();

  await page.getByRole("checkbox", { name: /^Bỏ qua 1 ô lỗi/ }).check();
  await page.getByRole("tab", { name: /^Ô sẽ ghi/ }).click();
  await expect(page.getByRole("list", { name: "Các ô sẽ ghi" })).toContainText(
    "Ô C5",
  );
  await one.press("Control+Enter");
  await expect(page.getByText(/^Đã ghi 8 ô mới, 0 ô đổi/)).toBeVisible();

  // Taken back and taken again.
  await one.button(/^Hoàn tác/).click();
  await expect(take).toBeEnabled();
  await one.press("Control+Enter");
  await expect(page.getByText(/^Đã ghi 8 ô mới, 0 ô đổi/)).toBeVisible();

  await one.button("Xem trong Số liệu").click();
  await page.getByRole("gridcell", { name: "1.322", exact: true }).click();
  await expect(
    page.getByText(/số liệu 2026\.xlsx · so-lieu-2026 · E8/),
  ).toBeVisible();

  // The same file once more: nothing would change.
  await openImport(one);
  await one.host.prepare({ pick_files: [file] });
  await one.press("Control+i");
  await expect(
    page.getByText("0 ô mới, 0 ô đổi, 8 ô như cũ, 1 ô lỗi"),
  ).toBeVisible();
  await expect(one.button(/^Nhận 0 ô/)).toBeDisabled();
});

test("an old encoding is converted and said; a label nobody knows is given its meaning, and the reading kept", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await openImport(one);
  // TCVN3: "Chỉ tiêu;Tháng 1/2026", "Hộ gia đình;1315", "Việc ở chợ;4".
  const file = join(place("sheets"), "cu.csv");
  writeFileSync(
    file,
    Buffer.from(
      "Ch\xd8 ti\xaau;Th\xb8ng 1/2026\nH\xe9 gia \xae\xd7nh;1315\nVi\xd6c \xeb ch\xee;4\n",
      "latin1",
    ),
  );
  await one.host.prepare({ pick_files: [file] });
  await one.button("Chọn tệp").first().click();
  await expect(page.getByText(/theo bảng mã TCVN3/)).toBeVisible();
  await expect(page.getByText("1 ô mới, 0 ô đổi")).toBeVisible();

  await page.getByRole("tab", { name: "Cách đọc" }).click();
  await page
    .getByLabel("Việc ở chợ là")
    .selectOption({ label: "Mâu thuẫn, tranh chấp trong nhân dân: phát sinh" });
  await expect(page.getByText("2 ô mới, 0 ô đổi")).toBeVisible();
  await page.getByLabel("Tên cách đọc").fill("Báo cáo chợ");
  await one.button("Lưu cách đọc").click();
  await expect(page.getByText("Đã lưu cách đọc Báo cáo chợ")).toBeVisible();

  await one.host.prepare({ pick_files: [file] });
  await one.press("Control+i");
  await page.getByRole("tab", { name: "Cách đọc" }).click();
  await expect(
    page.getByText("Đang đọc theo cách đã lưu: Báo cáo chợ."),
  ).toBeVisible();
  await one.button("Xóa").click();
  await expect(page.getByText("Đã xóa cách đọc Báo cáo chợ")).toBeVisible();
  await one.press("Control+z");
  await expect(
    page.getByRole("list", { name: "Cách đọc đã lưu" }),
  ).toContainText("Báo cáo chợ");
});

test("a comparison is saved as a workbook", async ({ desk }) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu");
  await page.getByRole("tab", { name: "So sánh" }).click();
  const file = join(place("sheets"), "so sánh.xlsx");
  await one.host.prepare({ pick_save_path: file });
  await one.button("Lưu Excel").click();
  await expect(
    page.getByText(/^Đã ghi và đọc lại đúng: .*so sánh\.xlsx/),
  ).toBeVisible();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
});
