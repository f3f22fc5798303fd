import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import type { KpiId } from "@/lib/measures/catalogue";
import { followOwnKpiAction } from "@/lib/measures/custom/actions";
import { ownUnits } from "@/lib/measures/custom/own-unit";
import { decisionFields } from "./decision-fields";

interface OwnKpiFormProps {
  slug: string;
  /** Figures that may stand in a formula. */
  seen: readonly KpiId[];
  current: string;
  people: ReadonlyMap<string, string>;
}

/** Makes a figure of the customer's own: a formula, or values to be typed. */
export function OwnKpiForm({ slug, seen, current, people }: OwnKpiFormProps) {
  const t = useTranslations("kpi");
  const measures = useTranslations("measures.kpi");
  const options = <Key extends string>(keys: readonly Key[], label: (key: Key) => string) =>
    keys.map((value) => ({ value, label: label(value) }));
  return (
    <Messages of={["kpi"]}>
      <Card className="max-w-2xl">
        <CardBody className="grid gap-5">
          <ActionForm
            action={followOwnKpiAction}
            submit={t("form.make")}
            variant="primary"
            hidden={{ org: slug }}
            fields={[
              { name: "name", label: t("form.name"), required: true },
              {
                name: "definition",
                label: t("form.definition"),
                hint: t("form.definitionHint"),
                multiline: true,
                required: true,
              },
              {
                ...{ name: "kind", label: t("form.kind"), defaultValue: "formula" },
                options: [
                  { value: "formula", label: t("form.kindFormula") },
                  { value: "typed", label: t("form.kindTyped") },
                ],
              },
              {
                name: "formula",
                label: t("form.formula"),
                hint: t("form.formulaHint"),
                optionalLabel: t("form.optional"),
              },
              { name: "unit", label: t("form.unit"), options: options(ownUnits, (unit) => t(`form.units.${unit}`)) },
              {
                ...{ name: "direction", label: t("form.direction") },
                options: options(["up", "down", "none"], (direction) => t(`form.directions.${direction}`)),
              },
              ...decisionFields(t, { people, validFrom: current, targetHint: t("form.targetHintAny") }),
            ]}
          />
          <Folded summary={t("form.known")}>
            <DataTable caption={t("form.known")} hideCaption>
              <thead>
                <tr>
                  <Th>{t("form.formula")}</Th>
                  <Th>{t("form.name")}</Th>
                </tr>
              </thead>
              <tbody>
                {seen.map((kpi) => (
                  <Tr key={kpi}>
                    <Th scope="row" className="font-mono text-xs">
                      {kpi}
                    </Th>
                    <Td>{measures(`${kpi}.name`)}</Td>
                  </Tr>
                ))}
              </tbody>
            </DataTable>
          </Folded>
        </CardBody>
      </Card>
    </Messages>
  );
}
