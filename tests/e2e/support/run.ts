/** Once per run: a folder for everything the run writes, and what was built. Both go to the workers by environment. */
import { execFileSync } from "node:child_process";
import { accessSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

export default function start() {
  const metadata = execFileSync(
    "cargo",
    ["metadata", "--no-deps", "--offline", "--format-version", "1"],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const { target_directory: target } = JSON.parse(metadata) as {
    target_directory: string;
  };
  process.env.PHUONG_E2E_BIN ??= join(target, "debug");
  process.env.PHUONG_E2E_UI ??= join(root, "ui", "dist");
  const needed = [
    [
      join(process.env.PHUONG_E2E_BIN, "host"),
      "cargo build -p phuong-tests --bin host",
    ],
    [join(process.env.PHUONG_E2E_BIN, "phuong"), "cargo build -p phuong-cli"],
    [
      join(process.env.PHUONG_E2E_UI, "index.html"),
      "npm --prefix ui run build",
    ],
  ] as const;
  for (const [path, how] of needed) {
    try {
      accessSync(path);
    } catch {
      throw new Error(`${path} is missing; run: ${how}`);
    }
  }
  const run = mkdtempSync(join(tmpdir(), "phuong-e2e-"));
  process.env.PHUONG_E2E_RUN = run;
  return () => rmSync(run, { recursive: true, force: true });
}
