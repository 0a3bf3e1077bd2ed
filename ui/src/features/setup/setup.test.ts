import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { UnitHit } from "$generated/UnitHit";
import { answerWith, Refusal } from "../../dev/core";
import { locked, unlocked } from "../../dev/states";
import { session } from "../../lib/session.svelte";
import SetupScreen from "./SetupScreen.svelte";
import { keyGroups } from "./setup.svelte";

const key = "AGE-SECRET-KEY-1450KP2CL53N2VK95";
const present: UnitHit = {
  id: "06685@2025-07-01",
  code: "06685",
  name: "Phường Hồng Gai",
  province: "Tỉnh Quảng Ninh",
  isProvince: false,
  formerPlace: null,
  successors: [],
};
const other: UnitHit = {
  ...present,
  id: "06688@2025-07-01",
  name: "Phường Hạ Long",
};
const former: UnitHit = {
  ...present,
  id: "06691@1900-01-01",
  name: "Phường Bạch Đằng",
  formerPlace: "Thành phố Hạ Long, Tỉnh Quảng Ninh",
  successors: [present, other],
};

beforeEach(() => {
  session.leave();
  session.set({ ...locked, phase: "no_folder", folder: null, logins: [] });
});

async function toPerson(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: /Tạo thư mục dữ liệu/ }));
  await user.click(screen.getByRole("radio", { name: /Công an phường, xã/ }));
  await user.type(screen.getByRole("combobox"), "bach dang");
  await user.click(await screen.findByRole("option"));
  await user.type(screen.getByLabelText("Thư mục dữ liệu"), "/du-lieu{Enter}");
}

async function toKey(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText("Họ và tên"), "Nguyễn Văn A");
  await user.type(screen.getByLabelText("Cụm mật khẩu"), "sông mận bảy");
  await user.type(
    screen.getByLabelText("Gõ lại cụm mật khẩu"),
    "sông mận bảy{Enter}",
  );
}

test("a former unit asks which present one it is now; the key must be put away before going on", async () => {
  const user = userEvent.setup();
  const core = answerWith({
    search_units: () => [former],
    create_folder: () => ({ recoveryKey: key, state: unlocked }),
  });
  render(SetupScreen);
  await toPerson(user);
  expect(screen.getByText("Chọn một đơn vị hiện nay.")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: /Phường Hồng Gai/ }));
  await user.click(screen.getByRole("button", { name: /Tiếp tục/ }));
  await toKey(user);

  await screen.findByText("450K");
  expect(core.requests("create_folder")).toEqual([
    {
      path: "/du-lieu",
      role: "ward",
      unit: present.id,
      adminName: "Nguyễn Văn A",
      passphrase: "sông mận bảy",
    },
  ]);
  const on = screen.getByRole("button", { name: "Bắt đầu làm việc" });
  await user.click(on);
  expect(screen.getByText("Cất thẻ rồi đánh dấu vào ô này.")).toBeTruthy();
  expect(session.phase).toBe("no_folder");
  await user.click(
    screen.getByRole("checkbox", { name: /Đã cất thẻ khôi phục/ }),
  );
  await user.click(on);
  expect(session.phase).toBe("unlocked");
  expect(document.body.textContent).not.toContain("P2CL");
});

test("what the core refuses stands under the field it is about", async () => {
  const user = userEvent.setup();
  answerWith({
    search_units: () => [present],
    create_folder: () => new Refusal("passphrase-too-short", { least: 8 }),
  });
  render(SetupScreen);
  await toPerson(user);
  await toKey(user);
  const phrase = screen.getByLabelText("Cụm mật khẩu");
  await waitFor(() => expect(phrase.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByLabelText("Họ và tên")).toHaveProperty(
    "value",
    "Nguyễn Văn A",
  );
});

test("the key is shown as the card prints it", () => {
  expect(keyGroups(key)).toEqual({
    head: "AGE-SECRET-KEY-1",
    groups: ["450K", "P2CL", "53N2", "VK95"],
  });
});
