import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test } from "./support/test";

const report = [
  "Trong tháng xảy ra 48 vụ phạm pháp hình sự, đã khám phá 41 vụ, đạt tỷ lệ 85,42%.",
  "Tai nạn, va chạm giao thông giảm 36,3% (10/15).",
  "Tin báo, tố giác giảm 42,9% (4/7); cháy xảy ra 02 vụ, tăng 02 vụ (+200%).",
  "Tội phạm về ma túy giảm 18,29%.",
].join("\n");

test("a report: opened, gone through by keyboard, put right and taken back", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.button("Soát văn bản").first().click();
  await expect(one.heading("Soát văn bản")).toBeVisible();
  await expect(page.getByText(/^Chưa có văn bản\./)).toBeVisible();

  const file = join(place("prose"), "báo cáo.txt");
  writeFileSync(file, report);
  await one.host.prepare({ pick_files: [file] });
  await one.button("Mở tệp").first().click();
  const text = page.getByRole("textbox", { name: "Văn bản cần soát" });
  await expect(text).toHaveValue(report);
  await expect(page.getByText("2 chỗ chưa đúng")).toBeVisible();
  await expect(
    page.getByText("Từ 15 thành 10 là giảm 33,3 %, văn bản ghi 36,3 %."),
  ).toBeVisible();
  await expect(page.getByText(/^Đã tính lại 4 tỷ lệ\. 1 tỷ lệ/)).toBeVisible();

  const selected = () =>
    text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
  await one.press("F8");
  expect(await selected()).toBe("giảm 36,3% (10/15)");
  await one.press("F8");
  expect(await selected()).toBe("tăng 02 vụ (+200%)");
  await one.press("Shift+F8");
  expect(await selected()).toBe("giảm 36,3% (10/15)");
  await one.press("Control+Enter");
  await expect(text).toHaveValue(/giảm 33,3% \(10\/15\)/);
  await expect(page.getByText("1 chỗ chưa đúng")).toBeVisible();
  await one.button(/^Hoàn tác/).click();
  await expect(text).toHaveValue(report);
  await expect(page.getByText("2 chỗ chưa đúng")).toBeVisible();

  await text.fill("Khám phá 41/48 vụ, đạt 85,42%.");
  await expect(page.getByText("Không thấy con số mâu thuẫn")).toBeVisible();
});

test("a paragraph is written from the figures, copied, and passes its own check", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.button("Soát văn bản").first().click();
  await page.getByRole("tab", { name: "Viết đoạn báo cáo" }).click();
  const period = page.getByLabel("Kỳ", { exact: true });
  await period.selectOption({ label: "tháng 8/2026" });
  const paragraph = page.getByText(
    /^Trong tháng 8\/2026 \(từ ngày 15\/7\/2026/,
  );
  await expect(paragraph).toContainText("tai nạn, va chạm giao thông xảy ra");
  await expect(page.getByRole("heading", { name: "Số lấy từ" })).toBeVisible();
  await one.press("Control+Enter");
  await expect(page.getByText(/^Đã chép đoạn báo cáo/)).toBeVisible();

  await one.button("Đưa sang soát").click();
  await expect(page.getByText("Không thấy con số mâu thuẫn")).toBeVisible();

  // A year nobody entered: what is missing is said, and nothing is made up.
  await page.getByRole("tab", { name: "Viết đoạn báo cáo" }).click();
  await page.getByLabel("Loại kỳ").selectOption("year");
  await period.selectOption({ label: "năm 2024" });
  await expect(page.getByText(/^Chưa đủ số liệu/)).toBeVisible();
  await expect(page.getByText("Chưa đưa vào vì thiếu số")).toBeVisible();
});
