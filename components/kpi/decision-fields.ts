import type { FormField } from "@/components/access/action-form";

interface Words {
  (
    key: "form.validFrom" | "form.target" | "form.threshold" | "form.thresholdHint" | "form.owner" | "form.nobody",
  ): string;
  (key: "form.reviewOn" | "form.decided" | "form.decidedHint" | "form.optional"): string;
}

interface Given {
  targetHint: string;
  people: ReadonlyMap<string, string>;
  validFrom: string;
  target?: string;
  threshold?: string;
  owner?: string | null;
  reviewOn?: string | null;
}

/** The fields of what is decided about a figure. */
export function decisionFields(t: Words, given: Given): FormField[] {
  const people = [...given.people].map(([value, label]) => ({ value, label }));
  const optionalLabel = t("form.optional");
  return [
    { name: "target", label: t("form.target"), hint: given.targetHint, defaultValue: given.target, optionalLabel },
    {
      ...{ name: "threshold", label: t("form.threshold"), hint: t("form.thresholdHint") },
      ...{ defaultValue: given.threshold, optionalLabel },
    },
    { name: "validFrom", label: t("form.validFrom"), required: true, defaultValue: given.validFrom },
    {
      ...{ name: "owner", label: t("form.owner"), defaultValue: given.owner ?? "" },
      options: [{ value: "", label: t("form.nobody") }, ...people],
    },
    { name: "reviewOn", label: t("form.reviewOn"), type: "date", defaultValue: given.reviewOn ?? "", optionalLabel },
    { name: "decided", label: t("form.decided"), hint: t("form.decidedHint"), optionalLabel },
  ];
}
