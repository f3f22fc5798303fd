import { useTranslations } from "next-intl";
import { type Option, SelectField } from "@/components/ui/select";
import { type Impact, impacts, urgencies } from "@/lib/cases/follow/priority";
import { ChoiceGroup } from "./choice-group";
import type { Sending } from "./use-sending";

interface CaseRatingProps {
  sending: Pick<Sending, "typed" | "typedKey" | "errorOf">;
  services: readonly Option[];
  serviceHint?: string;
  impactLabel: (impact: Impact) => string;
}

/** What a new case concerns and how much: the service, whom it touches, and what it hinders. */
export function CaseRating({
  sending: { typed, typedKey, errorOf },
  services,
  serviceHint,
  impactLabel,
}: CaseRatingProps) {
  const t = useTranslations("reporting");
  const cases = useTranslations("cases.report");
  return (
    <>
      <SelectField
        key={typedKey("service")}
        name="service"
        label={cases("service")}
        hint={serviceHint}
        optionalLabel={t("optional")}
        error={errorOf("service")}
        defaultValue={typed("service") ?? ""}
        options={[{ value: "", label: t("unknownService") }, ...services]}
      />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <ChoiceGroup
          key={typedKey("impact")}
          name="impact"
          legend={t("impactLabel")}
          choices={impacts.map((value) => ({ value, label: impactLabel(value) }))}
          chosen={typed("impact") ?? "one"}
        />
        <ChoiceGroup
          key={typedKey("urgency")}
          name="urgency"
          legend={t("urgencyLabel")}
          choices={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
          chosen={typed("urgency") ?? "hindered"}
        />
      </div>
    </>
  );
}
