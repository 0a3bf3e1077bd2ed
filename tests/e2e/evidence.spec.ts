import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test, type Desk, type Locator } from "./support/test";

/** A paper of two pages, each with one word. */
function paper(): string {
  const page = (at: number, content: number, word: string) => {
    const stream = `BT /F 24 Tf 72 700 Td (${word}) Tj ET`;
    return `${at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F 7 0 R>>>>>>endobj\n${content} 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n`;
  };
  return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj\n${page(3, 5, "Trang mot")}${page(4, 6, "Trang hai")}trailer<</Root 1 0 R>>\n%%EOF\n`;
}

test("evidence: files, a document and a count for a criterion, looked at, given to another, taken away, brought back", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  const folder = place("tep");
  const good = join(folder, "Biên_bản họp dân khu phố 3.pdf");
  const bad = join(folder, "lớn.pdf");
  writeFileSync(good, paper());
  writeFileSync(bad, "PK\u0003\u0004 khong phai PDF");
  await one.unlock();

  await one.open("Control+2", "Tiêu chí");
  await expect(page.getByRole("row", { name: /^Cộng/ })).toBeVisible();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText(/^Chưa có minh chứng nào/)).toBeVisible();
  await one.host.prepare({ pick_files: [good, bad] });
  await one.press("Control+m");
  const piece = panel.getByRole("button", {
    name: "Biên bản họp dân khu phố 3",
  });
  await expect(piece.first()).toBeVisible();
  await expect(panel.getByText(/thật ra là tệp nén ZIP/)).toBeVisible();

  // Opened on its own screen, its pages looked at.
  await piece.first().click();
  await expect(one.heading("Minh chứng")).toBeVisible();
  const row = list(one, /Biên bản họp dân/);
  await expect(row).toContainText("1");
  await row.press("Enter");
  await expect(page.getByRole("img", { name: "Trang 1/2" })).toBeVisible();
  await page.getByRole("button", { name: "Trang sau" }).click();
  await expect(page.getByRole("img", { name: "Trang 2/2" })).toBeVisible();
  await one.press("Escape");
  await expect(row).toBeVisible();

  // Valid until before the appraisal.
  await row.press("F2");
  await page.getByLabel("Hết hiệu lực sau ngày").fill("1/12/2022");
  await one.press("Control+Enter");
  await expect(row).toContainText("Đã hết hạn");

  await row.press("F8");
  await expect(page.getByText(/^Đã xóa minh chứng Biên bản/)).toBeVisible();
  await expect(row).toBeHidden();
  await one.press("Control+z");
  await expect(row).toBeVisible();

  // Found without marks.
  await one.press("F3");
  await one.type("bien ban");
  await expect(row).toBeVisible();
  await one.press("Escape");
});

test("documents and commendations: entered, marked, summed", async ({
  desk,
}) => {
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
  const directive = table.getByRole("row").filter({ hasText: "31-CT/TU" });
  await expect(directive).toBeFocused();

  // Whatever its place in the list, the row just written has the keys; deleted, the one in its place.
  await one.press("F4");
  await page.getByLabel("Số, ký hiệu").fill("112/KH-UBND");
  await page.getByLabel("Ngày ban hành").fill("5/4/2023");
  await page.getByLabel("Cơ quan ban hành").fill("UBND phường");
  await one.press("Control+Enter");
  const plan = table.getByRole("row").filter({ hasText: "112/KH-UBND" });
  await expect(plan).toBeFocused();
  await expect(page.getByRole("complementary")).toContainText("Loại: Kế hoạch");
  await one.press("F8");
  await expect(plan).toHaveCount(0);
  await expect(directive).toBeFocused();

  await page.getByRole("tab", { name: /^Khen thưởng/ }).press("Enter");
  await one.press("F4");
  await page.getByLabel("Số lượng").fill("32");
  await one.press("Control+Enter");
  await expect(page.getByRole("table", { name: "Khen thưởng" })).toContainText(
    "32",
  );
  await expect(one.button(/^Sửa/)).toBeVisible();
  await one.press("F4");
  await page.getByLabel("Đối tượng").selectOption("Người dân");
  await page.getByLabel("Số lượng").fill("29");
  await one.press("Control+Enter");
  await expect(
    page
      .getByRole("table", { name: "Khen thưởng" })
      .getByRole("row")
      .filter({ hasText: /^Người dân/ }),
  ).toBeFocused();
  await expect(page.getByRole("table", { name: "Khen thưởng" })).toContainText(
    "32 tập thể, 29 cá nhân (0 giữ chức vụ, 29 người dân), cộng 61",
  );
});

function list(one: Desk, name: RegExp): Locator {
  return one.page
    .getByRole("table", { name: "Minh chứng" })
    .getByRole("row")
    .filter({ hasText: name });
}
