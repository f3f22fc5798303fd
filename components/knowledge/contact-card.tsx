import { Headset } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";

export interface ContactCardProps {
  /** Customers whose cases the viewer may open; null for someone who has not signed in. */
  customers:
    | readonly {
        slug: string;
        name: string;
        /** The document read when help was wanted. */
        about?: string;
        /** What was searched for. */
        words?: string;
      }[]
    | null;
  /** What the article says one would write about. */
  reason?: string;
}

const mostCustomers = 3;

/** The one way on when reading did not help. */
export function ContactCard({ customers, reason }: ContactCardProps) {
  const t = useTranslations("help.contact");
  return (
    <section
      id="contact"
      aria-label={t("title")}
      data-card
      className="flex flex-wrap items-start gap-4 rounded-lg border border-accent-line bg-accent-soft p-5 text-base"
    >
      <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-lg bg-surface text-accent">
        <Headset className="size-5" />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{reason ? t("reason", { reason }) : t("title")}</p>
        <p className="mt-1 max-w-prose text-ink-muted text-sm">{t("lead")}</p>
        <div data-print="hide" className="mt-3 flex flex-wrap gap-2">
          {customers === null && <LinkButton href={routes.signIn()}>{t("signIn")}</LinkButton>}
          {customers?.slice(0, mostCustomers).map(({ slug, name, about, words }) => (
            <LinkButton key={slug} href={routes.customer.newCase(slug, { about, words })}>
              {customers.length === 1 ? t("report") : t("reportAt", { name })}
            </LinkButton>
          ))}
        </div>
      </div>
    </section>
  );
}
