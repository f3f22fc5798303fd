import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { attachScenarioAction } from "@/lib/billing/what-if/actions";
import type { AttachableProposal } from "@/lib/billing/what-if/scenario-queries";
import { routes } from "@/lib/routes";

interface ScenarioProposalsProps {
  org: string;
  scenario: { id: string; sharedAt: Date | null };
  proposals: readonly AttachableProposal[];
}

/** Lays a shared scenario beside a proposal, or takes it from there. */
export function ScenarioProposals({ org, scenario: { id, sharedAt }, proposals }: ScenarioProposalsProps) {
  const t = useTranslations("scenarios.page");
  return (
    <Card data-print="hide">
      <CardHeader title={t("proposals")} note={t("proposalsLead")} />
      <CardBody className="text-sm">
        {sharedAt === null || proposals.length === 0 ? (
          <p className="text-ink-muted">{t(sharedAt === null ? "proposalsShare" : "proposalsNone")}</p>
        ) : (
          <ul className="grid gap-2">
            {proposals.map(({ id: document, key, title, isAttached }) => (
              <li
                key={document}
                className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-2 last:border-b-0 last:pb-0"
              >
                <span className="min-w-0">
                  <TextLink href={routes.customer.proposal(org, key)}>{title}</TextLink>
                  {isAttached && (
                    <Badge tone="info" className="ms-2">
                      {t("attached")}
                    </Badge>
                  )}
                </span>
                <ActionForm
                  key={String(isAttached)}
                  action={attachScenarioAction}
                  submit={t(isAttached ? "detach" : "attach")}
                  hidden={{ org, id, document, on: isAttached ? "no" : "yes" }}
                />
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
