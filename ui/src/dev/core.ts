/** A core for component tests: answers by command, and remembers what it was asked. */
import { vi } from "vitest";
import type { CommandName, Request, Response } from "../lib/call";

type Answers = {
  [K in CommandName]?: (request: Request<K>) => Response<K> | Refusal;
};

export class Refusal {
  constructor(
    readonly code: string,
    readonly args: Record<string, string | number> = {},
    readonly kind = "user",
  ) {}
}

export interface Asked {
  name: string;
  request: unknown;
}

/** `writes`: commands that change something, with the nouns they change. */
export function answerWith(
  answers: Answers,
  writes: Partial<Record<CommandName, string[]>> = {},
  desktop: Record<string, unknown> = {},
): { asked: Asked[]; requests: (name: CommandName) => unknown[] } {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (path: string, init: { body: string }) => {
    const request: unknown = JSON.parse(init.body);
    if (path.startsWith("/desktop/")) {
      const name = path.slice("/desktop/".length);
      return reply(200, desktop[name] ?? null);
    }
    const name = path.slice("/call/".length) as CommandName;
    asked.push({ name, request });
    const answer = answers[name] as ((request: unknown) => unknown) | undefined;
    if (!answer)
      return reply(400, {
        code: "unknown-command",
        kind: "bug",
        args: { name },
      });
    const value = answer(request);
    if (value instanceof Refusal) return reply(400, value);
    return reply(200, { value, changed: writes[name] ?? [] });
  });
  return {
    asked,
    requests: (name) =>
      asked.filter((one) => one.name === name).map((one) => one.request),
  };
}

function reply(status: number, body: unknown): globalThis.Response {
  return {
    ok: status < 400,
    status,
    json: () => Promise.resolve(body),
  } as globalThis.Response;
}
