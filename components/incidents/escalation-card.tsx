import { useTranslations } from "next-intl";
import { ForumLink } from "@/components/forums/forum-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ListedEscalation } from "@/lib/cases/incidents/escalation-queries";
import { EscalationWords } from "./escalation-words";

interface EscalationCardProps {
  org: { slug: string; key: string; timeZone: string };
  escalations: readonly ListedEscalation[];
}

/** What is escalated now, for the operative forum. */
export function EscalationCard({ org, escalations }: EscalationCardProps) {
  const t = useTranslations("incidents.escalations");
  return (
    <Card>
      <CardHeader
        title={t("title")}
        note={t.rich("lead", {
          forum: (words) => <ForumLink org={org.slug} place="operative-escalations" words={words} />,
        })}
        id="escalations"
      />
      <CardBody>
        {escalations.length === 0 && <p className="text-ink-muted text-sm">{t("none")}</p>}
        <ol className="grid gap-4">
          {escalations.map((escalation) => (
            <li key={escalation.id} className="border-line border-b pb-4 last:border-b-0 last:pb-0">
              <EscalationWords org={org} escalation={escalation} withCase />
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
