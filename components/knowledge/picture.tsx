import { ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FileAddress } from "@/lib/knowledge/reading/pages";
import { ZoomPicture } from "./zoom-picture";

/** A picture of the text. Its measures are known before it has come, so nothing moves when it does. */
export function Picture({ file, alt }: { file: FileAddress | null; alt: string }) {
  if (!file) return <MissingPicture alt={alt} />;
  return (
    // biome-ignore lint/performance/noImgElement: stored as it is shown, at an address that needs the reader's rights
    <img
      src={file.href}
      alt={alt}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      loading="lazy"
      decoding="async"
      className="inline h-auto max-w-full"
    />
  );
}

export interface ScreenshotProps {
  file: FileAddress | null;
  alt: string;
  caption?: string;
  zoom: boolean;
}

/** A picture of a screen with its caption; opens larger where the author asks for it. */
export function Screenshot({ file, alt, caption, zoom }: ScreenshotProps) {
  const t = useTranslations("article.picture");
  const picture = <Picture file={file} alt={alt} />;
  return (
    <figure data-card className="my-6 break-inside-avoid">
      {zoom && file ? (
        <ZoomPicture href={file.href} alt={alt} label={t("open", { alt })} closeLabel={t("close")}>
          {picture}
        </ZoomPicture>
      ) : (
        picture
      )}
      {caption && <figcaption className="mt-2 text-ink-muted text-sm">{caption}</figcaption>}
    </figure>
  );
}

function MissingPicture({ alt }: { alt: string }) {
  const t = useTranslations("article.picture");
  return (
    <span
      role="img"
      aria-label={t("missing", { alt })}
      className="inline-flex max-w-full items-center gap-1.5 rounded border border-line border-dashed bg-surface-muted px-2 py-0.5 align-middle text-ink-muted text-sm"
    >
      <ImageOff aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0">{alt}</span>
    </span>
  );
}
