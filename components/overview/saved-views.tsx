import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Messages } from "@/components/ui/messages";
import { keepDashboardViewAction, removeDashboardViewAction } from "@/lib/measures/views/actions";
import type { SavedView } from "@/lib/measures/views/queries";
import { type ViewPage, viewHref } from "@/lib/measures/views/views";

interface SavedViewsProps {
  org: string;
  page: ViewPage;
  views: readonly SavedView[];
  /** What the page shows, as `keptQuery` writes it. */
  current: string;
}

/** What somebody comes back to, by name: one's own, and those that others share. */
export function SavedViews({ org, page, views, current }: SavedViewsProps) {
  const t = useTranslations("savedViews");
  const own = views.filter(({ isOwn }) => isOwn);
  return (
    <section aria-label={t("title")} data-print="hide" className="flex flex-wrap items-start gap-2 text-sm">
      {views.map(({ id, name, query, shared }) => (
        <Link
          key={id}
          href={viewHref(org, page, query)}
          aria-current={query === current ? "page" : undefined}
          className={cn(
            "inline-flex min-h-8 max-w-full items-center truncate rounded-md border px-2.5",
            query === current
              ? "border-accent-line bg-accent-soft font-medium text-accent"
              : "border-line bg-surface text-ink-muted hover:text-ink",
          )}
        >
          {shared ? t("sharedName", { name }) : name}
        </Link>
      ))}
      <details className="min-w-0 open:basis-full">
        <summary className="inline-flex min-h-8 cursor-pointer items-center rounded-md px-1 text-ink-muted hover:text-ink">
          {t("manage")}
        </summary>
        <div className="mt-2 grid max-w-xl gap-4 rounded-lg border border-line bg-surface p-4">
          <Messages of={["savedViews"]}>
            <ActionForm
              action={keepDashboardViewAction}
              submit={t("save")}
              hidden={{ org, page, query: current }}
              fields={[
                { name: "name", label: t("name"), hint: t("nameHint"), required: true, autoComplete: "off" },
                {
                  name: "shared",
                  label: t("for"),
                  options: [
                    { value: "", label: t("forMe") },
                    { value: "on", label: t("forAll") },
                  ],
                },
              ]}
            />
            {own.length > 0 && (
              <ul className="grid gap-2 border-line border-t pt-4">
                {own.map(({ id, name }) => (
                  <li key={id} className="flex items-center justify-between gap-3">
                    <span className="min-w-0 truncate">{name}</span>
                    <ActionForm
                      action={removeDashboardViewAction}
                      submit={t("remove", { name })}
                      hidden={{ org, page, view: id }}
                      variant="quiet"
                    />
                  </li>
                ))}
              </ul>
            )}
          </Messages>
        </div>
      </details>
    </section>
  );
}
