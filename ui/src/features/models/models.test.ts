import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CameraSite } from "$generated/CameraSite";
import type { Model } from "$generated/Model";
import UndoStrip from "../../components/UndoStrip.svelte";
import { answerWith, Refusal } from "../../dev/core";
import { unlockedWard } from "../../dev/folders";
import { listenForKeys } from "../../lib/keys.svelte";
import { router } from "../../lib/router.svelte";
import ModelsScreen from "./ModelsScreen.svelte";

const network: Model = {
  id: "n",
  kind: "camera",
  name: "Camera an ninh",
  launchedOn: "2024-05-10",
  status: "active",
  summary: "",
  sites: 2,
  cameras: 6,
  working: 4,
};

function site(id: string, name: string, working: number): CameraSite {
  return {
    id,
    modelId: "n",
    modelName: "Camera an ninh",
    name,
    residentialUnitId: null,
    residentialUnit: "Khóm 4",
    cameras: 3,
    working,
    checkedOn: "2026-12-02",
    owner: "state",
    latitude: null,
    longitude: null,
  };
}

let sites: CameraSite[] = [];

function setup() {
  router.go("models", { tab: "cameras" });
  unlockedWard();
  const core = answerWith(
    {
      list_models: () => [network],
      list_camera_sites: ({ query }) =>
        query === undefined
          ? sites
          : sites.filter((one) => one.name === "Cầu đầu khóm 4"),
      list_household_groups: () => [],
      list_residential_units: () => [],
      get_history: () => [],
      delete_camera_site: ({ id }) => {
        const name = sites.find((one) => one.id === id)?.name ?? "";
        sites = sites.filter((one) => one.id !== id);
        return { actionId: "action-1", name };
      },
      undo: () => {
        sites = [site("a", "Bến xe", 3), ...sites];
        return {
          actionId: "action-2",
          action: "delete_camera_site",
          name: "Bến xe",
        };
      },
      save_camera_site: ({ cameras, working }) =>
        working > cameras
          ? new Refusal("working-above-cameras", { working, cameras })
          : (sites[0] as CameraSite),
    },
    {
      delete_camera_site: ["camera_sites"],
      undo: ["camera_sites"],
      save_camera_site: ["camera_sites"],
    },
  );
  render(UndoStrip);
  render(ModelsScreen);
  return { core, user: userEvent.setup() };
}

let stop: () => void;
beforeEach(() => {
  sites = [site("a", "Bến xe", 3), site("b", "Cầu đầu khóm 4", 0)];
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test("a network's sites are summed, and what is broken is said in words", async () => {
  setup();
  expect(await screen.findByText("50,0 %")).toBeTruthy();
  expect(
    screen.getByRole("row", { name: /Cầu đầu khóm 4.*Hỏng 3/ }),
  ).toBeTruthy();
  expect(
    screen.getByRole("row", { name: /Cộng 2 vị trí.*1 cần sửa/ }),
  ).toBeTruthy();
});

test("a deleted site leaves the list, and comes back with Ctrl Z", async () => {
  const { core, user } = setup();
  await user.click(await screen.findByRole("row", { name: /Bến xe/ }));
  await user.keyboard("{F8}");
  expect(await screen.findByText("Đã xóa vị trí Bến xe")).toBeTruthy();
  await waitFor(() =>
    expect(screen.queryByRole("row", { name: /Bến xe/ })).toBeNull(),
  );
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() =>
    expect(core.requests("undo")).toEqual([{ actionId: "action-1" }]),
  );
  expect(await screen.findByRole("row", { name: /Bến xe/ })).toBeTruthy();
});

test("what the core refuses stands under its field, and nothing typed is lost", async () => {
  const { user } = setup();
  await user.click(await screen.findByRole("row", { name: /Bến xe/ }));
  await user.keyboard("{F2}");
  const working = await screen.findByLabelText("Hoạt động");
  await user.clear(working);
  await user.type(working, "9");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(
      screen.getByLabelText("Hoạt động").getAttribute("aria-invalid"),
    ).toBe("true"),
  );
  expect(screen.getByLabelText("Hoạt động")).toHaveProperty("value", "9");
  expect(document.activeElement).toBe(screen.getByLabelText("Hoạt động"));
});

test("F3 finds through the core", async () => {
  const { core, user } = setup();
  await screen.findByRole("row", { name: /Bến xe/ });
  await user.keyboard("{F3}cau dau");
  await waitFor(() =>
    expect(core.requests("list_camera_sites")).toContainEqual({
      query: "cau dau",
    }),
  );
  await waitFor(() =>
    expect(screen.queryByRole("row", { name: /Bến xe/ })).toBeNull(),
  );
  expect(
    within(screen.getByRole("table")).getByText("Cầu đầu khóm 4"),
  ).toBeTruthy();
});
