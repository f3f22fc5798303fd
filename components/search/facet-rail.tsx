import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";
import type { Facet, FacetValue } from "@/lib/search/finding/found";
import { type FacetName, facetNames, type SearchRequest, searchParams } from "@/lib/search/finding/request";
import { useFacetWords } from "./facet-words";

export interface FacetRailProps {
  request: SearchRequest;
  facets: readonly Facet[];
}

const atOnce = 6;
const nothingChosen = Object.fromEntries(facetNames.map((name) => [name, undefined]));

/** What the hits can be narrowed by. Links, so that it works without script; folded away where the screen is small. */
export function FacetRail({ request, facets }: FacetRailProps) {
  const t = useTranslations("search.facet");
  const chosen = facets.flatMap(({ values }) => values).filter((value) => value.chosen).length;
  return (
    <nav
      aria-label={t("label")}
      className="text-sm lg:sticky lg:top-[calc(var(--header-height)+1rem)] lg:max-h-[calc(100dvh-var(--header-height)-2rem)] lg:overflow-y-auto lg:ps-2"
    >
      <details
        open={chosen > 0}
        className="group rounded-lg border border-line bg-surface lg:border-0 lg:bg-transparent lg:details-content:block lg:details-content:[block-size:auto] lg:details-content:[content-visibility:visible]"
      >
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-lg px-4 font-medium lg:supports-[selector(::details-content)]:hidden [&::-webkit-details-marker]:hidden">
          {t("heading")}
          {chosen > 0 && <span className="font-normal text-ink-subtle">{t("chosen", { count: chosen })}</span>}
          <ChevronDown aria-hidden className="ms-auto size-4 text-ink-subtle group-open:rotate-180" />
        </summary>
        <div className="grid gap-4 px-4 pb-4 sm:grid-cols-2 lg:grid-cols-1 lg:p-0">
          {facets.map((facet) => (
            <FacetLinks key={facet.name} facet={facet} request={request} />
          ))}
          {chosen > 1 && (
            <TextLink href={hrefOf(request, nothingChosen)} scroll={false} className="justify-self-start py-1">
              {t("clear")}
            </TextLink>
          )}
        </div>
      </details>
    </nav>
  );
}

/** The commonest at once, the others a press away. */
function FacetLinks({ facet: { name, values }, request }: { facet: Facet; request: SearchRequest }) {
  const t = useTranslations("search.facet");
  if (values.length === 0) return null;
  // One alone beyond them takes no more room than the words that would hide it.
  const shown = values.length <= atOnce + 1 ? values.length : atOnce;
  const rest = values.slice(shown);
  return (
    <div>
      <p id={`facet-${name}`} className="mb-1 font-medium text-ink-subtle text-xs">
        {t(name)}
      </p>
      <ValueList name={name} values={values.slice(0, shown)} request={request} />
      {rest.length > 0 && (
        <details open={rest.some(({ chosen }) => chosen)}>
          <summary className="min-h-7 cursor-pointer rounded-md px-2 py-1 text-ink-muted text-xs hover:text-ink lg:-ms-2">
            {t("more", { count: rest.length })}
          </summary>
          <ValueList name={name} values={rest} request={request} />
        </details>
      )}
    </div>
  );
}

interface ValueListProps {
  name: FacetName;
  values: readonly FacetValue[];
  request: SearchRequest;
}

function ValueList({ name, values, request }: ValueListProps) {
  const t = useTranslations("search.facet");
  const words = useFacetWords(name);
  return (
    <ul aria-labelledby={`facet-${name}`}>
      {values.map((value) => {
        const label = words(value);
        return (
          <li key={value.value}>
            <Link
              href={hrefOf(request, { [name]: value.chosen ? undefined : value.value })}
              scroll={false}
              aria-current={value.chosen ? "true" : undefined}
              aria-label={
                value.chosen ? t("remove", { value: label }) : t("value", { value: label, count: value.count })
              }
              className={cn(
                "flex min-h-7 items-center gap-2 rounded-md px-2 py-0.5 lg:-ms-2",
                value.chosen
                  ? "bg-accent-soft font-medium text-accent"
                  : "text-ink-muted hover:bg-surface-hover hover:text-ink",
              )}
            >
              <span className="wrap-anywhere min-w-0 flex-1">{label}</span>
              {value.chosen ? (
                <X aria-hidden className="size-3.5 shrink-0" />
              ) : (
                <span className="text-ink-subtle text-xs tabular-nums">{formatNumber(value.count, request.lang)}</span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function hrefOf(request: SearchRequest, change: Partial<Record<FacetName, string | undefined>>): string {
  return routes.help.search(request.lang, searchParams(request, change));
}
