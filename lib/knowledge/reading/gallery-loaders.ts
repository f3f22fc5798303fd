import "server-only";
import { cache } from "react";
import { requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { componentExamples } from "@/lib/knowledge/source/component-examples";
import { type ArticleComponentName, articleComponentNames, componentRules } from "@/lib/knowledge/source/components";
import type { Lang } from "@/lib/knowledge/source/schema";
import { linkedArticles } from "./linked-queries";
import type { ArticleLink } from "./pages";

export interface GalleryEntry {
  readonly name: ArticleComponentName;
  /** The components that stand only inside this one. */
  readonly parts: readonly ArticleComponentName[];
  readonly source: string;
  readonly code: string;
  readonly codeHash: string;
  readonly links: readonly string[];
}

const compiled = new Map<Lang, Promise<GalleryEntry[]>>();

/** Every component with an example, compiled as any article is, for those who write articles. */
export const loadGallery = cache(
  async (lang: Lang): Promise<{ entries: GalleryEntry[]; linked: ReadonlyMap<string, ArticleLink> }> => {
    const viewer = await requireSupplier("knowledge.write");
    const making = compiled.get(lang) ?? compileExamples(lang);
    compiled.set(lang, making);
    const entries = await making;
    const keys = entries.flatMap(({ links }) => links);
    return { entries, linked: await inScope(viewer, (scope) => linkedArticles(scope, lang, keys)) };
  },
);

function compileExamples(lang: Lang): Promise<GalleryEntry[]> {
  const whole = articleComponentNames.filter((name) => componentRules.get(name)?.inside === undefined);
  return Promise.all(
    whole.map(async (name) => {
      const source = componentExamples[name][lang];
      const result = await compileDocument(`---\ntitle: ${name}\n---\n\n${source}\n`);
      if (!result.ok) throw new AppError("invalid", `The example of ${name}: ${result.refusals[0]?.code}`);
      const { code, codeHash, links } = result.document;
      const parts = articleComponentNames.filter((part) => componentRules.get(part)?.inside === name);
      return { name, parts, source, code, codeHash, links };
    }),
  );
}
