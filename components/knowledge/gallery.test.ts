import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import en from "@/lib/i18n/messages/en/gallery.json" with { type: "json" };
import sv from "@/lib/i18n/messages/sv/gallery.json" with { type: "json" };
import { componentExamples } from "@/lib/knowledge/source/component-examples";
import { articleComponentNames, componentRules } from "@/lib/knowledge/source/components";
import { checkDocument } from "@/lib/knowledge/source/document";
import { langs } from "@/lib/knowledge/source/schema";
import { sampleFile } from "./gallery-samples";

interface Said {
  about: string;
  attributes?: Record<string, string>;
}

describe.each(articleComponentNames)("%s", (name) => {
  const rule = componentRules.get(name);

  test("is told of in both languages, with each of its attributes and no other", () => {
    const attributes = [...(rule?.required ?? []), ...(rule?.optional ?? [])].sort();
    for (const messages of [sv, en]) {
      const said = (messages.components as Record<string, Said>)[name];
      expect(said?.about).toBeTruthy();
      expect(Object.keys(said?.attributes ?? {}).sort()).toEqual(attributes);
    }
  });

  test.each(langs)("its example in %s is let through, and its files ship", (lang) => {
    const example = componentExamples[name][lang];
    const whole = rule?.inside ? `<${rule.inside}>\n${example}\n</${rule.inside}>` : example;
    const result = checkDocument(`---\ntitle: Example\n---\n\n${whole}\n`);
    if (!result.ok) throw new Error(result.refusals[0]?.code);
    for (const file of result.document.files) expect(existsSync(`public${sampleFile(file)?.href}`), file).toBe(true);
  });
});
