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

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`))
      bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const loaded: Partial<Record<Language, FluentBundle>> = {};

/** Read when first needed: most machines never speak the second language. */
function bundleOf(name: Language): FluentBundle {
  return (loaded[name] ??= load(name));
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
    const bundle = bundleOf(name);
    const message = bundle.getMessage(key);
    const pattern =
      attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern) {
      return bundle.formatPattern(pattern, written(args), []).normalize("NFC");
    }
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
