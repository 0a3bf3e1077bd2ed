import { expect, test, type Desk } from "./support/test";

const viewer = { name: "Lê Thị Xem", phrase: "chỉ xem và in thôi" };
const commander = { name: "Phạm Văn Chỉ Huy", phrase: "người chỉ huy phường" };

test("roles: who only looks finds nothing to press; a commander does", async ({
  desk,
}) => {
  const one = await desk("G");
  const { page } = one;
  await one.unlock();
  await one.open("Control+8", "Nhật ký, thiết lập");
  await page.getByRole("tab", { name: "Người dùng" }).press("Enter");
  await add(one, viewer, "Người xem");
  await add(one, commander, "Chỉ huy");

  await one.press("Control+l");
  await one.unlock(viewer.phrase, viewer.name);
  await one.open("Control+2", "Tiêu chí");
  const list = page.getByRole("table", { name: "Tiêu chí" });
  await expect(list).toBeVisible();
  await expect(one.button("In bảng")).toBeVisible();
  await expect(one.button("Chấm")).toHaveCount(0);
  await expect(one.button("Nhập từ Excel")).toHaveCount(0);
  await list.getByRole("row", { name: /^1 Đảng ủy/ }).press("F2");
  await one.press("F4");
  await expect(page.getByRole("radiogroup")).toHaveCount(0);
  await expect(page.getByLabel("Người làm")).toHaveCount(0);

  await one.open("Control+3", "Số liệu tháng");
  const cell = page.getByRole("gridcell", { name: "chưa nhập" }).first();
  await expect(cell).toHaveAttribute("aria-readonly", "true");
  await expect(one.button("Dán từ Excel")).toHaveCount(0);
  await cell.focus();
  await one.type("5");
  await one.press("Enter");
  await expect(page.getByRole("textbox")).toHaveCount(0);

  await one.open("Control+4", "Mô hình");
  await expect(one.button("Thêm mô hình")).toHaveCount(0);
  await one.open("Control+5", "Địa bàn");
  await expect(page.getByRole("cell", { name: "Khu 1" })).toBeVisible();
  await expect(one.button("Thêm tổ, khu phố")).toHaveCount(0);
  await expect(one.button("Xóa")).toHaveCount(0);

  await one.press("Control+l");
  await one.unlock(commander.phrase, commander.name);
  await one.open("Control+2", "Tiêu chí");
  await expect(
    page.getByRole("main").getByRole("button", { name: "Nhập từ Excel" }),
  ).toBeVisible();
  await list.getByRole("row", { name: /^1 Đảng ủy/ }).press("F2");
  await expect(page.getByRole("textbox", { name: "Điểm" })).toBeFocused();
  await one.press("ArrowDown", "Control+Enter");
  await expect(page.getByText("Tiêu chí 1, Tự chấm: 4 điểm")).toBeVisible();
  await one.open("Control+3", "Số liệu tháng");
  await expect(one.button("Dán từ Excel")).toBeVisible();
});

async function add(
  one: Desk,
  person: { name: string; phrase: string },
  role: string,
): Promise<void> {
  await one.press("F4");
  const dialog = one.page.getByRole("dialog", { name: "Thêm người" });
  await dialog.getByLabel("Họ và tên").fill(person.name);
  for (const box of await dialog.getByRole("checkbox").all())
    await box.uncheck();
  await dialog.getByRole("checkbox", { name: role }).check();
  await dialog.getByLabel("Cụm mật khẩu ban đầu").fill(person.phrase);
  await dialog.getByLabel("Gõ lại cụm mật khẩu").fill(person.phrase);
  await one.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(
    one.page
      .getByRole("table", { name: "Người được mở khóa" })
      .getByRole("row")
      .filter({ hasText: person.name }),
  ).toContainText(role);
}
