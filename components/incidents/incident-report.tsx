import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import { draftIncidentReportAction } from "@/lib/cases/incidents/actions";
import { routes } from "@/lib/routes";
import type { FollowUpPlace } from "./place";

export interface IncidentReportProps {
  place: FollowUpPlace;
  documentId: string | null;
  /** Where the viewer may read it. */
  published: { key: string; title: string } | null;
  mayMake: boolean;
  mayEdit: boolean;
}

/** The report as a document of its own: made in one click, written and published as any other. */
export function IncidentReport({ place, documentId, published, mayMake, mayEdit }: IncidentReportProps) {
  const t = useTranslations("incidents.report");
  return (
    <Card>
      <CardHeader title={t("heading")} note={documentId === null && mayMake ? t("makeLead") : undefined} />
      <CardBody className="grid gap-2 text-sm">
        {published && (
          <p>
            <TextLink href={routes.customer.document(place.org, published.key)}>{t("read")}</TextLink>
          </p>
        )}
        {documentId !== null && mayEdit && (
          <p>
            <TextLink href={routes.desk.document(documentId)}>{t("edit")}</TextLink>
          </p>
        )}
        {documentId === null && mayMake && (
          <Messages of={["incidents"]}>
            <ActionForm
              action={draftIncidentReportAction}
              submit={t("make")}
              hidden={{ org: place.org, ref: place.reference }}
            />
          </Messages>
        )}
        {!published && !(mayMake && documentId === null) && <p className="text-ink-muted">{t("none")}</p>}
      </CardBody>
    </Card>
  );
}
