import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./support/folders";
import { expect, phuong, place, test, type Desk } from "./support/test";

/** Keys a person may need for 22 criteria, beyond what is typed. */
const MOST_KEYS = 60;

test("a whole assessment year: judged, signed, returned, mended, appraised, recognised", async ({
  desk,
}) => {
  test.slow();
  const stick = place("usb");
  const data = { ward: folder("ward"), province: folder("province") };
  enrol(data.ward, data.province);
  const ward = await desk({ data: data.ward });
  const province = await desk({ data: data.province });
  for (const one of [ward, province]) {
    await plug(one, stick);
    await one.unlock();
  }

  // A set is opened for the year and judged by keyboard alone; one criterion waits on another body.
  await ward.open("Control+2", "Tiêu chí");
  await ward.page
    .getByRole("listitem")
    .filter({ hasText: "Bộ mẫu 22 tiêu chí" })
    .first()
    .getByRole("button", { name: "Mở năm 2026" })
    .click();
  const list = ward.page.getByRole("table", { name: "Tiêu chí" });
  const total = list.getByRole("row", { name: /^Cộng/ });
  await expect(total).toContainText("0/22 đạt");
  await intoList(ward);
  let keys = 0;
  const press = async (...some: string[]) => {
    keys += some.length;
    await ward.press(...some);
  };
  for (let number = 1; number <= 22; number += 1) {
    if (number === 4) {
      await press("F2");
      await expect(
        ward.page.getByRole("radio", { name: "Đạt", exact: true }),
      ).toBeFocused();
      await press("ArrowDown", "ArrowDown", "Control+Enter");
      await expect(state(ward, "4")).toHaveText("Chờ cơ quan khác");
      await expect(list.locator("tr:focus")).toHaveCount(1);
    } else {
      await press("Space");
      await expect(state(ward, String(number))).toHaveText("Đạt");
    }
    if (number < 22) await press("ArrowDown");
  }
  expect(keys).toBeLessThan(MOST_KEYS);
  await expect(total).toContainText("21/22 đạt");

  // A person and a deadline for the 7th; a file that stands in for the 4th.
  await toRow(ward, "7");
  await ward.press("F4");
  await ward.page.getByLabel("Người làm").selectOption({ label: "Người khác" });
  await ward.page.getByLabel("Họ và tên").fill("Đỗ Thị Nguyệt Ánh");
  await ward.page.getByLabel("Hạn", { exact: true }).fill("20/12/2026");
  await ward.press("Control+Enter");
  await expect(panel(ward)).toContainText("Đỗ Thị Nguyệt Ánh");
  await toRow(ward, "4");
  const file = join(place("tep"), "Báo cáo tự xếp loại.png");
  writeFileSync(file, Buffer.from(dot, "base64"));
  await ward.host.prepare({ pick_files: [file] });
  await ward.press("Control+m");
  await expect(panel(ward)).toContainText("Báo cáo tự xếp loại");
  await panel(ward)
    .getByRole("button", { name: /^Đặt Báo cáo tự xếp loại/ })
    .press("Enter");
  await expect(panel(ward)).toContainText("Thôi thay thế");

  // The commander signs; then an answer changes, and the file says so.
  await toFile(ward);
  await expect(
    ward.page.getByText("Minh chứng thay thế: Báo cáo"),
  ).toBeVisible();
  await ward.press("F9");
  const dialog = ward.page.getByRole("dialog", {
    name: "Ký tự đánh giá năm 2026, chữ ký số 1",
  });
  await expect(dialog).toContainText("21/22 đạt");
  await expect(dialog.getByRole("button", { name: "Để sau" })).toBeFocused();
  await ward.press("Control+Enter");
  await expect(main(ward)).toContainText("Ký số 1: 21/22 đạt");
  await expect(main(ward)).toContainText("Đã ký, chưa gửi");
  await ward.open("Control+2", "Tiêu chí");
  await toRow(ward, "9");
  await ward.press("Space");
  await expect(main(ward)).toContainText("đã thay đổi sau khi ký: tiêu chí 9");
  await ward.press("Control+z");
  await expect(state(ward, "9")).toHaveText("Đạt");
  await expect(main(ward)).not.toContainText("đã thay đổi sau khi ký");
  await send(ward);
  await ward.open("Control+2", "Tiêu chí");
  await expect(main(ward)).toContainText("Đã gửi tỉnh");

  // The province finds it among its work and returns it with a remark.
  await take(province, "Control+3", "Tiếp nhận gói");
  await province.open("Control+1", "Việc cần làm");
  await province.page
    .getByRole("row", { name: /Thẩm định Phường Hồng Gai, năm 2026/ })
    .dblclick();
  await expect(
    province.heading("Hồ sơ đánh giá, Phường Hồng Gai"),
  ).toBeVisible();
  await province.press("F2");
  await province.page
    .getByLabel("Thêm nhận xét cho tiêu chí")
    .selectOption("7");
  await province.type("Chưa có biên bản kiểm tra trụ sở");
  await province.press("Control+Enter");
  await expect(main(province)).toContainText("Tỉnh trả lại chữ ký số 1");
  await send(province, "Hồng Gai");

  // The ward mends what the remark says and signs again.
  await take(ward, "Control+7", "Đồng bộ với Công an tỉnh Quảng Ninh");
  await ward.open("Control+1", "Việc cần làm");
  await ward.page
    .getByRole("row", { name: /Tỉnh trả lại hồ sơ năm 2026/ })
    .dblclick();
  await expect(main(ward)).toContainText("Chưa có biên bản kiểm tra trụ sở");
  await expect(main(ward)).toContainText("Chưa sửa kết quả chấm");
  await ward.button("Tiêu chí 7").press("Enter");
  await expect(
    ward.page.getByRole("radio", { name: "Đạt", exact: true }),
  ).toBeFocused();
  await ward.press("ArrowDown", "Control+Enter");
  await expect(state(ward, "7")).toHaveText("Chưa đạt");
  await toFile(ward);
  await expect(main(ward)).toContainText("Đã sửa kết quả chấm");
  await expect(main(ward)).toContainText(
    "Tiêu chí 7, Tự chấm: Đạt, nay Chưa đạt",
  );
  await ward.press("F9");
  await ward.press("Control+Enter");
  await expect(main(ward)).toContainText("Ký số 2: 20/22 đạt");
  await send(ward);

  // Appraised as signed, concluded, recognised by a decision.
  await take(province, "Control+3", "Tiếp nhận gói");
  await province.open("Control+2", "Tổng hợp phường, tiêu chí");
  const row = province.page
    .getByRole("grid")
    .getByRole("row")
    .filter({ hasText: "Hồng Gai" });
  await expect(row).toContainText("20/22");
  await expect(row).toContainText("Đã gửi tỉnh");
  await province.open("Control+1", "Việc cần làm");
  await province.page
    .getByRole("row", { name: /Thẩm định Phường Hồng Gai, năm 2026/ })
    .dblclick();
  await province
    .button("Nhận kết quả phường đã ký cho tiêu chí còn lại")
    .press("Enter");
  await expect(main(province)).toContainText("Kết luận thẩm định (F9)");
  await province.press("F9");
  await province.press("Control+Enter");
  await expect(main(province)).toContainText(
    "Kết luận thẩm định chữ ký số 2: 20/22 đạt",
  );
  await province.page
    .getByRole("listitem")
    .getByRole("button", { name: "Ghi quyết định" })
    .press("Enter");
  await province.page.getByLabel("Số quyết định").fill("12/QĐ-UBND");
  await province.page.getByLabel("Ngày ký").fill("09/12/2026");
  await province.page.getByLabel("Cơ quan quyết định").fill("UBND tỉnh");
  await expect(province.page.getByLabel("Kết quả khi đó")).toHaveValue("20/22");
  await province.press("Control+Enter");
  await expect(
    province.page.getByRole("table", { name: "Quyết định công nhận" }),
  ).toContainText("12/QĐ-UBND");
  await send(province, "Hồng Gai");

  await take(ward, "Control+7", "Đồng bộ với Công an tỉnh Quảng Ninh");
  await ward.open("Control+2", "Tiêu chí");
  await expect(main(ward)).toContainText("Đã công nhận");
  await toFile(ward);
  await expect(main(ward)).toContainText("Quyết định 12/QĐ-UBND công nhận");
  await expect(main(ward)).toContainText("Là phường kiểu mẫu");
  await ward.page.getByRole("tab", { name: /^Quyết định công nhận/ }).click();
  await expect(
    ward.page.getByRole("table", { name: "Quyết định công nhận" }),
  ).toContainText("Tỉnh ghi");
});

test("a decision of a past year, and a proposal on a criterion, written at the ward", async ({
  desk,
}) => {
  const ward = await desk("G");
  await ward.unlock();
  await ward.open("Control+2", "Tiêu chí");
  await toFile(ward);
  await ward.page.getByRole("tab", { name: /^Quyết định công nhận/ }).click();
  const decisions = ward.page.getByRole("table", {
    name: "Quyết định công nhận",
  });
  await expect(decisions).toContainText("844");
  await expect(decisions).toContainText("685");
  await ward.press("F4");
  const number = ward.page.getByLabel("Số quyết định");
  await ward.page.getByLabel("Năm xét").selectOption("2023");
  await number.fill("");
  await ward.press("Control+Enter");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await number.fill("731/QĐ-UBND");
  await ward.page.getByLabel("Ngày ký").fill("20/3/2024");
  await ward.page.getByLabel("Cơ quan quyết định").fill("UBND tỉnh");
  await ward.press("Control+Enter");
  await expect(decisions).toContainText("731/QĐ-UBND");
  await ward.press("F8");
  await expect(decisions).not.toContainText("731/QĐ-UBND");
  await ward.press("Control+z");
  await expect(decisions).toContainText("731/QĐ-UBND");

  await ward.page.getByRole("tab", { name: /^Đề nghị sửa tiêu chí/ }).click();
  await ward.press("F4");
  await ward.page.getByLabel("Tiêu chí", { exact: true }).selectOption("4");
  await ward.page.getByLabel("Nội dung đề nghị").fill("Nhận văn bản thay thế");
  await ward.press("Control+Enter");
  const reason = ward.page.getByLabel("Lý do", { exact: true });
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await reason.fill("Phường không tự quyết được ngày xếp loại");
  await ward.press("Control+Enter");
  const proposals = ward.page.getByRole("table", {
    name: "Đề nghị sửa tiêu chí",
  });
  await expect(proposals).toContainText("Nhận văn bản thay thế");
  await expect(proposals).toContainText("Chưa xem");
});

/** One black dot. */
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** Joins a ward and its province by the command line: the screens of that have their own journey. */
function enrol(ward: string, province: string): void {
  const between = place("ket-noi");
  const run = (data: string, name: string, request: object) =>
    JSON.parse(
      phuong(data, "call", name, JSON.stringify(request), "--json"),
    ) as { file: string; fingerprint: string[] };
  const asked = run(ward, "request_enrolment", { folder: between });
  const accepted = run(province, "accept_enrolment", {
    file: asked.file,
    folder: between,
    fingerprint: asked.fingerprint.join(" "),
  });
  run(ward, "install_enrolment", {
    file: accepted.file,
    fingerprint: accepted.fingerprint.join(" "),
  });
}

function plug(one: Desk, stick: string): Promise<void> {
  return one.host.prepare({
    list_drives: [
      {
        path: stick,
        name: "USB Kingston",
        fileSystem: "FAT32",
        totalBytes: 16e9,
        freeBytes: 12e9,
        removable: true,
      },
    ],
  });
}

/** Writes a bundle to the stick; a province says for which ward. */
async function send(one: Desk, unit?: string): Promise<void> {
  await one.press(unit === undefined ? "Control+7" : "Control+5");
  await expect(one.heading(/^Đồng bộ/)).toBeVisible();
  await one.press("Control+e");
  if (unit !== undefined) {
    const choice = one.page.getByLabel("Gửi cho");
    const option = choice.locator("option").filter({ hasText: unit });
    await choice.selectOption((await option.getAttribute("value")) ?? "");
  }
  // The stick and what is pending are read first; until then the key does nothing.
  await expect(async () => {
    await one.press("Control+e");
    await expect(
      one.page.getByRole("dialog", { name: /^Xuất gói cho/ }),
    ).toBeVisible({ timeout: 1000 });
  }).toPass();
  await one.press("Control+Enter");
  await expect(
    one.page.getByText("Đã ghi và đọc lại đúng. Có thể rút USB."),
  ).toBeVisible();
  await one.press("Escape");
}

/** Takes in whatever lies on the stick. */
async function take(one: Desk, key: string, title: string): Promise<void> {
  await one.open(key, title);
  if (key === "Control+7") await one.press("Control+i");
  // The sticks are found first; until then there is nothing to look at.
  await expect(one.button("Xem các gói ở đây")).toBeEnabled();
  await one.button("Xem các gói ở đây").press("Enter");
  await expect(one.page.getByText(/^Nhận được/)).toBeVisible();
  await one.press("Control+Enter");
  await expect(one.page.getByText(/^Đã nhận \d+ gói/)).toBeVisible();
}

/** From the checklist to its file. */
async function toFile(one: Desk): Promise<void> {
  await main(one)
    .getByRole("button", { name: "Hồ sơ đánh giá" })
    .press("Enter");
  await expect(one.heading("Hồ sơ đánh giá")).toBeVisible();
}

function main(one: Desk) {
  return one.page.getByRole("main");
}

function panel(one: Desk) {
  return one.page.getByRole("complementary").first();
}

function state(one: Desk, number: string) {
  const list = one.page.getByRole("table", { name: "Tiêu chí" });
  return list
    .getByRole("row")
    .filter({
      has: one.page
        .getByRole("cell", { name: number, exact: true })
        .and(one.page.locator(":first-child")),
    })
    .getByRole("cell")
    .last();
}

/** Into the list with F6. */
async function intoList(one: Desk): Promise<void> {
  const focused = one.page
    .getByRole("table", { name: "Tiêu chí" })
    .locator("tr:focus");
  for (let turn = 0; turn < 4 && (await focused.count()) === 0; turn += 1)
    await one.press("F6");
  await expect(focused).toHaveCount(1);
}

async function toRow(one: Desk, number: string): Promise<void> {
  await intoList(one);
  const row = state(one, number).locator("xpath=ancestor::tr");
  await one.press("Home");
  for (let step = 0; step < 24; step += 1) {
    if (await row.evaluate((each) => each === document.activeElement)) return;
    await one.press("ArrowDown");
  }
  await expect(row).toBeFocused();
}
