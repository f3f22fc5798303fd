"use server";

import type { PreviewAnswer } from "@/components/editor/use-preview";
import { ArticleBody } from "@/components/knowledge/article-body";
import { Messages } from "@/components/ui/messages";
import { loadPreview } from "@/lib/knowledge/desk/draft-loaders";
import { loadFigures } from "@/lib/measures/figure-loaders";
import { routes } from "@/lib/routes";

/** An unsaved text drawn by the renderer that draws it for its readers. Stands here because lib knows no interface. */
export async function previewAction(form: FormData): Promise<PreviewAnswer> {
  const { text, refusals, isSlow, ...result } = await loadPreview(form);
  if (!text) return { refusals, isSlow, messageKey: result.status === "error" ? result.messageKey : undefined };
  const figures = text.customer ? await loadFigures(text.customer, text.kpis) : new Map();
  const files = new Map(text.files.map((file) => [file.name, file]));
  const fileUrl = (name: string) => {
    const file = files.get(name);
    return file ? { ...file, href: routes.file(file.documentId, name, file.sha256) } : null;
  };
  const node = (
    <Messages of={["help", "article"]}>
      <article lang={text.lang}>
        <h2 className="font-semibold text-2xl">{text.title}</h2>
        {text.description && <p className="mt-2 text-ink-muted">{text.description}</p>}
        <hr className="my-5 border-line" />
        <ArticleBody
          code={text.code}
          codeHash={text.codeHash}
          linked={text.linked}
          customers={[]}
          fileUrl={fileUrl}
          figures={figures}
        />
      </article>
    </Messages>
  );
  return { node };
}
