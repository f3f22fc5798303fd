import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { routes } from "@/lib/routes";

interface WhatIfViewsProps {
  org: string;
  /** A single scenario and a comparison stand below the list. */
  current: "sheet" | "scenarios" | "scenario" | "compare";
}

/** The worksheet, and what has been kept of it. */
export function WhatIfViews({ org, current }: WhatIfViewsProps) {
  const t = useTranslations("scenarios");
  return (
    <div data-print="hide">
      <Segmented
        label={t("views")}
        items={[
          { href: routes.customer.whatIf(org), label: t("sheet"), current: current === "sheet" },
          { href: routes.customer.scenarios(org), label: t("savedList"), current: current === "scenarios" },
        ]}
      />
    </div>
  );
}
