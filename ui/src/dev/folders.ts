/** Unlocked folders for component tests. */
import type { AppState } from "$generated/AppState";
import type { SessionInfo } from "$generated/SessionInfo";
import type { UnitInfo } from "$generated/UnitInfo";
import { session } from "../lib/session.svelte";

export const ward: UnitInfo = {
  id: "06685",
  code: "06685",
  name: "Phường Hồng Gai",
  shortName: "Hồng Gai",
  policeName: "Công an phường Hồng Gai",
  provinceName: "Tỉnh Quảng Ninh",
  provincePoliceName: "Công an tỉnh Quảng Ninh",
  isProvince: false,
};

export const province: UnitInfo = {
  ...ward,
  id: "22",
  code: "22",
  name: "Tỉnh Quảng Ninh",
  shortName: "Quảng Ninh",
  policeName: "Công an tỉnh Quảng Ninh",
  provinceName: "",
  provincePoliceName: "",
  isProvince: true,
};

const rights = [
  "view",
  "enter",
  "carry",
  "appraise",
  "issue",
  "enrol",
  "administer",
];

function unlocked(info: Pick<SessionInfo, "role" | "unit">): void {
  const state: AppState = {
    phase: "unlocked",
    folder: "/",
    logins: [],
    waitSeconds: 0,
    attempts: 0,
    version: "1",
    language: "vi",
    session: {
      ...info,
      person: {
        loginId: "1",
        staffId: "1",
        name: "Trần Thị B",
        position: "",
        roles: ["administrator"],
        rights,
      },
      today: "2026-12-10",
      openMonth: "hc:2026-12",
      sample: null,
      deviceNumber: 1,
    },
  };
  session.set(state);
}

export function unlockedWard(): void {
  unlocked({ role: "ward", unit: ward });
}

export function unlockedProvince(): void {
  unlocked({ role: "province", unit: province });
}
