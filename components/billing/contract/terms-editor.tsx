"use client";

import { useTranslations } from "next-intl";
import { InputField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { ContractForm, type ContractFormProps } from "./contract-form";

/** What stands at the head of a contract: of one there is, or of another that is made. */
export function TermsEditor({ items, ...props }: ContractFormProps & { items: readonly Option[] }) {
  const t = useTranslations("contracts.field");
  const titles = useTranslations("contracts");
  const { contract, values } = props;
  const what = contract ? "terms" : "made";
  return (
    <ContractForm {...props} what={what} title={titles(`${what}.title`)}>
      {(errorOf) => {
        const of = (name: string) => ({ name, defaultValue: values[name], error: errorOf(name), autoComplete: "off" });
        return (
          <>
            {!contract && <InputField {...of("number")} label={t("number")} hint={t("numberHint")} />}
            <InputField {...of("name")} label={t("name")} />
            {!contract && <InputField {...of("from")} type="date" label={t("from")} hint={t("fromHint")} />}
            <InputField {...of("to")} type="date" label={t("to")} hint={t("toHint")} />
            {!contract && <InputField {...of("currency")} label={t("currency")} hint={t("currencyHint")} />}
            <InputField {...of("noticeMonths")} inputMode="numeric" label={t("noticeMonths")} />
            <SelectField
              {...of("usersItem")}
              label={t("usersItem")}
              hint={t("usersItemHint")}
              options={[{ value: "", label: t("usersItemNone") }, ...items]}
            />
            <TextareaField
              {...of("indexClause")}
              rows={3}
              label={t("indexClause")}
              hint={t("indexHint")}
              className="sm:col-span-2"
            />
          </>
        );
      }}
    </ContractForm>
  );
}
