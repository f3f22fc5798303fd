import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { itemKey } from "@/lib/billing/call-offs/draft";
import type { ChangedItem } from "@/lib/billing/what-if/what-if";
import { routes } from "@/lib/routes";

interface ScenarioCallOffProps {
  org: string;
  scenarioId: string;
  items: readonly ChangedItem[];
}

/** Leads from a scenario, or a line of it, to the request that it would be. */
export function ScenarioCallOff({ org, scenarioId: scenario, items }: ScenarioCallOffProps) {
  const t = useTranslations("scenarios.page");
  return (
    <Card data-print="hide">
      <CardHeader
        title={t("callOffTitle")}
        note={t("callOffLead")}
        actions={
          items.length > 1 && (
            <LinkButton href={routes.customer.newCallOff(org, { scenario })}>{t("callOffAll")}</LinkButton>
          )
        }
      />
      <CardBody>
        <ul className="grid gap-2">
          {items.map(({ service, item, name }) => (
            <li
              key={itemKey(service, item)}
              className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-2 text-sm last:border-b-0 last:pb-0"
            >
              {name}
              <LinkButton
                size="sm"
                aria-label={t("callOffOf", { item: name })}
                href={routes.customer.newCallOff(org, { scenario, line: itemKey(service, item) })}
              >
                {t("callOff")}
              </LinkButton>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
