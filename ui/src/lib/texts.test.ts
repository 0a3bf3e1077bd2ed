import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { language, setLanguage, t } from "./i18n.svelte";

const folder = `${import.meta.dirname}/../../../assets/i18n`;

/** Every key with its attributes and the variables each uses. */
function shape(lang: string, file: string): Record<string, string[]> {
  const resource = new FluentResource(
    readFileSync(`${folder}/${lang}/${file}`, "utf8"),
  );
  const found: Record<string, string[]> = {};
  for (const { id, value, attributes } of resource.body) {
    found[id] = variables(value);
    for (const [name, pattern] of Object.entries(attributes))
      found[`${id}.${name}`] = variables(pattern);
  }
  return found;
}

function variables(pattern: unknown): string[] {
  const names = JSON.stringify(pattern).matchAll(
    /"type":"var","name":"(\w+)"/g,
  );
  return [...new Set([...names].map((match) => match[1] ?? ""))].sort();
}

const files = readdirSync(`${folder}/vi`).filter((file) =>
  /^ui-.*\.ftl$/.test(file),
);

test.each(files)(
  "%s has the same keys and variables in both languages",
  (file) => {
    const vi = shape("vi", file);
    expect(Object.keys(vi).length).toBeGreaterThan(0);
    expect(shape("en", file)).toEqual(vi);
  },
);

test.each(files)("%s is written in NFC", (file) => {
  const text = readFileSync(`${folder}/vi/${file}`, "utf8");
  expect(text).toBe(text.normalize("NFC"));
});

test("a text follows the language and keeps Vietnamese figures", () => {
  expect(t("frame-open-work", { count: 1315 })).toBe("1.315 việc");
  setLanguage("en");
  expect(language()).toBe("en");
  expect(t("frame-open-work", { count: 1 })).toBe("1 open item");
  expect(t("frame-open-work", { count: 1315 })).toBe("1.315 open items");
});
