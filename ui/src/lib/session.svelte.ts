/** Whether the data is there and open, and for whom. */
import { call } from "./call";

/** empty: no data folder yet. locked: the names of those who may log in are all that is known. */
export type Phase = "opening" | "empty" | "locked" | "unlocked";
export type Folder = "ward" | "province";

export interface SessionState {
  phase: Exclude<Phase, "opening">;
  folder: Folder | null;
  /** "Công an phường Hồng Gai" and "tỉnh Quảng Ninh". */
  unit: string;
  parent: string;
  person: string;
  /** What the person is called here: "Cán bộ tổng hợp". */
  position: string;
  roles: string[];
  /** Which sample is open, if one is. */
  sample: string | null;
}

const nothing: Omit<SessionState, "phase"> = {
  folder: null,
  unit: "",
  parent: "",
  person: "",
  position: "",
  roles: [],
  sample: null,
};

class Session {
  state = $state.raw<Omit<SessionState, "phase"> & { phase: Phase }>({
    phase: "opening",
    ...nothing,
  });
  /** Open work by screen, for the rail. */
  open = $state.raw<Readonly<Record<string, number>>>({});

  set(state: SessionState): void {
    this.state = state;
  }

  async load(): Promise<void> {
    this.set(await call("get_session", {}));
  }

  async lock(): Promise<void> {
    await call("lock", {});
    await this.load();
  }

  may(roles: readonly string[] | undefined): boolean {
    return (
      roles === undefined ||
      roles.some((role) => this.state.roles.includes(role))
    );
  }
}

export const session = new Session();
