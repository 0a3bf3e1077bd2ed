/** Whether the data is there and open, and for whom; exactly what the core may say at the time. */
import type { AppState } from "$generated/AppState";
import type { FolderRole } from "$generated/FolderRole";
import type { SessionInfo } from "$generated/SessionInfo";
import { call } from "./call";
import { language } from "./i18n.svelte";

export type { SessionInfo };
export type Phase = AppState["phase"];
export type Folder = FolderRole;

/** What a person may do here; a role gives several. */
export type Right =
  | "view"
  | "enter"
  | "undo"
  | "carry"
  | "appraise"
  | "issue"
  | "sign"
  | "enrol"
  | "administer";

class Session {
  /** Null until the core has answered for the first time. */
  state = $state.raw<AppState | null>(null);
  /** Open work by screen, for the rail. */
  open = $state.raw<Readonly<Record<string, number>>>({});
  /** Whose screens stay, out of sight, while the folder is locked: what was typed is kept for them. */
  #held = $state.raw<SessionInfo | null>(null);

  /** The unlocked folder's unit, person and day; null while there is nothing to show. */
  get info(): SessionInfo | null {
    return this.state?.session ?? this.#held;
  }

  get phase(): Phase | null {
    return this.state?.phase ?? null;
  }

  get role(): Folder | null {
    return this.info?.role ?? null;
  }

  set(state: AppState): void {
    const before = this.info;
    this.state = state;
    this.#held = state.phase === "locked" ? before : null;
  }

  /** Another folder, or nobody: what was on screen is not kept for anybody. */
  leave(): void {
    this.state = null;
    this.#held = null;
  }

  async load(): Promise<void> {
    const state = await call("get_state", {});
    // Forms and messages follow the language chosen on this machine.
    this.set(
      state.language === language()
        ? state
        : await call("set_language", { language: language() }),
    );
  }

  async lock(): Promise<void> {
    this.set(await call("lock", {}));
  }

  /** The core checks rights; this only keeps away what would be refused. */
  may(right: Right): boolean {
    return this.info?.person.rights.includes(right) ?? false;
  }
}

export const session = new Session();
