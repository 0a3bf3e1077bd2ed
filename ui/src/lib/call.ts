/**
 * The only file that reaches the core.
 *
 * In the window a call goes through the shell; in a browser (tests) it is posted to the host that
 * served the page. Both answer `{ value, changed }`, and fail with `{ code, kind, args }`.
 */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands } from "$generated/Commands";

export type CommandName = Extract<keyof Commands, string>;
export type Request<K extends CommandName> = Commands[K][0];
export type Response<K extends CommandName> = Commands[K][1];

export type ErrorKind = "user" | "environment" | "incompatible" | "bug";
export type ErrorArgs = Record<string, string | number>;

/** How far a long task is; `total` is null while the core does not know it. */
export interface ProgressReport {
  done: number;
  total: number | null;
  /** Which part of the task is under way: `select`, `write`, `read-back`. */
  stage?: string;
}

export interface CallOptions {
  onProgress?: (report: ProgressReport) => void;
  signal?: AbortSignal;
}

/** What the core refused or could not do. Words are found by `code`, the way of showing by `kind`. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly args: ErrorArgs = {},
  ) {
    super(code);
    this.name = "CallError";
  }
}

interface Envelope {
  value: unknown;
  changed?: string[];
}

type Listener = (changed: readonly string[]) => void;
const listeners = new Set<Listener>();

/** Tells the listener, after each write that came through here, which nouns changed. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

export async function call<K extends CommandName>(
  name: K,
  request: Request<K>,
  options: CallOptions = {},
): Promise<Response<K>> {
  let answer: Envelope;
  try {
    answer = inWindow()
      ? await throughShell(name, request, options)
      : await throughHost(`/call/${name}`, request, options.signal);
  } catch (failure) {
    throw asCallError(failure);
  }
  const changed = answer.changed ?? [];
  if (changed.length > 0) for (const listener of listeners) listener(changed);
  return answer.value as Response<K>;
}

let tasks = 0;

async function throughShell(
  name: string,
  request: unknown,
  { onProgress, signal }: CallOptions,
): Promise<Envelope> {
  const task = `${name}-${++tasks}`;
  const stopListening = onProgress
    ? await listen<ProgressReport & { task: string }>(
        "progress",
        ({ payload }) => {
          if (payload.task === task) onProgress(payload);
        },
      )
    : undefined;
  const cancel = () => void invoke("cancel", { task });
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    return await invoke<Envelope>("call", { name, request, task });
  } finally {
    signal?.removeEventListener("abort", cancel);
    stopListening?.();
  }
}

/** Posts to the browser-test host; `desktop.ts` uses it for its stand-ins. */
export async function throughHost<T = Envelope>(
  path: string,
  request: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request ?? null),
    signal: signal ?? null,
  });
  const body: unknown = await response.json();
  if (!response.ok) throw asCallError(body);
  return body as T;
}

const kinds: readonly string[] = ["user", "environment", "incompatible", "bug"];

function asCallError(failure: unknown): CallError {
  if (failure instanceof CallError) return failure;
  if (typeof failure === "object" && failure !== null) {
    const { code, kind, args, name } = failure as Record<string, unknown>;
    if (
      typeof code === "string" &&
      typeof kind === "string" &&
      kinds.includes(kind)
    )
      return new CallError(code, kind as ErrorKind, (args ?? {}) as ErrorArgs);
    if (name === "AbortError") return new CallError("cancelled", "user");
  }
  console.error(failure);
  return new CallError("core-unreachable", "bug");
}
