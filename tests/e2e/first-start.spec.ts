import { join } from "node:path";
import { expect, place, test } from "./support/test";

test("first start: a folder for a ward, its recovery key, locking and unlocking", async ({
  desk,
}) => {
  const one = await desk(null);
  const { page } = one;
  const data = join(place("new"), "hong-gai");

  await expect(one.heading("Chưa mở thư mục dữ liệu")).toBeVisible();
  await expect(one.button(/^Tạo thư mục dữ liệu mới/)).toBeFocused();
  await one.press("Enter");

  await expect(one.heading("Đơn vị và thư mục dữ liệu")).toBeVisible();
  await expect(
    page.getByRole("radio", { name: "Công an phường, xã" }),
  ).toBeFocused();
  await one.press("Space", "Tab");
  const unit = page.getByRole("combobox", { name: "Phường, xã" });
  await expect(unit).toBeFocused();
  await one.type("phuong bach dang");
  const former = page.getByRole("option", {
    name: /Tên cũ, Thành phố Hạ Long/,
  });
  await expect(former).toContainText("nay là Phường Hồng Gai");
  const options = page.getByRole("option");
  for (let step = await options.count(); step > 0; step -= 1) {
    if ((await former.getAttribute("aria-selected")) === "true") break;
    await one.press("ArrowDown");
  }
  await one.press("Enter");
  await expect(unit).toHaveValue("Phường Bạch Đằng");
  await expect(
    page.getByRole("radio", { name: "Phường Hồng Gai" }),
  ).toBeChecked();

  // What is missing is said at its field, which gets the focus.
  await unit.press("Enter");
  const path = page.getByLabel("Thư mục dữ liệu", { exact: true });
  await expect(path).toBeFocused();
  await expect(page.getByText("Chọn hoặc gõ thư mục.")).toBeVisible();
  await one.host.prepare({ pick_folder: data });
  await one.button("Chọn thư mục").press("Enter");
  await expect(path).toHaveValue(data);
  await path.press("Enter");

  await expect(one.heading("Người quản trị")).toBeVisible();
  await expect(page.getByLabel("Họ và tên")).toBeFocused();
  await one.type("Vũ Thị Ỡ");
  await one.press("Tab");
  await one.type("Trưởng Công an phường");
  await one.press("Tab");
  const phrase = page.getByLabel("Cụm mật khẩu", { exact: true });
  await expect(phrase).toBeFocused();
  await one.type("suối vàng trăng sáng");
  await page.getByLabel("Gõ lại cụm mật khẩu").fill("suối vàng");
  await one.press("Enter");
  await expect(page.getByText("Hai lần gõ khác nhau.")).toBeVisible();
  await page.getByLabel("Gõ lại cụm mật khẩu").fill("suối vàng trăng sáng");
  await one.press("Enter");

  // Nobody goes on before saying that the card is put away.
  await expect(one.heading("Thẻ khôi phục")).toBeVisible();
  await expect(
    page.getByRole("group", { name: "Khóa khôi phục" }),
  ).toContainText("AGE-SECRET-KEY-1");
  await one.button("Bắt đầu làm việc").press("Enter");
  await expect(page.getByText("Cất thẻ rồi đánh dấu vào ô này.")).toBeVisible();
  const kept = page.getByRole("checkbox", { name: /^Đã cất thẻ khôi phục/ });
  await expect(kept).toBeFocused();
  await one.press("Space", "Enter");

  await expect(one.heading("Việc cần làm")).toBeVisible();
  await expect(page.getByRole("navigation")).toContainText(
    "Công an phường Hồng Gai",
  );
  await expect(page.getByRole("navigation")).toContainText("Vũ Thị Ỡ");

  await one.press("Control+l");
  await expect(one.heading("Mở khóa dữ liệu")).toBeVisible();
  await expect(page.getByText("Hồng Gai")).toBeHidden();
  await expect(phrase).toBeFocused();
  await one.type("sai mật khẩu");
  await one.press("Enter");
  await expect(page.getByText("Cụm mật khẩu chưa đúng (lần 1).")).toBeVisible();
  await expect(page.getByText(/Nên tắt Unikey khi gõ ô này/)).toBeVisible();
  await expect(phrase).toBeFocused();
  await one.type("suối vàng trăng sáng");
  await expect(one.button("Mở khóa")).toBeEnabled();
  await one.press("Enter");
  await expect(one.heading("Việc cần làm")).toBeVisible();
});
