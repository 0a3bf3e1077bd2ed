import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, place, test, type Desk } from "./support/test";

test("sync: joining, a bundle to the province, its receipt carried back", async ({
  desk,
}) => {
  const stick = place("usb");
  const ward = await desk("G");
  const province = await desk("province");
  for (const one of [ward, province]) {
    await plug(one, stick);
    await one.unlock();
  }

  await ward.open("Control+7", "Đồng bộ với Công an tỉnh Quảng Ninh");
  await ward.button("Ghi yêu cầu kết nối").press("Enter");
  await expect(ward.page.getByText(/^Đã ghi và đọc lại đúng/)).toBeVisible();
  const wardWords = await words(ward);

  // The province compares eight words before it takes the ward in.
  await province.open("Control+5", "Đồng bộ với các phường");
  const request = newest(stick, []);
  await province.host.prepare({ pick_files: [request] });
  await province.button("Nhận phường").press("Enter");
  await expect(
    province.page.getByRole("heading", { name: /^Yêu cầu kết nối:/ }),
  ).toContainText("Hồng Gai");
  const heard = province.page.getByLabel("Tám từ nghe qua điện thoại");
  await heard.fill([...wardWords].reverse().join(" "));
  await province.button("Đối chiếu và nhận phường").press("Enter");
  await expect(heard).toHaveAttribute("aria-invalid", "true");
  await heard.fill(wardWords.join(" "));
  await province.button("Đối chiếu và nhận phường").press("Enter");
  await expect(
    province.page.getByText("Đã nhận Công an phường Hồng Gai."),
  ).toBeVisible();
  const told = await province.page
    .getByText(/Đọc cho phường tám từ của tỉnh:/)
    .innerText();
  const provinceWords = told
    .replace(/^.*của tỉnh: /s, "")
    .replace(/\.$/, "")
    .replaceAll(" · ", " ");

  await ward.host.prepare({ pick_files: [newest(stick, [request])] });
  await ward.button("Chọn gói kết nối").press("Enter");
  await ward.page.getByLabel("Tám từ nghe qua điện thoại").fill(provinceWords);
  await ward.button("Đối chiếu và kết nối").press("Enter");
  await expect(
    ward.page.getByText(/^Đã kết nối với Công an tỉnh Quảng Ninh\./),
  ).toBeVisible();

  await expect(ward.button("Xuất ra USB")).toBeVisible();
  await ward.press("Control+e");
  await expect(ward.page.getByText(/thay đổi bên nhận/)).toBeVisible();
  await ward.press("Control+e");
  const dialog = ward.page.getByRole("dialog", { name: /^Xuất gói cho/ });
  await expect(dialog.getByRole("button", { name: "Để sau" })).toBeFocused();
  await ward.press("Control+Enter");
  await expect(
    ward.page.getByText("Đã ghi và đọc lại đúng. Có thể rút USB."),
  ).toBeVisible();

  await province.open("Control+3", "Tiếp nhận gói");
  // The sticks are found first; until then there is nothing to look at.
  await expect(province.button("Xem các gói ở đây")).toBeEnabled();
  await province.button("Xem các gói ở đây").press("Enter");
  await expect(
    province.page.getByText(/^Nhận được 1 gói.*Chưa ghi gì\.$/),
  ).toBeVisible();
  await province.press("Control+Enter");
  await expect(province.page.getByText(/^Đã nhận 1 gói/)).toBeVisible();
  await expect(province.page.getByText(/^Đã ghi 1 biên nhận/)).toBeVisible();

  await province.open("Control+2", "Tổng hợp phường, tiêu chí");
  const hongGai = province.page
    .getByRole("grid")
    .getByRole("row")
    .filter({ hasText: "Hồng Gai" });
  await expect(hongGai).toContainText("21/22");
  // The points of the ward and its committee; the province itself has not appraised yet.
  await expect(hongGai).toContainText("100/110");

  await ward.press("Escape", "Control+i");
  // The sticks are found first; until then there is nothing to look at.
  await expect(ward.button("Xem các gói ở đây")).toBeEnabled();
  await ward.button("Xem các gói ở đây").press("Enter");
  await expect(ward.page.getByText(/^Nhận được/)).toBeVisible();
  await ward.press("Control+Enter");
  await expect(ward.page.getByText(/^Đã nhận 1 gói/)).toBeVisible();
  await expect(
    ward.page.getByText(/tỉnh đã nhận (\d+)\/\1 bản ghi/),
  ).toBeVisible();
});

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

/** The one bundle on the stick that is not known yet. */
function newest(stick: string, known: readonly string[]): string {
  const found = readdirSync(stick, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pmb"))
    .map((name) => join(stick, name))
    .filter((path) => !known.includes(path));
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

async function words(one: Desk): Promise<string[]> {
  const list = one.page
    .getByRole("region", { name: "Tám từ của máy này" })
    .getByRole("listitem");
  await expect(list).toHaveCount(8);
  return (await list.allInnerTexts()).map((text) => text.replace(/\d|\s/g, ""));
}
