import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { DocumentHit } from "@/lib/search/finding/found";
import { Marked } from "./marked";

const titleStyle =
  "rounded-sm text-accent underline decoration-transparent underline-offset-3 hover:decoration-current";

export interface ResultListProps {
  hits: readonly DocumentHit[];
  /** The reader's. */
  lang: Lang;
  /** The rank of the first. */
  from?: number;
}

/** Documents with the sections that matched below them; each leads to its heading. */
export function ResultList({ hits, lang, from = 1 }: ResultListProps) {
  return (
    <ol className="grid gap-3" start={from}>
      {hits.map((hit, at) => (
        <li
          key={hit.id}
          data-hit={hit.id}
          data-rank={from + at}
          className="wrap-anywhere rounded-lg border border-line bg-surface p-4 sm:p-5"
        >
          <HitFacts hit={hit} lang={lang} />
          <div lang={hit.lang === lang ? undefined : hit.lang}>
            <h2 className="mt-0.5 font-semibold text-lg">
              <Link href={hit.address} className={titleStyle}>
                <Marked parts={hit.title} />
              </Link>
            </h2>
            {hit.description.length > 0 && (
              <p className="mt-1 text-ink-muted text-sm">
                <Marked parts={hit.description} />
              </p>
            )}
          </div>
          <OtherLanguage hit={hit} lang={lang} />
          {hit.sections.length > 0 && <Sections hit={hit} lang={lang} />}
        </li>
      ))}
    </ol>
  );
}

/** Where it stands and what it is, as far as that is not what one expects. */
function HitFacts({ hit, lang }: { hit: DocumentHit; lang: Lang }) {
  const t = useTranslations("search");
  const kind = useTranslations("knowledge.kind");
  const facts = [
    hit.place,
    hit.kind !== "article" && kind.has(hit.kind as never) ? kind(hit.kind as never) : null,
    hit.lang === lang ? null : t(`langTag.${hit.lang}`),
  ].filter(Boolean);
  return <p className="text-ink-subtle text-sm">{facts.join(" · ")}</p>;
}

function OtherLanguage({ hit, lang }: { hit: DocumentHit; lang: Lang }) {
  const t = useTranslations("search.inOther");
  return hit.inOtherLanguage ? <p className="mt-2 text-ink-subtle text-sm">{t(lang === "sv" ? "en" : "sv")}</p> : null;
}

function Sections({ hit, lang }: { hit: DocumentHit; lang: Lang }) {
  const t = useTranslations("search");
  const other = lang === "sv" ? "en" : "sv";
  // The words that matched stand in the other text: its headings are not those of the page that opens.
  const textLang = hit.inOtherLanguage ? other : hit.lang;
  return (
    <ul className="mt-3 grid gap-2.5 border-line border-s-2 ps-4" lang={textLang === lang ? undefined : textLang}>
      {hit.sections.map(({ anchor, heading, snippet }) => (
        <li key={anchor ?? ""} className="text-sm">
          <Link
            href={anchor ? `${hit.address}#${anchor}` : hit.address}
            className="inline-block rounded-sm py-0.5 font-medium underline decoration-line-strong underline-offset-3 hover:decoration-current"
          >
            {heading ? <Marked parts={heading} /> : <span lang={lang}>{t("top")}</span>}
          </Link>
          <p className="mt-0.5 text-ink-muted">
            <Marked parts={snippet} />
          </p>
        </li>
      ))}
    </ul>
  );
}
