/** One host: the interface and the real core behind it, on a port of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";

/** Thursday 10 December 2026, 08:30 in Việt Nam: five days into nobody's deadline. */
export const now = Date.UTC(2026, 11, 10, 1, 30);

/** What a person would choose in a dialog of the desktop. */
export interface Prepared {
  pick_folder?: string | null;
  pick_files?: string[] | null;
  pick_save_path?: string | null;
  list_drives?: {
    path: string;
    name: string;
    fileSystem: string;
    totalBytes: number;
    freeBytes: number;
    removable: boolean;
  }[];
}

export class Host {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  /** Without a data folder the program starts as on a new machine. */
  static async start(data: string | null): Promise<Host> {
    const child = spawn(
      join(process.env.PHUONG_E2E_BIN ?? "", "host"),
      [
        ...["--ui", process.env.PHUONG_E2E_UI ?? "", "--port", "0"],
        ...["--now", String(now)],
        ...(data === null ? [] : ["--data", data]),
      ],
      {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, TZ: "Asia/Ho_Chi_Minh" },
      },
    );
    const address = await new Promise<string>((tell, fail) => {
      createInterface({ input: child.stdout }).once("line", tell);
      child.once("exit", (code) => fail(new Error(`host ended: ${code}`)));
    });
    return new Host(child, address);
  }

  async prepare(answers: Prepared): Promise<void> {
    const reply = await fetch(`${this.address}/prepare`, {
      method: "POST",
      body: JSON.stringify(answers),
    });
    if (!reply.ok) throw new Error(`prepare: ${reply.status}`);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((tell) => this.process.once("exit", tell));
    this.process.kill();
    await ended;
  }
}
