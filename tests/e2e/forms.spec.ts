import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test, type Locator } from "./support/test";

test("forms: seen as they come out, filled or blank, saved as a PDF", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+6", "Biểu mẫu, báo cáo");
  const pages = page.getByRole("region", { name: /^Các trang:/ });
  const first = pages.getByRole("img", { name: /^Trang 1\// });
  await expect.poll(() => drawn(first)).toBe(true);
  const filled = await first.getAttribute("src");

  await page.getByRole("radio", { name: /^Để trống/ }).check();
  await expect(first).not.toHaveAttribute("src", filled ?? "");
  await expect.poll(() => drawn(first)).toBe(true);
  await page.getByRole("radio", { name: /^Điền sẵn/ }).check();

  const path = join(place("print"), "bảng chấm điểm.pdf");
  await one.host.prepare({ pick_save_path: path });
  await one.press("Control+s");
  await expect(page.getByText(`Đã ghi và đọc lại đúng: ${path}`)).toBeVisible();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");

  // Ctrl P on the checklist comes here, with its set and year.
  await one.open("Control+2", "Tiêu chí");
  await expect(page.getByRole("table", { name: "Tiêu chí" })).toBeVisible();
  await one.press("Control+p");
  await expect(one.heading("Biểu mẫu, báo cáo")).toBeVisible();
  await expect(
    page
      .getByRole("combobox", { name: "Bộ tiêu chí" })
      .locator("option:checked"),
  ).toHaveText(/thang 110 điểm/);
  await expect(
    page.getByRole("combobox", { name: "Năm" }).locator("option:checked"),
  ).toHaveText("2022, đã chấm");
});

test("forms: every form of the catalogue shows its pages and is saved, by the keyboard alone", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+6", "Biểu mẫu, báo cáo");
  const first = page
    .getByRole("region", { name: /^Các trang:/ })
    .getByRole("img", { name: /^Trang 1\// });
  const forms = page.getByRole("radiogroup", { name: "Biểu mẫu" });
  await expect.poll(() => drawn(first)).toBe(true);
  const titles = await forms
    .getByRole("radio")
    .evaluateAll((all) =>
      all.map((radio) => (radio as HTMLInputElement).value),
    );
  expect(titles.length).toBeGreaterThanOrEqual(4);
  await forms.getByRole("radio").first().focus();
  for (const [place, code] of titles.entries()) {
    const before = await first.getAttribute("src");
    if (place > 0) {
      await one.press("ArrowDown");
      await expect(first).not.toHaveAttribute("src", before ?? "");
    }
    await expect.poll(() => drawn(first)).toBe(true);
    const path = join(folderOf(code), `${code}.pdf`);
    await one.host.prepare({ pick_save_path: path });
    await one.press("Control+s");
    await expect(
      page.getByText(`Đã ghi và đọc lại đúng: ${path}`),
    ).toBeVisible();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  }

  // Large print, and only the columns that are wanted.
  await forms.getByRole("radio").first().check();
  await expect.poll(() => drawn(first)).toBe(true);
  const small = await first.getAttribute("src");
  await page.getByRole("checkbox", { name: /^Chữ lớn/ }).check();
  await expect(first).not.toHaveAttribute("src", small ?? "");
  await expect(page.getByRole("checkbox", { name: "Minh chứng" })).toHaveCount(
    0,
  );
});

function folderOf(name: string): string {
  return place(`print-${name}`);
}

function drawn(image: Locator): Promise<boolean> {
  return image.evaluate(
    (page: HTMLImageElement) => page.complete && page.naturalWidth > 500,
  );
}
