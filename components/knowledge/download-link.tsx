import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { formatBytes } from "@/lib/format";
import type { FileAddress } from "@/lib/knowledge/reading/pages";

/** A file beside the document, with what it is and how large. */
export function DownloadLink({ file, name, label }: { file: FileAddress | null; name: string; label: string }) {
  const t = useTranslations("article.file");
  const lang = useLocale() === "en" ? "en" : "sv";
  const type = name.slice(name.lastIndexOf(".") + 1).toUpperCase();
  if (!file) {
    return (
      <span className="text-ink-muted">
        {label} ({t("missing")})
      </span>
    );
  }
  const about = file.size ? t("size", { type, size: formatBytes(file.size, lang) }) : type;
  return (
    <a
      href={file.href}
      download={name.replace(/^.*\//, "")}
      className="inline-flex max-w-full flex-wrap items-baseline gap-x-2 rounded border border-line bg-surface px-3 py-1.5 font-medium text-accent no-underline hover:bg-surface-hover"
    >
      <Download aria-hidden className="size-4 shrink-0 self-center" />
      {label}
      <span className="font-normal text-ink-subtle text-sm">{about}</span>
    </a>
  );
}
