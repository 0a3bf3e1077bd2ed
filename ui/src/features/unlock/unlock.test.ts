import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { answerWith, Refusal } from "../../dev/core";
import { locked, unlocked } from "../../dev/states";
import { session } from "../../lib/session.svelte";
import UnlockScreen from "./UnlockScreen.svelte";

beforeEach(() => {
  session.leave();
  session.set(locked);
});

function phrase() {
  return screen.getByLabelText("Cụm mật khẩu");
}

test("only names are known, and nobody is chosen on a machine nobody used", () => {
  answerWith({});
  render(UnlockScreen);
  expect(screen.getAllByRole("radio")).toHaveLength(2);
  expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
  expect(document.body.textContent).not.toContain("Hồng Gai");
});

test("a wrong passphrase says how often, hints at Unikey, and how long to wait", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  let attempt = 0;
  const core = answerWith({
    unlock: () => {
      attempt += 1;
      return new Refusal("wrong-passphrase", {
        attempt,
        waitSeconds: attempt < 3 ? 0 : 2,
      });
    },
  });
  render(UnlockScreen);
  await user.click(screen.getByRole("radio", { name: "Trần Thị B" }));
  for (const time of [1, 2, 3]) {
    await user.type(phrase(), "sông mận{Enter}");
    await screen.findByText(`Cụm mật khẩu chưa đúng (lần ${time}).`);
  }
  expect(screen.getByText(/Nên tắt Unikey/)).toBeTruthy();
  expect(screen.getByText("Gõ lại được sau 2 giây.")).toBeTruthy();
  expect(phrase()).toBe(document.activeElement);
  // Enter is not sent on while one must wait.
  await user.type(phrase(), "sông mận{Enter}");
  expect(core.requests("unlock")).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(2000);
  expect(screen.queryByText(/Gõ lại được sau/)).toBeNull();
  expect(screen.getByRole("button", { name: /Mở khóa/ })).toHaveProperty(
    "disabled",
    false,
  );
  vi.useRealTimers();
});

test("the right passphrase opens the folder, and the person is remembered", async () => {
  const user = userEvent.setup();
  const core = answerWith({ unlock: () => unlocked });
  const first = render(UnlockScreen);
  await user.click(screen.getByRole("radio", { name: "Nguyễn Văn A" }));
  await user.type(phrase(), "sông mận bảy{Enter}");
  await waitFor(() => expect(session.phase).toBe("unlocked"));
  expect(core.requests("unlock")).toEqual([
    { login: "a", passphrase: "sông mận bảy" },
  ]);
  first.unmount();
  render(UnlockScreen);
  expect(screen.getByRole("radio", { checked: true })).toBe(
    screen.getByRole("radio", { name: "Nguyễn Văn A" }),
  );
  expect(phrase()).toBe(document.activeElement);
});

test("the recovery key sets a new passphrase, typed twice alike", async () => {
  const user = userEvent.setup();
  const core = answerWith({ recover_access: () => unlocked });
  render(UnlockScreen);
  await user.click(screen.getByRole("button", { name: "Quên cụm mật khẩu" }));
  await user.click(screen.getByRole("radio", { name: "Trần Thị B" }));
  await user.type(
    screen.getByLabelText("Khóa khôi phục"),
    "age-secret-key-1 450k p2cl",
  );
  await user.type(
    screen.getByLabelText("Cụm mật khẩu mới"),
    "cầu mới bên sông",
  );
  const again = screen.getByLabelText("Gõ lại cụm mật khẩu mới");
  await user.type(again, "cầu mới{Enter}");
  expect(screen.getByText(/Hai lần gõ khác nhau/)).toBeTruthy();
  await user.clear(again);
  await user.type(again, "cầu mới bên sông{Enter}");
  await waitFor(() => expect(session.phase).toBe("unlocked"));
  expect(core.requests("recover_access")).toEqual([
    {
      login: "b",
      recoveryKey: "AGE-SECRET-KEY-1450KP2CL",
      passphrase: "cầu mới bên sông",
    },
  ]);
});
