/** Data folders, made once per run by the command line and copied for each test. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";

export const passphrase = "bốn chữ dễ nhớ";
export const administrator = "Nguyễn Văn An";

/** Hồng Gai and Quảng Ninh, Từ Sơn …: each sample belongs to one unit. */
const samples = {
  G: { role: "ward", unit: "06685" },
  H: { role: "province", unit: "01" },
  S: { role: "ward", unit: "03646" },
} as const;
export type Sample = keyof typeof samples;
export type Empty = "ward" | "province";

function run(): string {
  const folder = process.env.PHUONG_E2E_RUN;
  if (!folder) throw new Error("started without support/run.ts");
  return folder;
}

/** A new empty folder of this run. */
export function place(name = "t"): string {
  return mkdtempSync(join(run(), `${name}-`));
}

/** The command line of the program on a data folder. */
export function phuong(data: string, ...words: string[]): string {
  return execFileSync(
    join(process.env.PHUONG_E2E_BIN ?? "", "phuong"),
    ["--data", data, ...words],
    {
      encoding: "utf8",
      env: { ...process.env, PHUONG_PASSPHRASE: passphrase },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
}

function template(kind: Sample | Empty): string {
  const ready = join(run(), `template-${kind}`);
  if (existsSync(ready)) return ready;
  const made = join(place("making"), "data");
  const { role, unit } =
    kind === "ward"
      ? samples.G
      : kind === "province"
        ? { role: "province", unit: "22" }
        : samples[kind];
  phuong(
    made,
    ...["init", "--role", role, "--unit", unit, "--admin", administrator],
  );
  if (kind !== "ward" && kind !== "province")
    phuong(made, "sample", "load", kind);
  renameSync(made, ready);
  return ready;
}

/** A data folder of its own for one test. */
export function folder(kind: Sample | Empty): string {
  const copy = join(place(kind), "data");
  cpSync(template(kind), copy, { recursive: true });
  return copy;
}
