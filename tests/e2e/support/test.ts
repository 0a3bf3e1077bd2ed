/** A desk: one machine of the police, its data folder, the program open on it. */
import {
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import {
  administrator,
  folder,
  passphrase,
  type Empty,
  type Sample,
} from "./folders";
import { Host, now } from "./host";

export { expect };
export { administrator, passphrase, phuong, place } from "./folders";
export type { Locator, Page } from "@playwright/test";

export class Desk {
  constructor(
    readonly page: Page,
    readonly host: Host,
    readonly data: string | null,
  ) {}

  /** Types the passphrase and waits for the first screen. */
  async unlock(
    phrase: string = passphrase,
    person: string = administrator,
  ): Promise<void> {
    const choice = this.page.getByRole("radio", { name: person });
    await choice.check();
    await this.page.getByLabel("Cụm mật khẩu").fill(phrase);
    await this.page.keyboard.press("Enter");
    await expect(this.page.getByRole("main")).toBeVisible();
    // The one step that computes for seconds: beside a build it takes more than other waits allow.
    await expect(choice).toBeHidden({ timeout: 30_000 });
  }

  /** Goes to a screen of the rail by its key. */
  async open(key: string, title: string | RegExp): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(this.heading(title)).toBeVisible();
  }

  heading(title: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name: title });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

/** Asks the core of a page's host as the interface does, to make ready what a journey begins with. */
export async function ask<T>(
  page: Page,
  name: string,
  request: object,
): Promise<T> {
  const reply = await page.request.post(`/call/${name}`, { data: request });
  expect(reply.ok(), `${name}: ${await reply.text()}`).toBe(true);
  return ((await reply.json()) as { value: T }).value;
}

/** A month's cell of a row. Where figures are long, the unit stands behind the row's name and not beside it. */
export function monthCell(grid: Locator, name: string, month: number): Locator {
  const head = grid.page().getByRole("rowheader", {
    name: new RegExp(`^${name}(, [^,]+)?$`),
  });
  return grid
    .getByRole("row")
    .filter({ has: head })
    .first()
    .locator('[role="gridcell"]')
    .nth(month - 1);
}

interface Fixtures {
  /**
   * Starts the program: on a copy of a sample, on an empty folder, or as on a new machine. The page's
   * clock stands at `now`; where frames are measured it has to run, for they are timed by it.
   */
  desk: (
    on: Sample | Empty | { data: string } | null,
    clock?: "stands" | "runs",
  ) => Promise<Desk>;
}

export const test = base.extend<Fixtures>({
  desk: async ({ browser }, use, info) => {
    const hosts: Host[] = [];
    const troubles: string[] = [];
    const { viewport, locale, timezoneId, permissions } = info.project.use;
    await use(async (on, clock = "stands") => {
      const data =
        on === null ? null : typeof on === "object" ? on.data : folder(on);
      const host = await Host.start(data);
      hosts.push(host);
      const context = await browser.newContext({
        viewport: viewport ?? null,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        permissions: permissions ?? [],
        baseURL: host.address,
      });
      const page = await context.newPage();
      if (clock === "stands") await page.clock.setFixedTime(now);
      page.on("pageerror", (error) => troubles.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !isRefusal(message.text()))
          troubles.push(message.text());
      });
      await page.goto("/");
      return new Desk(page, host, data);
    });
    for (const context of browser.contexts()) await context.close();
    for (const host of hosts) await host.stop();
    expect(troubles, "errors in the browser's console").toEqual([]);
  },
});

/** A refusal of the core is an answer with 422; the browser writes it down as an error. */
function isRefusal(text: string): boolean {
  return text.includes("status of 422");
}
