import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SyncState } from "$generated/SyncState";
import { answerWith, Refusal } from "../../dev/core";
import {
  province,
  unlockedProvince,
  unlockedWard,
  ward,
} from "../../dev/folders";
import { listenForKeys } from "../../lib/keys.svelte";
import { router } from "../../lib/router.svelte";
import IntakeScreen from "./IntakeScreen.svelte";
import SyncScreen from "./SyncScreen.svelte";

const words = ["sông", "mận", "bảy", "chuông", "lúa", "thuyền", "đá", "mưa"];

const stick = {
  path: "/media/usb",
  name: "USB 16 GB",
  fileSystem: "FAT32",
  totalBytes: 16_000_000_000,
  freeBytes: 11_200_000_000,
  removable: true,
};

function state(changes: Partial<SyncState> = {}): SyncState {
  return {
    enrolment: "enrolled",
    fingerprint: words,
    requestFile: null,
    peers: [
      {
        device: "d",
        unit: province,
        role: "province",
        fingerprint: words,
        isConfirmed: true,
        enrolledAt: Date.UTC(2026, 9, 1),
        lastReceivedAt: null,
      },
    ],
    pending: 41,
    waiting: 0,
    refused: 0,
    conflicts: 0,
    sent: [],
    received: [],
    ...changes,
  };
}

let stop: () => void;
beforeEach(() => {
  router.go("sync");
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test("an export asks first, keeps the facts of its four steps, and only then lets the stick go", async () => {
  unlockedWard();
  const core = answerWith(
    {
      get_sync: () => state(),
      export_bundle: () => ({
        file: "/media/usb/06685_0193a1b2_0012.pmb",
        kind: "changes",
        from: ward.policeName,
        to: province.policeName,
        entries: 41,
        bytes: 1_346_208,
        fingerprint: words,
        sha256: "ab12",
        files: 0,
        fileBytes: 0,
        filesLeft: 0,
      }),
    },
    {},
    { list_drives: [stick] },
  );
  const user = userEvent.setup();
  render(SyncScreen);
  expect(await screen.findByText("USB 16 GB (/media/usb)")).toBeTruthy();
  expect(screen.queryByText(/Có thể rút USB/)).toBeNull();
  await user.keyboard("{Control>}e{/Control}");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("chỉ Công an tỉnh Quảng Ninh mở được");
  expect(core.requests("export_bundle")).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: /Ghi gói/ }));
  expect(
    await screen.findByText("Đã ghi và đọc lại đúng. Có thể rút USB."),
  ).toBeTruthy();
  expect(core.requests("export_bundle")).toEqual([
    { folder: "/media/usb", kind: "changes" },
  ]);
  const steps = within(
    screen.getByRole("list", { name: "Các bước xuất gói" }),
  ).getAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    expect.stringContaining("41 bản ghi"),
    expect.stringContaining("đã ký"),
    expect.stringContaining("1,3 MB"),
    expect.stringContaining("đúng từng byte"),
  ]);
  expect(screen.getByText("06685_0193a1b2_0012.pmb")).toBeTruthy();
  expect(screen.getByText("1.346.208 byte")).toBeTruthy();
});

test("a ward that has not joined is led to its request, and shows eight words to read aloud", async () => {
  unlockedWard();
  let now = state({ enrolment: "not_requested", peers: [], pending: 3 });
  answerWith(
    {
      get_sync: () => now,
      request_enrolment: () => {
        now = state({
          enrolment: "requested",
          peers: [],
          requestFile: "06685_0193a1b2_0001.pmb",
        });
        return {
          file: "/media/usb/06685_0193a1b2_0001.pmb",
          fingerprint: words,
          unit: ward,
          isConfirmed: false,
        };
      },
    },
    { request_enrolment: ["sync"] },
    { list_drives: [stick] },
  );
  const user = userEvent.setup();
  render(SyncScreen);
  await screen.findByText("USB 16 GB (/media/usb)");
  await user.click(screen.getByRole("button", { name: "Ghi yêu cầu kết nối" }));
  const own = await screen.findByRole("region", {
    name: "Tám từ của máy này",
  });
  for (const word of words) expect(own.textContent).toContain(word);
  expect(screen.getByRole("button", { name: "Chọn gói kết nối" })).toBeTruthy();
});

test("a ward that has joined is not asked to install its enrolment again", async () => {
  unlockedWard();
  router.go("sync", { tab: "enrol" });
  answerWith({ get_sync: () => state() });
  const user = userEvent.setup();
  render(SyncScreen);
  const renew = await screen.findByRole("button", {
    name: "Cài gói kết nối mới",
  });
  expect(screen.queryByRole("button", { name: "Chọn gói kết nối" })).toBeNull();
  await user.click(renew);
  expect(screen.getByRole("button", { name: "Chọn gói kết nối" })).toBeTruthy();
});

test("the province sees what would come in, and takes it only when told, with receipts", async () => {
  unlockedProvince();
  const core = answerWith(
    {
      get_sync: () => state({ peers: [] }),
      list_indicators: () => [],
      import_bundles: ({ dryRun }) => ({
        dryRun: dryRun ?? false,
        accepted: [
          {
            file: "/media/usb/a.pmb",
            kind: "changes",
            unit: ward,
            number: 12,
            newEntries: 41,
            knownEntries: 2,
            waitingEntries: 0,
            refusedEntries: 0,
            changedRows: 30,
            files: 0,
            preview: [],
          },
        ],
        refused: [
          {
            file: "/media/usb/b.pmb",
            code: "bundle-wrong-recipient",
            error: {
              code: "bundle-wrong-recipient",
              kind: "incompatible",
              args: {},
            },
          },
        ],
        conflicts: 0,
        receipts: dryRun ? [] : ["/media/usb/r.pmb"],
      }),
    },
    { import_bundles: ["sync"] },
    { list_drives: [stick] },
  );
  const user = userEvent.setup();
  render(IntakeScreen);
  await user.click(
    await screen.findByRole("button", { name: "Xem các gói ở đây" }),
  );
  expect(await screen.findByText(/Chưa ghi gì/)).toBeTruthy();
  expect(screen.getByText("b.pmb")).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /Nhận 1 gói/ })).toHaveProperty(
      "disabled",
      false,
    ),
  );
  await user.click(screen.getByRole("button", { name: /Nhận 1 gói/ }));
  expect(await screen.findByText(/Đã nhận 1 gói, không nhận 1/)).toBeTruthy();
  expect(core.requests("import_bundles")).toEqual([
    { paths: ["/media/usb"], dryRun: true },
    { paths: ["/media/usb"], receiptsFolder: "/media/usb" },
  ]);
});

test("eight words that differ are told under the field, and nobody is confirmed", async () => {
  unlockedProvince();
  const stranger = { ...(state().peers[0] as SyncState["peers"][number]) };
  answerWith({
    get_sync: () =>
      state({
        peers: [{ ...stranger, unit: ward, role: "ward", isConfirmed: false }],
      }),
    confirm_peer: () => new Refusal("fingerprint-differs"),
  });
  router.go("sync", { tab: "enrol" });
  const user = userEvent.setup();
  render(SyncScreen);
  await user.click(
    await screen.findByRole("row", { name: /Hồng Gai.*Chưa xác nhận/ }),
  );
  const panel = await screen.findByRole("complementary");
  expect(panel.textContent).not.toContain("sông · mận");
  const field = within(panel).getByLabelText("Tám từ nghe qua điện thoại");
  await user.type(field, "mận sông bảy chuông lúa thuyền đá mưa");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(field).toHaveProperty(
    "value",
    "mận sông bảy chuông lúa thuyền đá mưa",
  );
});
