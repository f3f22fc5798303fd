"use client";

import { useTranslations } from "next-intl";
import { InputField } from "@/components/ui/input";
import type { Option } from "@/components/ui/select";
import { ContractForm, type ContractFormProps } from "./contract-form";
import { type AgreedLine, QuantityLines } from "./quantity-lines";

interface QuantityEditorProps extends ContractFormProps {
  lines: readonly AgreedLine[];
  items: readonly Option[];
  costCentres: readonly string[];
}

/** Quantities from a month on; what is left as it stands is no change. */
export function QuantityEditor({ lines, items, costCentres, ...props }: QuantityEditorProps) {
  const t = useTranslations("contracts");
  const { values } = props;
  return (
    <ContractForm {...props} what="quantities" title={t("quantities.title")}>
      {(errorOf) => (
        <>
          <InputField
            type="date"
            name="from"
            label={t("field.quantitiesFrom")}
            hint={t("field.quantitiesFromHint")}
            defaultValue={values.from}
            error={errorOf("from")}
          />
          <InputField
            name="callOff"
            label={t("field.callOff")}
            hint={t("field.callOffHint")}
            autoComplete="off"
            defaultValue={values.callOff}
            error={errorOf("callOff")}
          />
          <QuantityLines {...{ lines, items, costCentres, values, errorOf }} />
        </>
      )}
    </ContractForm>
  );
}
