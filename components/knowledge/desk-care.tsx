import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { DeskDocument } from "@/lib/knowledge/desk/desk-document-queries";
import {
  archiveDocumentAction,
  confirmStillRightAction,
  unarchiveDocumentAction,
} from "@/lib/knowledge/desk/life-actions";

/** Saying that a document is still right, and putting it away. `today` is a local date. */
export function DeskCare({ document, today }: { document: DeskDocument; today: string }) {
  const t = useTranslations("knowledge");
  const hidden = { document: document.id };
  return (
    <div className="grid gap-6">
      {document.texts.length > 0 && (
        <Card>
          <CardHeader title={t("care.title")} note={t("care.lead")} />
          <CardBody>
            <ActionForm
              action={confirmStillRightAction}
              submit={t("care.do")}
              hidden={hidden}
              fields={[
                {
                  name: "reviewBy",
                  label: t("care.next"),
                  type: "date",
                  defaultValue: inHalfAYear(today),
                  required: true,
                },
              ]}
            />
          </CardBody>
        </Card>
      )}
      <Card>
        <CardHeader title={t("archive.title")} note={t("archive.lead")} />
        <CardBody>
          <ActionForm
            action={document.archivedAt ? unarchiveDocumentAction : archiveDocumentAction}
            submit={document.archivedAt ? t("archive.undo") : t("archive.do")}
            variant={document.archivedAt ? "secondary" : "danger"}
            hidden={hidden}
          />
        </CardBody>
      </Card>
    </div>
  );
}

function inHalfAYear(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  return new Date(date.getTime() + 182 * 86_400_000).toISOString().slice(0, 10);
}
