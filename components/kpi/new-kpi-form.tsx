import { useTranslations } from "next-intl";
import { useFigureName } from "@/components/sla/use-figure-name";
import { Card, CardBody } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import type { KpiId } from "@/lib/measures/catalogue";
import { decisionFields } from "./decision-fields";
import { FollowForm } from "./follow-form";
import { useTargetWords } from "./use-target-words";

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
  const { offer } = useTargetWords();
  // Nothing is chosen at first: without script, the target of another figure would stand filled in.
  const options = [
    { value: "", label: t("form.choose") },
    ...offered.map((kpi) => ({ value: kpi, label: figureName(kpi) })),
  ];
  return (
    <Messages of={["kpi"]}>
      <Card className="max-w-2xl">
        <CardBody>
          <FollowForm
            slug={slug}
            submit={t("form.follow")}
            offered={offered.map((kpi) => ({ kpi, ...offer(kpi) }))}
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
