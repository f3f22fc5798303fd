import { useTranslations } from "next-intl";
import type { OutlineEntry } from "@/lib/knowledge/reading/pages";

/** Beside the text where there is room; folded above it where there is not. */
export function OutlineAside({ entries }: { entries: readonly OutlineEntry[] }) {
  const t = useTranslations("help");
  return (
    <nav
      aria-label={t("outline")}
      className="sticky top-[calc(var(--header-height)+1.5rem)] max-h-[calc(100dvh-var(--header-height)-3rem)] self-start overflow-y-auto max-xl:hidden"
    >
      <p className="mb-2 font-semibold text-sm">{t("outline")}</p>
      <Entries entries={entries} />
    </nav>
  );
}

export function OutlineFolded({ entries }: { entries: readonly OutlineEntry[] }) {
  const t = useTranslations("help");
  return (
    <details data-print="hide" className="mb-6 rounded-lg border border-line bg-surface px-4 py-2.5 xl:hidden">
      <summary className="rounded-sm font-medium text-sm">{t("outline")}</summary>
      <nav aria-label={t("outline")} className="mt-2">
        <Entries entries={entries} />
      </nav>
    </details>
  );
}

function Entries({ entries }: { entries: readonly OutlineEntry[] }) {
  return (
    <ul className="border-line border-s text-sm">
      {entries.map(({ anchor, heading, depth }) => (
        <li key={anchor}>
          <a
            href={`#${anchor}`}
            className={`-ms-px block border-transparent border-s-2 py-1 text-ink-muted hover:border-accent hover:text-ink ${depth === 3 ? "ps-6" : "ps-3"}`}
          >
            {heading}
          </a>
        </li>
      ))}
    </ul>
  );
}
