import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { removeViewAction, saveViewAction } from "@/lib/cases/desk/desk-actions";
import type { SavedView } from "@/lib/cases/desk/view-queries";
import { routes } from "@/lib/routes";

/** The viewer's own filters by name, and what keeps the one in force. */
export function SavedViews({ views, query }: { views: readonly SavedView[]; query: Record<string, string> }) {
  const t = useTranslations("caseDesk.views");
  const current = String(new URLSearchParams(query));
  return (
    <section aria-label={t("title")} data-print="hide" className="flex flex-wrap items-start gap-2 text-sm">
      {views.map(({ id, name, query: kept }) => (
        <Link
          key={id}
          href={routes.desk.cases(Object.fromEntries(new URLSearchParams(kept)))}
          aria-current={kept === current ? "page" : undefined}
          className={cn(
            "inline-flex min-h-8 max-w-full items-center truncate rounded-md border px-2.5",
            kept === current
              ? "border-accent-line bg-accent-soft font-medium text-accent"
              : "border-line bg-surface text-ink-muted hover:text-ink",
          )}
        >
          {name}
        </Link>
      ))}
      <details className="group min-w-0 open:basis-full">
        <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-md px-1 text-ink-muted hover:text-ink">
          {t("manage")}
        </summary>
        <div className="mt-2 grid max-w-xl gap-4 rounded-lg border border-line bg-surface p-4">
          <ActionForm
            action={saveViewAction}
            submit={t("save")}
            hidden={{ query: current }}
            fields={[{ name: "name", label: t("name"), hint: t("nameHint"), required: true, autoComplete: "off" }]}
          />
          {views.length > 0 && (
            <ul className="grid gap-2 border-line border-t pt-4">
              {views.map(({ id, name }) => (
                <li key={id} className="flex items-center justify-between gap-3">
                  <span className="min-w-0 truncate">{name}</span>
                  <ActionForm
                    action={removeViewAction}
                    submit={t("remove", { name })}
                    hidden={{ view: id }}
                    variant="quiet"
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      </details>
    </section>
  );
}
