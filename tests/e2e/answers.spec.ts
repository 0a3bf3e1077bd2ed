import { join } from "node:path";
import { ask, expect, place, test, type Desk } from "./support/test";
import { writeCell } from "./support/workbook";

test("answers: a checklist goes out as a workbook and comes into another folder: faults, changes, one undo", async ({
  desk,
}) => {
  const from = await desk("ward");
  await from.unlock();
  await judge(from, "1", "met");
  await judge(from, "2", "unmet");
  await judge(from, "3", "met");
  await from.open("Control+6", "Biểu mẫu, báo cáo");
  await expect(
    from.page.getByRole("img", { name: /^Trang 1\// }),
  ).toBeVisible();
  const file = join(place("excel"), "bảng đánh giá.xlsx");
  await from.host.prepare({ pick_save_path: file });
  await from.button("Lưu Excel").click();
  await expect(
    from.page.getByText(`Đã ghi và đọc lại đúng: ${file}`),
  ).toBeVisible();
  await expect(from.button(/^Mở tệp/)).toHaveText(/^Mở tệp(?! để in)/);
  writeCell(file, "5", "Tự chấm", "khá");

  // Another ward folder, where the same set was begun.
  const into = await desk("ward");
  const { page } = into;
  await into.unlock();
  await judge(into, "3", "unmet");
  await into.open("Control+2", "Tiêu chí");
  const list = page.getByRole("table", { name: "Tiêu chí" });
  const total = list.getByRole("row", { name: /^Cộng/ });
  await expect(total).toContainText("0/22 đạt");
  await page
    .getByRole("main")
    .getByRole("button", { name: "Nhập từ Excel" })
    .click();
  const dialog = page.getByRole("dialog", {
    name: "Nhập kết quả chấm từ Excel",
  });
  await into.host.prepare({ pick_files: [file] });
  await dialog.getByRole("button", { name: "Chọn tệp" }).click();
  await expect(dialog.getByLabel("Tệp Excel")).toHaveValue(file);
  await into.press("Control+Enter");
  await expect(dialog).toContainText("năm 2026: đọc 4 tiêu chí, 3 thay đổi.");
  await expect(dialog).toContainText("Chưa đọc được kết quả khá.");
  const changes = dialog.getByRole("group", { name: "Các thay đổi" });
  await expect(
    changes.getByRole("row").filter({ hasText: "Chưa đạt" }).last(),
  ).toContainText(/Tự chấm: kết quả\s*Chưa đạt\s*Đạt/);

  // As it is, nothing is taken; the faulty cell left out, the rest is, in one action.
  await expect(dialog.getByRole("button", { name: /^Nhận/ })).toHaveCount(0);
  await dialog.getByRole("checkbox", { name: /^Bỏ qua các ô này/ }).check();
  const take = dialog.getByRole("button", { name: /^Nhận 3 thay đổi/ });
  await expect(take).toBeInViewport();
  await into.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(total).toContainText("2/22 đạt");
  await expect(page.getByText("Đã nhận 3 thay đổi từ Excel")).toBeVisible();
  await into.press("Control+z");
  await expect(total).toContainText("0/22 đạt");
});

function judge(one: Desk, criterion: string, state: string): Promise<unknown> {
  return ask(one.page, "answer_criterion", {
    set: "mau-22",
    year: 2026,
    criterion,
    layer: "self",
    state,
  });
}
