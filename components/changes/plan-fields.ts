import type { FormField } from "@/components/access/action-form";
import { changeKinds } from "@/lib/changes/list-filter";
import { changeSides, type TypedPlan } from "@/lib/changes/typed-change";

/** What is known of a change beforehand, as fields of a form. `t` speaks of changes. */
export function planFields(
  t: (key: string) => string,
  services: ReadonlyMap<string, string>,
  known: Partial<TypedPlan>,
): FormField[] {
  const time = (name: "askedAt" | "windowFrom" | "windowTo" | "estimatedFinishAt", hint?: string): FormField => {
    return { name, label: t(`field.${name}`), type: "datetime-local", defaultValue: known[name] ?? "", hint };
  };
  return [
    { name: "title", label: t("field.title"), defaultValue: known.title ?? "", required: true, autoComplete: "off" },
    {
      ...{ name: "kind", label: t("field.kind"), defaultValue: known.kind ?? "normal" },
      options: changeKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      ...{ name: "service", label: t("field.service"), defaultValue: known.service ?? "" },
      options: [
        { value: "", label: t("field.serviceChoose") },
        ...[...services].map(([value, label]) => ({ value, label })),
      ],
    },
    {
      ...{ name: "askedBy", label: t("field.askedBy"), defaultValue: known.askedBy ?? "customer" },
      options: changeSides.map((value) => ({ value, label: t(`side.${value}`) })),
    },
    time("askedAt"),
    time("windowFrom", t("field.windowHint")),
    time("windowTo"),
    time("estimatedFinishAt", t("field.estimateHint")),
  ];
}
