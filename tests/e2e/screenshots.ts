/** The pictures of the documentation: `npm run screenshots`. */
import { resolve } from "node:path";
import { expect, test, type Desk } from "./support/test";

const docs = resolve(import.meta.dirname, "../../assets/docs");

function picture(one: Desk, name: string): Promise<Buffer> {
  return one.page.screenshot({
    path: resolve(docs, `${name}.png`),
    animations: "disabled",
    caret: "hide",
  });
}

test("a ward's screens", async ({ desk }) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await expect(page.getByText("Nhập số liệu tháng 12/2026")).toBeVisible();
  await picture(one, "viec-can-lam");

  await one.open("Control+2", "Tiêu chí");
  await expect(page.getByRole("row", { name: /^Cộng/ })).toBeVisible();
  await picture(one, "tieu-chi");
});

test("a ward's figures", async ({ desk }) => {
  const one = await desk("S");
  const { page } = one;
  await one.unlock();
  await one.open("Control+3", "Số liệu tháng");
  const grid = page.getByRole("grid", { name: "Số liệu tháng năm 2026" });
  await expect(grid).toBeVisible();
  await expect(page.getByRole("figure")).toBeVisible();
  await picture(one, "so-lieu");
});

test("a province's overview", async ({ desk }) => {
  const one = await desk("H");
  await one.unlock();
  await one.open("Control+2", "Tổng hợp phường, tiêu chí");
  await expect(one.page.getByRole("grid")).toBeVisible();
  await picture(one, "tong-hop");
});
