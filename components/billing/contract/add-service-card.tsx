import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { addServiceAction } from "@/lib/billing/contract/actions";

/** A service that the customer has not had: from then on price lists and cases can name it. */
export function AddServiceCard({ org }: { org: string }) {
  const t = useTranslations("contracts.service");
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody>
        <ActionForm
          action={addServiceAction}
          submit={t("add")}
          hidden={{ org }}
          inline
          fields={[
            { name: "name", label: t("name"), required: true, autoComplete: "off" },
            { name: "nameEn", label: t("nameEn"), autoComplete: "off" },
            { name: "key", label: t("key"), required: true, hint: t("keyHint"), autoComplete: "off" },
          ]}
        />
      </CardBody>
    </Card>
  );
}
