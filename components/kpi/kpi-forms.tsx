import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import { decideKpiTargetAction, endKpiAction, enterKpiValueAction } from "@/lib/measures/custom/actions";
import type { Followed } from "@/lib/measures/custom/followed";
import { decisionFields } from "./decision-fields";
import { useKpiWords } from "./use-kpi-words";
import { useTargetWords } from "./use-target-words";

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
  const { level } = useKpiWords();
  const { unitName, unitHint, written, usualTarget } = useTargetWords();
  const { id, unit, targets } = followed;
  const hidden = { org: slug, id };
  const latest = targets.at(-1);
  const promised = promise === null ? "" : t("promise.alone", { share: level(promise, unit) });
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
                  { name: "value", label: t("form.value", { unit: unitName(unit) }), required: true },
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
                ...{ target: written(latest?.target, unit), threshold: written(latest?.threshold, unit) },
                targetHint: [usualTarget(followed.kpi), promised, unitHint(unit)].filter(Boolean).join(" "),
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
