import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { useFigureName } from "@/components/sla/use-figure-name";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import type { KpiId } from "@/lib/measures/catalogue";
import { followKpiAction } from "@/lib/measures/custom/actions";
import { decisionFields } from "./decision-fields";

interface NewKpiFormProps {
  slug: string;
  offered: readonly KpiId[];
  current: string;
  people: ReadonlyMap<string, string>;
}

/** Takes a figure of the catalogue up. */
export function NewKpiForm({ slug, offered, current, people }: NewKpiFormProps) {
  const t = useTranslations("kpi");
  const figureName = useFigureName();
  const options = offered.map((kpi) => ({ value: kpi, label: figureName(kpi) }));
  return (
    <Messages of={["kpi"]}>
      <Card className="max-w-2xl">
        <CardBody>
          <ActionForm
            action={followKpiAction}
            submit={t("form.follow")}
            variant="primary"
            hidden={{ org: slug }}
            fields={[
              { name: "kpi", label: t("form.kpi"), options },
              ...decisionFields(t, { people, validFrom: current, targetHint: t("form.targetHintAny") }),
            ]}
          />
        </CardBody>
      </Card>
    </Messages>
  );
}
