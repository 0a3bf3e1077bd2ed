// The few words of the WebDriver protocol that the window tests speak, to the system's own driver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const element = "element-6066-11e4-a52e-4f735466cecf";

/** A free port of this machine. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Asks again and again until something true comes, for at most `seconds`. */
export async function until(ask, what, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`waited ${seconds} s in vain for ${what}${last ? `: ${last.message}` : ""}`);
}

/** The program in its real window, driven through WebKitWebDriver. */
export class Window {
  /** Starts the driver and the program on a data folder, with a home of its own. */
  static async open(binary, data) {
    const port = await freePort();
    const home = mkdtempSync(join(tmpdir(), "phuong-home-"));
    const env = {
      ...process.env,
      HOME: home,
      XDG_DATA_HOME: join(home, "data"),
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_CACHE_HOME: join(home, "cache"),
      TAURI_WEBVIEW_AUTOMATION: "true",
      GTK_USE_PORTAL: "0",
    };
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
    const window = new Window(`http://127.0.0.1:${port}`, driver, home);
    await until(async () => (await fetch(`${window.base}/status`)).ok, "the driver");
    const session = await window.send("POST", "/session", {
      capabilities: {
        alwaysMatch: {
          browserName: "wry",
          "webkitgtk:browserOptions": { binary, args: ["--data", data] },
        },
      },
    });
    window.session = `/session/${session.sessionId}`;
    return window;
  }

  constructor(base, driver, home) {
    this.base = base;
    this.driver = driver;
    this.home = home;
  }

  async send(method, path, body) {
    const response = await fetch(this.base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  }

  /** The first element an XPath finds, once there is one. */
  find(xpath) {
    return until(async () => {
      const found = await this.send("POST", `${this.session}/element`, { using: "xpath", value: xpath });
      return found[element];
    }, xpath);
  }

  async type(xpath, text) {
    const id = await this.find(xpath);
    await this.send("POST", `${this.session}/element/${id}/value`, { text });
  }

  async click(xpath) {
    const id = await this.find(xpath);
    await this.send("POST", `${this.session}/element/${id}/click`, {});
  }

  /** Presses keys together, the last while the others are held: press("Control", "2"). */
  async press(...names) {
    const codes = names.map((name) => keys[name] ?? name);
    const down = codes.map((value) => ({ type: "keyDown", value }));
    const up = codes.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.send("POST", `${this.session}/actions`, {
      actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }],
    });
  }

  run(script, ...args) {
    return this.send("POST", `${this.session}/execute/sync`, { script, args });
  }

  /** The viewport as PNG. */
  async screenshot() {
    return Buffer.from(await this.send("GET", `${this.session}/screenshot`), "base64");
  }

  async close() {
    try {
      await this.send("DELETE", this.session);
    } finally {
      this.driver.kill();
      if (this.driver.exitCode === null && this.driver.signalCode === null) await once(this.driver, "exit");
      // The webview's own processes may write their caches for a moment longer than the driver lives.
      await until(() => {
        rmSync(this.home, { recursive: true, force: true });
        return true;
      }, "the home to be removed");
    }
  }
}

const keys = {
  Control: "\uE009",
  Enter: "\uE007",
  F2: "\uE032",
  F4: "\uE034",
  Space: " ",
  ArrowDown: "\uE015",
  Escape: "\uE00C",
};
