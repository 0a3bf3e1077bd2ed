/** Making, opening or restoring a data folder: what was typed, step by step, and what is wrong with it. */
import type { AppState } from "$generated/AppState";
import type { CreateFolder } from "$generated/CreateFolder";
import type { FolderRole } from "$generated/FolderRole";
import type { UnitHit } from "$generated/UnitHit";
import { call, CallError } from "../../lib/call";
import { show, type Shown } from "../../lib/errors";
import { t } from "../../lib/i18n.svelte";
import { session } from "../../lib/session.svelte";

export type Step = "choose" | "unit" | "person" | "key" | "open" | "restore";
export type Field =
  | "role"
  | "unit"
  | "successor"
  | "path"
  | "name"
  | "phrase"
  | "again"
  | "source";

/** Which field an error of the core belongs to; anything else stands above the form. */
const places: Record<string, Field> = {
  "unit-unknown": "unit",
  "unit-not-for-role": "unit",
  "unit-former": "unit",
  "folder-not-empty": "path",
  "folder-missing": "path",
  "folder-not-ours": "path",
  "read-only": "path",
  "file-unwritable": "path",
  "passphrase-too-short": "phrase",
  "backup-damaged": "source",
  "file-unreadable": "source",
};

const stepOf: Partial<Record<Field, Step>> = {
  role: "unit",
  unit: "unit",
  successor: "unit",
  path: "unit",
  name: "person",
  phrase: "person",
  again: "person",
};

/** A unit no longer there has successors, one of which is chosen. */
export function isFormer(unit: UnitHit): boolean {
  return unit.formerPlace !== null || unit.successors.length > 0;
}

export class Setup {
  step = $state<Step>("choose");
  role = $state<FolderRole | null>(null);
  unit = $state.raw<UnitHit | null>(null);
  successor = $state<string | null>(null);
  path = $state("");
  name = $state("");
  position = $state("");
  phrase = $state("");
  again = $state("");
  /** A backup's folder. */
  source = $state("");
  busy = $state(false);
  errors = $state<Partial<Record<Field, string>>>({});
  trouble = $state.raw<Shown | null>(null);
  recoveryKey = $state("");
  #made: AppState | null = null;

  go(step: Step): void {
    this.step = step;
    this.errors = {};
    this.trouble = null;
  }

  setRole(role: FolderRole): void {
    this.role = role;
    this.setUnit(null);
  }

  setUnit(unit: UnitHit | null): void {
    this.unit = unit;
    this.successor =
      unit?.successors.length === 1 ? (unit.successors[0]?.id ?? null) : null;
    this.forget("unit");
    this.forget("successor");
  }

  forget(field: Field): void {
    if (this.errors[field] === undefined) return;
    const { [field]: _gone, ...rest } = this.errors;
    this.errors = rest;
  }

  /** The unit the folder will serve. */
  get unitId(): string | null {
    if (this.unit === null) return null;
    return isFormer(this.unit) ? this.successor : this.unit.id;
  }

  toPerson(): void {
    const errors: Partial<Record<Field, string>> = {};
    if (this.role === null) errors.role = t("setup-role-missing");
    else if (this.unit === null) errors.unit = t("setup-unit-missing");
    else if (this.unitId === null)
      errors.successor = t("setup-successor-missing");
    if (this.path.trim() === "") errors.path = t("setup-path-missing");
    this.errors = errors;
    if (Object.keys(errors).length === 0) this.go("person");
  }

  async create(): Promise<void> {
    const errors: Partial<Record<Field, string>> = {};
    if (this.name.trim() === "") errors.name = t("setup-name-missing");
    if (this.phrase === "") errors.phrase = t("setup-phrase-missing");
    else if (this.phrase !== this.again)
      errors.again = t("setup-phrases-differ");
    this.errors = errors;
    if (Object.keys(errors).length > 0 || !this.role || !this.unitId) return;
    const position = this.position.trim();
    const request: CreateFolder = {
      path: this.path.trim(),
      role: this.role,
      unit: this.unitId,
      adminName: this.name.trim(),
      passphrase: this.phrase,
      ...(position === "" ? {} : { position }),
    };
    await this.#attempt(async () => {
      const made = await call("create_folder", request);
      this.#made = made.state;
      this.recoveryKey = made.recoveryKey;
      this.phrase = "";
      this.again = "";
      this.go("key");
    });
  }

  /** The card has been put away; only now the folder is shown. */
  finish(): void {
    this.recoveryKey = "";
    if (this.#made) session.set(this.#made);
  }

  async open(): Promise<void> {
    if (this.path.trim() === "") {
      this.errors = { path: t("setup-path-missing") };
      return;
    }
    await this.#attempt(async () =>
      session.set(await call("open_folder", { path: this.path.trim() })),
    );
  }

  async restore(): Promise<void> {
    const errors: Partial<Record<Field, string>> = {};
    if (this.source.trim() === "") errors.source = t("setup-source-missing");
    if (this.path.trim() === "") errors.path = t("setup-path-missing");
    this.errors = errors;
    if (Object.keys(errors).length > 0) return;
    await this.#attempt(async () => {
      const restored = await call("restore_backup", {
        path: this.source.trim(),
        folder: this.path.trim(),
      });
      session.set(restored.state);
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = null;
    try {
      await work();
    } catch (failure) {
      this.#told(failure);
    } finally {
      this.busy = false;
    }
  }

  #told(failure: unknown): void {
    const said = show(failure);
    const field =
      failure instanceof CallError ? places[failure.code] : undefined;
    const isHere =
      field !== undefined && (field !== "source" || this.step === "restore");
    if (!isHere) {
      this.trouble = said;
      return;
    }
    if (this.step === "person") this.step = stepOf[field] ?? this.step;
    this.errors = {
      [field]: [said.message, said.hint].filter(Boolean).join(" "),
    };
  }
}

/** The key as the card prints it: its fixed head, then groups of four. */
export function keyGroups(key: string): { head: string; groups: string[] } {
  const compact = key.replace(/\s/g, "");
  const at = compact.lastIndexOf("1") + 1;
  return {
    head: compact.slice(0, at),
    groups: compact.slice(at).match(/.{1,4}/g) ?? [],
  };
}
