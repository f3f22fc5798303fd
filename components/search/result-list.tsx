import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { DocumentHit } from "@/lib/search/finding/found";
import { Marked } from "./marked";

/** Documents with the sections that matched below them; each leads to its heading. */
export function ResultList({ hits }: { hits: readonly DocumentHit[] }) {
  return (
    <ol className="grid gap-4">
      {hits.map((hit) => (
        <li key={hit.id} className="rounded-lg border border-line bg-surface p-5">
          <p className="text-ink-subtle text-sm">{hit.place}</p>
          <h2 className="mt-0.5 font-semibold text-lg">
            <Link
              href={hit.address}
              className="rounded-sm text-accent underline decoration-transparent underline-offset-3 hover:decoration-current"
            >
              <Marked parts={hit.title} />
            </Link>
          </h2>
          <p className="mt-1 text-ink-muted text-sm">
            <Marked parts={hit.description} />
          </p>
          <Sections hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function Sections({ hit }: { hit: DocumentHit }) {
  const t = useTranslations("search");
  return (
    <ul className="mt-3 grid gap-3 border-line border-s-2 ps-4">
      {hit.sections.map(({ anchor, heading, snippet }) => (
        <li key={anchor ?? ""} className="text-sm">
          <Link
            href={anchor ? `${hit.address}#${anchor}` : hit.address}
            className="rounded-sm font-medium underline decoration-line-strong underline-offset-3 hover:decoration-current"
          >
            {heading ? <Marked parts={heading} /> : t("top")}
          </Link>
          <p className="mt-0.5 text-ink-muted">
            <Marked parts={snippet} />
          </p>
        </li>
      ))}
    </ul>
  );
}
