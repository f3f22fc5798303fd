import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { componentRules } from "@/lib/knowledge/source/components";

const messages = await Promise.all(
  locales.map(async (lang) => [lang, (await import(`@/lib/i18n/messages/${lang}/editor.json`)).default] as const),
);

test.each(messages)("every component, attribute and choice has its plain words in %s", (_lang, { component }) => {
  const missing: string[] = [];
  const ask = (path: string) => {
    const found = path.split(".").reduce<unknown>((node, key) => Reflect.get(Object(node), key), component);
    if (typeof found !== "string") missing.push(path);
  };
  for (const [name, rule] of componentRules) {
    ask(`${name}.name`);
    ask(rule.inside ? `${name}.add` : `${name}.use`);
    for (const attribute of [...rule.required, ...rule.optional]) {
      ask(`${name}.fields.${attribute}.label`);
      for (const value of rule.values?.[attribute] ?? []) ask(`${name}.values.${attribute}.${value}`);
    }
  }
  expect(missing).toEqual([]);
});
