import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";
import type { ArticleComponentName } from "@/lib/knowledge/source/components";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { ArticleBody } from "./article-body";
import type { ArticleSurroundings } from "./article-components";
import { GalleryAttributes } from "./gallery-attributes";
import { sampleFigures, sampleFile } from "./gallery-samples";

export interface GalleryProps {
  lang: Lang;
  entries: readonly {
    name: ArticleComponentName;
    parts: readonly ArticleComponentName[];
    source: string;
    code: string;
    codeHash: string;
  }[];
  linked: ReadonlyMap<string, ArticleLink>;
}

/** Every component an author may use, drawn by the renderer of articles, beside its source and its attributes. */
export function Gallery({ lang, entries, linked }: GalleryProps) {
  const t = useTranslations("gallery");
  const sample = useTranslations("gallery.sample");
  const knowledge = useTranslations("knowledge.list");
  const shell = useTranslations("shell");
  const surroundings: ArticleSurroundings = {
    linked,
    customers: null,
    fileUrl: sampleFile,
    figures: sampleFigures(lang, sample),
    progress: { documentId: "gallery", ticked: [], signedIn: false },
  };
  return (
    <div className="grid gap-8">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: knowledge("title"), href: routes.desk.knowledge() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <nav aria-label={t("contents")} className="min-w-0">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {entries.map(({ name }) => (
            <li key={name}>
              <TextLink href={routes.desk.gallery(name)} className="inline-block py-1">
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      {entries.map((entry) => (
        <section
          key={entry.name}
          id={entry.name}
          aria-labelledby={`${entry.name}-title`}
          className="min-w-0 scroll-mt-24"
        >
          <h2 id={`${entry.name}-title`} className="font-semibold text-xl">
            {entry.name}
          </h2>
          <p className="mt-1 max-w-prose text-ink-muted">{t(`components.${entry.name}.about`)}</p>
          <div className="mt-4 grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
            <Card>
              <CardBody className="[&>div>:first-child]:mt-0 [&>div>:last-child]:mb-0">
                <ArticleBody code={entry.code} codeHash={entry.codeHash} {...surroundings} />
              </CardBody>
            </Card>
            <Source source={entry.source} />
          </div>
          <Card className="mt-4">
            {[entry.name, ...entry.parts].map((name) => (
              <GalleryAttributes key={name} name={name} />
            ))}
          </Card>
        </section>
      ))}
    </div>
  );
}

function Source({ source }: { source: string }) {
  const t = useTranslations("gallery");
  return (
    <Card className="flex flex-col">
      <div className="flex items-center justify-between gap-2 border-line border-b px-5 py-2">
        <p className="font-medium text-sm">{t("source")}</p>
        <CopyButton text={source} label={t("copy")} doneLabel={t("copied")} />
      </div>
      <pre className="flex-1 whitespace-pre-wrap break-words px-5 py-4 text-sm">
        <code>{source}</code>
      </pre>
    </Card>
  );
}
