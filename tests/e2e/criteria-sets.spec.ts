import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test, type Desk } from "./support/test";

/** A set of met and unmet; the second version drops one, rewords one, moves one, adds one. */
function set(version: string, criteria: readonly string[]): string {
  const rows = criteria.map(
    (text, i) =>
      `[[group.criterion]]\nnumber = "${i + 1}"\ntext = "${text}"\nkind = "met"\n`,
  );
  return [
    `code = "bo-phuong"\nversion = "${version}"`,
    `title = "Bộ tiêu chí của phường"\nissuer = "UBND phường"`,
    `[[group]]\nnumber = "I"\ntitle = "Lãnh đạo, thực hiện"\n${rows.join("")}`,
  ].join("\n");
}

const old = [
  "Đảng ủy có nghị quyết chuyên đề về an ninh trật tự",
  "Họp dân hằng quý, có biên bản",
  "Sinh hoạt hè cho thiếu nhi",
  "Khu phố có camera an ninh hoạt động",
];
const renewed = [
  "Đảng ủy có nghị quyết chuyên đề về an ninh trật tự",
  "Khu phố có camera an ninh hoạt động tốt",
  "Họp dân hằng quý, có biên bản",
  "Chuyển đổi số dữ liệu dân cư",
];

test("criteria sets: a new version is imported, mapped, carried over, looked at side by side, undone", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  await one.open("Control+2", "Tiêu chí");
  await page.getByRole("button", { name: "Bộ tiêu chí", exact: true }).click();
  await expect(one.heading("Bộ tiêu chí")).toBeVisible();

  await issue(one, set("1", old));
  await expect(panel(one)).toContainText("bo-phuong, phiên bản 1");
  await expect(panel(one)).toContainText(old[0] ?? "");

  // Judged under the old version.
  await one.button("Mở năm 2026").click();
  const list = page.getByRole("table", { name: "Tiêu chí" });
  await expect(list.getByRole("row", { name: /^Cộng/ })).toContainText(
    "0/4 đạt",
  );
  await list
    .getByRole("row")
    .filter({ hasText: old[0] ?? "" })
    .click();
  for (let step = 0; step < 3; step += 1) await one.press("Space", "ArrowDown");
  await expect(list.getByRole("row", { name: /^Cộng/ })).toContainText(
    "3/4 đạt",
  );

  await page.getByRole("button", { name: "Bộ tiêu chí", exact: true }).click();
  await issue(one, set("2", renewed));
  await expect(panel(one)).toContainText("bo-phuong, phiên bản 2");
  await expect(panel(one).getByLabel("Bộ cũ")).toHaveValue(/.+/);
  await one.button("Đối chiếu với bộ này").click();
  await expect(one.heading("Đối chiếu bộ tiêu chí")).toBeVisible();
  const walk = page.getByRole("table", { name: "Đối chiếu bộ tiêu chí" });
  const row = (number: number) =>
    walk.getByRole("row").filter({ hasText: `${number}. ${old[number - 1]}` });
  await expect(row(1)).toContainText("Cùng số, lời giống hệt");
  await expect(row(2)).toContainText("Khác số, lời giống hệt");
  await expect(row(3)).toContainText("Không thấy tiêu chí mới nào giống");
  await expect(row(4)).toContainText(/Khác số, lời giống \d+ %/);
  await expect(page.getByText("1 tiêu chí mới, chưa có ở bộ cũ")).toBeVisible();

  // By keyboard: Enter confirms and goes on, F8 ends one.
  await row(1).focus();
  await one.press("Enter");
  await expect(row(1)).toContainText("Chờ chuyển");
  await row(3).click();
  await one.press("F8");
  await expect(row(3)).toContainText("Không chuyển");
  await one.button("Xác nhận 2 gợi ý").click();
  await expect(row(4)).toContainText("Chờ chuyển");
  await one.press("F9");
  await expect(said(one)).toContainText("Đã chuyển 3 tiêu chí: 2 kết quả chấm");
  await expect(row(1)).toContainText("Đã chuyển");

  await page.getByRole("tab", { name: "Hai bản cạnh nhau" }).click();
  const beside = page.getByRole("table", { name: "Hai bản cạnh nhau" });
  await expect(page.getByText("3/4 đạt, theo Tự chấm")).toBeVisible();
  await expect(page.getByText("2/4 đạt, theo Tự chấm")).toBeVisible();
  await expect(
    beside.getByRole("row").filter({ hasText: "Sinh hoạt hè" }),
  ).toContainText("Không chuyển");
  await expect(
    beside.getByRole("row").filter({ hasText: "Chuyển đổi số" }),
  ).toContainText("Không có ở bộ cũ");

  await one.press("Control+z");
  await expect(said(one)).toContainText("Làm lại");
  await expect(page.getByText("0/4 đạt, theo Tự chấm")).toBeVisible();
  await expect(page.getByText("3/4 đạt, theo Tự chấm")).toBeVisible();
  await one.press("Control+y");
  await expect(page.getByText("2/4 đạt, theo Tự chấm")).toBeVisible();

  // What was decided can be looked at later.
  await page
    .getByRole("main")
    .getByRole("button", { name: "Bộ tiêu chí", exact: true })
    .click();
  await page.getByRole("tab", { name: /^Đối chiếu đã làm/ }).click();
  await expect(
    page.getByRole("row").filter({ hasText: "Bộ tiêu chí của phường, bản 2" }),
  ).toContainText("4/4");
});

test("criteria sets: a template is saved and reads again; figures that change are told", async ({
  desk,
}) => {
  const one = await desk("ward");
  const { page } = one;
  await one.unlock();
  const file = join(place("khuon"), "khuon.xlsx");
  await page.getByRole("button", { name: "Bộ tiêu chí", exact: true }).click();
  await one.host.prepare({ pick_save_path: file, pick_files: [file] });
  await one.button("Lưu khuôn Excel").click();
  await expect(page.getByText(`Đã lưu ${file}`)).toBeVisible();
  await one.press("Control+i");
  await one.button("Chọn tệp").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toHaveValue(file);
  await one.press("Control+Enter");
  await expect(dialog.getByText("bo-vi-du, phiên bản 1")).toBeVisible();
  await dialog.getByRole("button", { name: /^Ban hành/ }).click();
  await expect(panel(one)).toContainText("Lấy từ số liệu");

  // Criterion 2 is bound to the rate of reports in time: 14/14, then 13/14.
  await figure(one, "tin-bao", "14");
  await figure(one, "tin-bao-dung-han", "14");
  await one.button("Mở năm 2026").click();
  const bound = page
    .getByRole("table", { name: "Tiêu chí" })
    .getByRole("row")
    .filter({ hasText: "giải quyết đúng hạn" });
  await bound.click();
  await expect(panel(one)).toContainText("14/14 = 100 % ≥ 100 %");
  await one.button("Xác nhận đạt (Tự chấm)").click();
  await expect(bound).toContainText("Đạt");
  await expect(panel(one)).toContainText("xác nhận trên số liệu 14/14");

  await figure(one, "tin-bao-dung-han", "13");
  await one.open("Control+1", "Việc cần làm");
  await expect(
    page.getByText(
      "Xem lại tiêu chí 2: số liệu đã đổi từ khi xác nhận, 14/14 → 13/14",
    ),
  ).toBeVisible();
  await one.open("Control+2", "Tiêu chí");
  await expect(bound).toContainText(
    "Số liệu đã đổi từ khi xác nhận: 14/14 → 13/14",
  );
  await bound.click();
  await expect(panel(one)).toContainText("13/14 = 92,9 % < 100 %");
  await one.button("Xác nhận chưa đạt (Tự chấm)").click();
  await expect(bound).toContainText("Chưa đạt");
  await expect(bound).not.toContainText("Số liệu đã đổi");
});

/** A figure of the year, entered on another screen. */
async function figure(one: Desk, indicator: string, value: string) {
  const reply = await one.page.request.post(
    `${one.host.address}/call/enter_figure`,
    { data: { indicator, period: "hc:2026", value } },
  );
  expect(reply.ok()).toBe(true);
}

/** Reads a file written for the test and issues what it holds. */
async function issue(one: Desk, text: string): Promise<void> {
  const file = join(place("bo"), "bo.toml");
  writeFileSync(file, text);
  await one.host.prepare({ pick_files: [file] });
  await one.press("Control+i");
  await one.button("Chọn tệp").click();
  const dialog = one.page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toHaveValue(file);
  await one.press("Control+Enter");
  await expect(dialog.getByText("Mã băm")).toBeVisible();
  await dialog.getByRole("button", { name: /^Ban hành/ }).click();
  await expect(dialog).toBeHidden();
}

function panel(one: Desk) {
  return one.page.getByRole("complementary");
}

function said(one: Desk) {
  return one.page.getByRole("main").getByRole("status").last();
}
