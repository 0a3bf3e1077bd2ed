/** Assessing a whole set by keyboard alone: every key that is no typed text is counted. */
import { expect, test, type Desk } from "./support/test";

/** Beyond typed text, for 22 criteria. */
const most = 60;

/** Presses and counts. */
class Keys {
  count = 0;

  constructor(private readonly one: Desk) {}

  async press(...keys: string[]): Promise<void> {
    this.count += keys.length;
    await this.one.press(...keys);
  }
}

for (const { title, total } of [
  { title: "Bộ mẫu 22 tiêu chí, thang 110 điểm", total: "98/110" },
  { title: "Bộ mẫu 22 tiêu chí", total: "22/22" },
]) {
  test(`criteria: 22 by keyboard, ${title}`, async ({ desk }) => {
    const one = await desk("ward");
    const { page } = one;
    await one.unlock();
    await one.open("Control+2", "Tiêu chí");
    // Which set is a choice made once, before the assessing begins.
    await page
      .getByRole("listitem")
      .filter({ has: page.getByText(title, { exact: true }) })
      .getByRole("button")
      .press("Enter");
    const list = page.getByRole("table", { name: "Tiêu chí" });
    const rows = list.locator("tbody tr[data-row]");
    await expect(rows).toHaveCount(22);

    const keys = new Keys(one);
    await keys.press("F2");
    const points = page.getByRole("textbox", { name: "Điểm" });
    const met = page.getByRole("radio", { name: "Đạt", exact: true });
    const form = page.getByRole("complementary");
    for (let number = 1; number <= 22; number += 1) {
      await expect(form).toContainText(`Tiêu chí ${number}`);
      if (total === "22/22") {
        await expect(met).toBeFocused();
        await keys.press("Space");
      } else {
        await expect(points).toBeFocused();
        // 98: twelve criteria short of one point.
        await one.type(number <= 12 ? "4" : "5");
      }
      await keys.press("Enter");
    }
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(
      total === "22/22" ? "22/22 đạt" : "98/110",
    );
    expect(keys.count, "keys beyond typed text").toBeLessThan(most);
  });
}
