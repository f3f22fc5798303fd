import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import type { Unit } from "@/lib/measures/catalogue";
import { decideKpiTargetAction, endKpiAction, enterKpiValueAction } from "@/lib/measures/custom/actions";
import type { Followed } from "@/lib/measures/custom/followed";
import { asWritten } from "@/lib/measures/custom/own-unit";
import { decisionFields } from "./decision-fields";
import { useKpiWords } from "./use-kpi-words";

interface KpiFormsProps {
  slug: string;
  followed: Followed;
  current: string;
  people: ReadonlyMap<string, string>;
  /** The share that the agreement promises of the figure now; null where it promises none. */
  promise: number | null;
}

/** What those do who decide: type a month in, decide a new target, follow it no longer. */
export function KpiForms({ slug, followed, current, people, promise }: KpiFormsProps) {
  const t = useTranslations("kpi");
  const { lang, shown } = useKpiWords();
  const { id, unit, targets } = followed;
  const hidden = { org: slug, id };
  const latest = targets.at(-1);
  const written = (value: number | null | undefined) => (value == null ? "" : asWritten(value, unit, lang));
  const promised = promise === null ? "" : ` ${t("promise.alone", { share: shown(promise, unit) })}`;
  const unitName = t(`form.unitNames.${nameOf(unit)}`);
  return (
    <Messages of={["kpi"]}>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2" data-print="hide">
        {followed.kind === "typed" && (
          <Card>
            <CardHeader title={t("form.valueTitle")} note={t("form.valueNote")} />
            <CardBody>
              <ActionForm
                action={enterKpiValueAction}
                submit={t("form.enter")}
                hidden={hidden}
                fields={[
                  { name: "month", label: t("form.month"), required: true, defaultValue: current },
                  { name: "value", label: t("form.value", { unit: unitName }), required: true },
                  { name: "note", label: t("form.note"), optionalLabel: t("form.optional") },
                ]}
              />
            </CardBody>
          </Card>
        )}
        <Card>
          <CardHeader title={t("form.decideTitle")} note={t("form.decideNote")} />
          <CardBody className="grid gap-4">
            <ActionForm
              key={latest?.id}
              action={decideKpiTargetAction}
              submit={t("form.decide")}
              hidden={hidden}
              fields={decisionFields(t, {
                ...{ people, validFrom: current, owner: latest?.ownerId, reviewOn: latest?.reviewOn },
                ...{ target: written(latest?.target), threshold: written(latest?.threshold) },
                targetHint: `${t("form.targetHint", { unit: unitName })}${promised}`,
              })}
            />
            <Folded summary={t("form.endTitle")}>
              <p className="mb-3 text-ink-subtle text-sm">{t("form.endNote")}</p>
              <ActionForm action={endKpiAction} submit={t("form.end")} hidden={hidden} />
            </Folded>
          </CardBody>
        </Card>
      </div>
    </Messages>
  );
}

function nameOf(unit: Unit): "share" | "hours" | "money" | "number" {
  if (unit === "share" || unit === "money") return unit;
  return unit.endsWith("_ms") ? "hours" : "number";
}
