import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { type FigureValue, type KpiQuery, kpiQueryKey, kpiQueryOf } from "@/lib/knowledge/source/kpi-query";

/** Measured values by `kpiQueryKey`; null where the reader lacks the right to see one. */
export type Figures = ReadonlyMap<string, FigureValue | null>;

interface KpiProps {
  figures?: Figures;
  given: Readonly<Record<string, string | undefined>>;
}

/** One value of a KPI, as it stands now. */
export function KpiFigure({ figures, given }: KpiProps) {
  const query = kpiQueryOf(given);
  const figure = query && figures?.get(kpiQueryKey(query));
  if (!figure) return <NoFigure query={query} figure={figure} />;
  return (
    <Frame>
      <p className="my-0 text-ink-muted text-sm">{figure.name}</p>
      <p className="my-0 font-semibold text-3xl tabular-nums leading-tight">{figure.value}</p>
      <p className="my-0 text-ink-subtle text-sm">{figure.period}</p>
      <About figure={figure} />
    </Frame>
  );
}

/** The same KPI divided by month, priority or service. */
export function KpiTable({ figures, given }: KpiProps) {
  const t = useTranslations("article.kpi");
  const query = kpiQueryOf(given);
  const figure = query && figures?.get(kpiQueryKey(query));
  if (!figure) return <NoFigure query={query} figure={figure} />;
  return (
    <Frame>
      {/* biome-ignore lint/a11y/useSemanticElements: a group that scrolls is no set of fields, and no landmark either */}
      <div
        role="group"
        data-scroll
        aria-label={figure.name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table>
          <caption className="pb-2 text-start text-sm">
            <span className="font-semibold">{figure.name}</span>{" "}
            <span className="text-ink-subtle">{figure.period}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("population")}</th>
            </tr>
          </thead>
          <tbody>
            {figure.rows.map(({ label, value, population }) => (
              <tr key={label}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <td className="tabular-nums">{value}</td>
                <td className="tabular-nums">{population}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <About figure={figure} />
    </Frame>
  );
}

export function About({ figure: { note, href } }: { figure: FigureValue }) {
  const t = useTranslations("article.kpi");
  if (!note && !href) return null;
  return (
    <p className="mt-1 mb-0 text-ink-subtle text-sm">
      {note} {href && <TextLink href={href}>{t("rows")}</TextLink>}
    </p>
  );
}

export function NoFigure({ query, figure }: { query: KpiQuery | null; figure: null | undefined }) {
  const t = useTranslations("article.kpi");
  return (
    <Frame>
      <p className="my-0 text-ink-muted text-sm">{query && figure === null ? t("forbidden") : t("pending")}</p>
    </Frame>
  );
}

export function Frame({ children }: { children: ReactNode }) {
  return (
    <div data-card className="my-6 min-w-0 break-inside-avoid rounded-lg border border-line bg-surface px-5 py-4">
      {children}
    </div>
  );
}
