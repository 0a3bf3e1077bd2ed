// The programs under test, and folders made with the real command line.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const metadata = JSON.parse(
  execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps"], { maxBuffer: 1 << 26 }),
);
const built = join(metadata.target_directory, process.env.PHUONG_PROFILE ?? "debug");

export const window = join(built, "phuong-mau");
export const passphrase = "cụm mật khẩu của phép thử";

/** Runs `phuong` on a folder and gives its JSON. */
export function phuong(data, ...args) {
  const text = execFileSync(join(built, "phuong"), ["--data", data, "--json", ...args], {
    env: { ...process.env, PHUONG_PASSPHRASE: passphrase },
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text);
}

/** A folder of the sample ward T: 20 criteria, met or unmet. */
export function sampleWard() {
  const data = join(mkdtempSync(join(tmpdir(), "phuong-data-")), "phường mẫu");
  phuong(data, "init", "--role", "ward", "--unit", "29398", "--admin", "Lê Văn C");
  phuong(data, "sample", "load", "T");
  return data;
}
