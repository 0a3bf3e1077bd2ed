import { ask, expect, test, type Desk } from "./support/test";
async function shot(one: Desk, name: string) { await one.page.screenshot({ path: `/tmp/look/${name}.png`, animations: "disabled" }); }
test("look", async ({ desk }) => {
  test.setTimeout(240_000);
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await page.setViewportSize({ width: 1366, height: 768 });
  const saved = (await ask(page, "save_crime_report", { receivedAt: "2026-03-02T10:00", channel: "phone", kind: "denunciation", category: "trom-cap", group: "b" })) as { row: { id: string } };
  const id = saved.row.id;
  for (const [kind, at, ground] of [["recorded","2026-03-02T10:20"],["receipt_notified","2026-03-03T09:00"],["taken_up","2026-03-03T10:00"],["verification_reported","2026-03-12T10:00"],["suspended","2026-03-20T10:00","assessment"],["decision_sent","2026-03-20T15:00"],["resumed","2026-05-04T08:00"],["resumption_sent","2026-05-05T08:00"],["suspended","2026-05-20T10:00","assessment"]] as const)
    await ask(page, "record_report_event", { reportId: id, kind, at, ...(ground ? { ground } : {}) });
  for (let day = 1; day <= 9; day += 1)
    await ask(page, "save_incident", { register: "cases", number: `0${day}`, occurredOn: `2026-12-0${day}`, category: "trom-cap", damage: 175_000_000, isCriminal: true });
  await page.getByRole("navigation").getByRole("button", { name: "Tin báo, tố giác" }).click();
  await page.getByRole("table", { name: "Tố giác, tin báo về tội phạm" }).getByRole("row").filter({ hasText: "Trộm cắp" }).click();
  await expect(page.getByRole("complementary")).toContainText("Tạm đình chỉ");
  await shot(one, "reports");
  await page.getByRole("complementary").evaluate((e) => { for (const x of [e, ...e.querySelectorAll("*")]) x.scrollTop = 99999; });
  await shot(one, "reports-down");
  // refusal: a resumption earlier than its suspension
  await one.press("F9");
  await page.getByLabel("Việc đã làm").selectOption("Phục hồi");
  await page.getByLabel("Ngày", { exact: true }).fill("19/5/2026");
  await page.getByLabel("Giờ", { exact: true }).fill("10:00");
  await one.press("Control+Enter");
  await expect(page.getByText(/không thể sớm hơn/)).toBeVisible();
  await shot(one, "reports-refused");
  await one.press("Escape");
  await page.setViewportSize({ width: 683, height: 384 });
  await shot(one, "reports-200");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("navigation").getByRole("button", { name: "Vụ việc" }).click();
  await shot(one, "cases");
  await page.setViewportSize({ width: 683, height: 384 });
  await shot(one, "cases-200");
  await page.setViewportSize({ width: 1366, height: 768 });
  await ask(page, "enter_figure", { indicator: "pphs-vu", period: "hc:2026-10", value: "48" });
  await ask(page, "enter_figure", { indicator: "pphs-kham-pha", period: "hc:2026-10", value: "41" });
  await one.button("Soát văn bản").first().click();
  await page.getByRole("textbox", { name: "Văn bản cần soát" }).fill("Tháng 10/2026, tỷ lệ khám phá phạm pháp hình sự đạt 80,25%.\nTai nạn giao thông giảm 04 vụ (12/15).");
  await expect(page.getByText(/chỗ chưa đúng/)).toBeVisible();
  await shot(one, "prose");
});
