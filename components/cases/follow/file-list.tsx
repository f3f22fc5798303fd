import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { CaseFileMeta } from "@/lib/cases/follow/file-queries";
import { formatBytes } from "@/lib/format";

export interface CaseFileListProps {
  files: readonly CaseFileMeta[];
  /** The address of a file by its id. */
  href: (id: string) => string;
  className?: string;
}

/** Pictures small and beside each other, everything else by name. */
export function CaseFileList({ files, href, className }: CaseFileListProps) {
  const t = useTranslations("follow.files");
  const lang = useLocale();
  if (files.length === 0) return null;
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <div className={className}>
      {pictures.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {pictures.map(({ id, name, width, height }) => (
            <li key={id}>
              <a
                href={href(id)}
                target="_blank"
                rel="noreferrer"
                aria-label={t("open", { name })}
                className="block rounded-lg border border-line bg-surface-muted p-1 hover:border-line-strong"
              >
                {/* biome-ignore lint/performance/noImgElement: files come from a route of our own that asks who reads. */}
                <img
                  src={href(id)}
                  alt={name}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                  className="h-24 w-auto max-w-48 rounded object-contain"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm first:mt-0">
          {others.map(({ id, name, size }) => (
            <li key={id} className="wrap-anywhere flex items-start gap-1.5">
              <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
              <span>
                <a href={href(id)} download className="rounded-sm text-accent underline">
                  {name}
                </a>{" "}
                <span className="text-ink-subtle">{formatBytes(size, lang)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const isPicture = ({ mime }: CaseFileMeta) => mime.startsWith("image/");
