"use client";

import { useTranslations } from "next-intl";
import { InputField } from "@/components/ui/input";
import type { Option } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { ContractForm, type ContractFormProps } from "./contract-form";
import { PriceLines } from "./price-lines";

interface PriceEditorProps extends ContractFormProps {
  services: readonly Option[];
  currency: string;
  /** How many lines it begins with. */
  lines: number;
}

/** A new price list, whole, begun from the newest there is. */
export function PriceEditor({ services, currency, lines, ...props }: PriceEditorProps) {
  const t = useTranslations("contracts");
  const { values } = props;
  return (
    <ContractForm {...props} what="prices" title={t("prices.title")}>
      {(errorOf) => (
        <>
          <InputField
            type="date"
            name="validFrom"
            label={t("field.validFrom")}
            hint={t("field.validFromHint")}
            defaultValue={values.validFrom}
            error={errorOf("validFrom")}
          />
          <TextareaField
            name="indexClause"
            rows={2}
            label={t("field.indexClause")}
            hint={t("field.indexHint")}
            defaultValue={values.indexClause}
            error={errorOf("indexClause")}
          />
          <PriceLines {...{ values, errorOf, services, currency, lines }} />
        </>
      )}
    </ContractForm>
  );
}
