/** What a core answers at the start of a component test. */
import type { AppState } from "$generated/AppState";

export const locked: AppState = {
  phase: "locked",
  folder: "/du-lieu/hong-gai",
  logins: [
    { id: "b", name: "Trần Thị B" },
    { id: "a", name: "Nguyễn Văn A" },
  ],
  waitSeconds: 0,
  attempts: 0,
  session: null,
  version: "1.0.0",
  language: "vi",
};

export const unlocked: AppState = {
  ...locked,
  phase: "unlocked",
  session: {
    role: "ward",
    unit: {
      id: "06685@2025-07-01",
      code: "06685",
      name: "Phường Hồng Gai",
      shortName: "Hồng Gai",
      policeName: "Công an phường Hồng Gai",
      provinceName: "Tỉnh Quảng Ninh",
      provincePoliceName: "Công an tỉnh Quảng Ninh",
      isProvince: false,
    },
    person: {
      loginId: "b",
      staffId: "b",
      name: "Trần Thị B",
      position: "Cán bộ tổng hợp",
      roles: ["officer"],
      rights: ["view", "enter", "undo", "carry"],
    },
    today: "2026-12-10",
    openMonth: "hc:2026-12",
    sample: null,
    deviceNumber: 1,
  },
};
