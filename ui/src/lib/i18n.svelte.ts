/**
 * Texts. The same Fluent files as the core's, read at build time: Vietnamese first, English second.
 * A key missing from English falls back to Vietnamese, so that nobody ever meets a bare key.
 */
import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import type { Messages } from "$generated/keys";
import { number } from "./format";

export type Language = "vi" | "en";
export const languages: readonly Language[] = ["vi", "en"];
export type Key = Extract<keyof Messages, string>;
export type Args = Record<string, string | number>;

const files = import.meta.glob<string>("../../../assets/i18n/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Chooses the plural like any number, but is written as in the figures around it: 1.315. */
class WrittenNumber extends FluentNumber {
  override toString(): string {
    return number(this.value);
  }
}

/** The texts of the first screen are read first; the rest only when a key is not among them. */
const early = ["ui-unlock", "ui-common", "ui-frame"];

type Pattern = Parameters<FluentBundle["formatPattern"]>[0];

/** A language's files, read one by one as keys are asked for: the unlock screen waits for three. */
class Texts {
  readonly #bundle: FluentBundle;
  readonly #unread: string[];

  constructor(language: Language) {
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    const rank = (path: string) =>
      early.findIndex((name) => path.endsWith(`/${name}.ftl`));
    // The last is read next.
    this.#unread = Object.keys(files)
      .filter((path) => path.includes(`/${language}/`))
      .sort((a, b) => rank(a) - rank(b));
  }

  find(key: string) {
    for (;;) {
      const message = this.#bundle.getMessage(key);
      const path = message === undefined ? this.#unread.pop() : undefined;
      if (path === undefined) return message;
      this.#bundle.addResource(new FluentResource(files[path] ?? ""));
    }
  }

  format(pattern: Pattern, args: Args | undefined): string {
    return this.#bundle
      .formatPattern(pattern, written(args), [])
      .normalize("NFC");
  }
}

const texts: Partial<Record<Language, Texts>> = {};

/** Read when first needed: most machines never speak the second language. */
function textsOf(name: Language): Texts {
  return (texts[name] ??= new Texts(name));
}

const stored = "phuong-language";

function remembered(): Language {
  return localStorage.getItem(stored) === "en" ? "en" : "vi";
}

let current = $state<Language>(remembered());

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  localStorage.setItem(stored, next);
  document.documentElement.lang = next;
}

/** The message with its variables filled in. Reading it inside a component follows the language. */
export function t<K extends Key>(key: K, args?: Messages[K]): string {
  return find(key, undefined, args) ?? key;
}

/** For keys known only at run time, such as those of error codes. */
export function tryText(
  key: string,
  args?: Args,
  attribute?: string,
): string | null {
  return find(key, attribute, args);
}

function find(
  key: string,
  attribute: string | undefined,
  args?: Args,
): string | null {
  const order: readonly Language[] =
    current === "vi" ? ["vi"] : [current, "vi"];
  for (const name of order) {
    const message = textsOf(name).find(key);
    const pattern =
      attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern) return textsOf(name).format(pattern, args);
  }
  return null;
}

function written(
  args: Args | undefined,
): Record<string, string | WrittenNumber> | null {
  if (!args) return null;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "number" ? new WrittenNumber(value) : value,
    ]),
  );
}
