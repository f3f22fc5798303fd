import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { routes } from "@/lib/routes";

/** The reports that are made and frozen month by month, and those that make themselves. */
export function ReportTabs({ org, current }: { org: string; current: "reports" | "packs" }) {
  const [reports, packs] = [useTranslations("reports"), useTranslations("packs")];
  const items = [
    { href: routes.customer.reports(org), label: reports("title"), current: current === "reports" },
    { href: routes.customer.packs(org), label: packs("title"), current: current === "packs" },
  ];
  return (
    <div data-print="hide" className="min-w-0">
      <LinkTabs label={reports("title")} items={items} />
    </div>
  );
}
