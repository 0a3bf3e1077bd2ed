/** What changed → which queries run again, and when the last change was saved. */
import { tick } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import {
  call,
  CallError,
  onChanged,
  type CommandName,
  type Request,
  type Response,
} from "./call";

const versions = new SvelteMap<string, number>();

/** Says that these nouns changed; `call` does so after each write of its own. */
export function changed(nouns: readonly string[]): void {
  for (const noun of nouns) versions.set(noun, (versions.get(noun) ?? 0) + 1);
}

class Saving {
  /** When something was last written, as an instant; null before the first time. */
  at = $state<number | null>(null);
  /** Why the last write did not land; stays until one does. */
  failure = $state.raw<CallError | null>(null);
}

export const saving = new Saving();

onChanged((nouns) => {
  saving.at = Date.now();
  saving.failure = null;
  changed(nouns);
});

/** Questions the core has not answered yet. */
let asked: readonly Promise<void>[] = [];

function answered(asking: Promise<void>): void {
  asked = asked.filter((one) => one !== asking);
}

/** When what a change made ask again has its answers and shows them, or shows enough. */
export async function settled(enough: () => boolean): Promise<void> {
  await tick();
  // What is asked later belongs to another change.
  let left = asked;
  while (left.length > 0 && !enough()) {
    await Promise.race(left);
    await tick();
    left = left.filter((one) => asked.includes(one));
  }
}

export interface Query<T> {
  /** The last answer; it stays while the next one is fetched, so that nothing flickers. */
  readonly value: T | null;
  readonly error: CallError | null;
  /** True until the first answer or failure. */
  readonly loading: boolean;
  again(): void;
}

/**
 * Asks the core, and asks again when the request or one of the nouns changes.
 * Must be called while a component is being set up. A null request waits.
 */
export function query<K extends CommandName>(
  name: K,
  request: () => Request<K> | null,
  nouns: readonly string[],
): Query<Response<K>> {
  let value = $state.raw<Response<K> | null>(null);
  let error = $state.raw<CallError | null>(null);
  let loading = $state(true);
  let turn = $state(0);

  $effect(() => {
    for (const noun of nouns) void versions.get(noun);
    void turn;
    const wanted = request();
    if (wanted === null) return;
    const stop = new AbortController();
    const asking = call(name, wanted, { signal: stop.signal })
      .then((answer) => {
        if (stop.signal.aborted) return;
        value = answer;
        error = null;
        loading = false;
      })
      .catch((failure: unknown) => {
        if (stop.signal.aborted) return;
        error =
          failure instanceof CallError
            ? failure
            : new CallError("unexpected", "bug");
        loading = false;
      })
      .finally(() => answered(asking));
    asked = [...asked, asking];
    return () => {
      stop.abort();
      answered(asking);
    };
  });

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again: () => {
      turn += 1;
    },
  };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One write after the other, in the order in which the person made them: what is typed twice stands as
 * typed last, and what is taken back has been written before.
 */
export function inOrder<T>(write: () => Promise<T>): Promise<T> {
  const mine = last.then(write);
  last = mine.catch(() => {});
  return mine;
}

/**
 * A call that writes. When the machine refuses it (disk full, stick gone) the status bar says so until
 * a later write lands; the error is thrown on for the place that asked.
 */
export async function save<K extends CommandName>(
  name: K,
  request: Request<K>,
): Promise<Response<K>> {
  try {
    return await inOrder(() => call(name, request));
  } catch (failure) {
    if (failure instanceof CallError && failure.kind !== "user")
      saving.failure = failure;
    throw failure;
  }
}
