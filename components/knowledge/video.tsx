import { FilmIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { FileAddress } from "@/lib/knowledge/reading/pages";

export interface VideoProps {
  file: FileAddress | null;
  poster: FileAddress | null;
  captions: FileAddress | null;
  title: string;
  caption?: string;
}

/** A film beside the document. It starts when the reader starts it. */
export function Video({ file, poster, captions, title, caption }: VideoProps) {
  const t = useTranslations("article.video");
  const lang = useLocale();
  if (!file) {
    return (
      <p className="my-6 flex items-center gap-2 rounded-lg border border-line border-dashed bg-surface-muted p-4 text-ink-muted text-sm">
        <FilmIcon aria-hidden className="size-4 shrink-0" />
        {t("missing", { title })}
      </p>
    );
  }
  return (
    <figure data-card className="my-6 break-inside-avoid">
      {/* biome-ignore lint/a11y/useMediaCaption: the author gives captions where something is said */}
      <video
        controls
        playsInline
        preload="metadata"
        aria-label={title}
        poster={poster?.href}
        width={poster?.width ?? undefined}
        height={poster?.height ?? undefined}
        className="aspect-video h-auto w-full rounded-lg border border-line bg-surface-muted"
      >
        <source src={file.href} />
        {captions && <track kind="captions" src={captions.href} srcLang={lang} label={t("captions")} default />}
      </video>
      <figcaption className="mt-2 text-ink-muted text-sm">{caption ?? title}</figcaption>
    </figure>
  );
}
