import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locales } from "./locales";
import { namespaces } from "./namespaces";

const folder = join(import.meta.dirname, "messages");

function read(locale: string, namespace: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === "string") {
      flat.set(path, node);
      return;
    }
    if (typeof node !== "object" || node === null) throw new Error(`${locale}/${namespace}: ${path} is not text`);
    for (const [key, value] of Object.entries(node)) walk(value, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(folder, locale, `${namespace}.json`), "utf8")), "");
  return flat;
}

/** Names of ICU arguments and rich-text tags; the words inside plural branches are left out. */
function argumentsOf(message: string): string[] {
  const found = message.matchAll(/\{\s*([a-zA-Z_][\w]*)\s*(?:,\s*(\w+)|\})|<(\w+)>/g);
  return [
    ...new Set([...found].map(([, name, kind, tag]) => (tag ? `<${tag}>` : kind ? `${name}:${kind}` : `${name}`))),
  ].sort();
}

test.each(locales)("every namespace has its file in %s, and no file lacks a namespace", (locale) => {
  const files = readdirSync(join(folder, locale)).sort();
  expect(files).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
});

test.each(namespaces)("%s has the same keys in both languages", (namespace) => {
  expect([...read("en", namespace).keys()].sort()).toEqual([...read("sv", namespace).keys()].sort());
});

test.each(namespaces)("%s takes the same arguments in both languages", (namespace) => {
  const english = read("en", namespace);
  for (const [key, swedish] of read("sv", namespace)) {
    expect({ key, arguments: argumentsOf(english.get(key) ?? "") }).toEqual({ key, arguments: argumentsOf(swedish) });
  }
});

test.each(namespaces)("%s has no empty message", (namespace) => {
  for (const locale of locales) {
    for (const [key, message] of read(locale, namespace)) expect(message.trim(), `${locale} ${key}`).not.toBe("");
  }
});

test("what a page gives its own look is a tag of the message", () => {
  const texts = namespaces.flatMap((namespace) => [...read("sv", namespace)]);
  const files = ["app", "components"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" }).flatMap((name) =>
      name.endsWith(".tsx") ? join(top, name) : [],
    ),
  );
  const uses = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\.rich\("([\w.]+)", \{\s*(\w+): \(/g)].map(([, key = "", tag = ""]) => ({
      key,
      tag,
    })),
  );
  expect(uses.length).toBeGreaterThanOrEqual(3);
  for (const { key, tag } of uses) {
    const meant = texts.filter(([path]) => `.${path}`.endsWith(`.${key}`));
    expect(
      meant.some(([, text]) => text.includes(`<${tag}>`)),
      `${key} has <${tag}>`,
    ).toBe(true);
  }
});
