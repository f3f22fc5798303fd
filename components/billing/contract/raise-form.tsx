import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { InputField } from "@/components/ui/input";

interface RaiseFormProps {
  contract: string;
  raise: string;
  isWrong: boolean;
}

/** Begins the list anew with every price raised by so many per cent, as an index clause says. */
export function RaiseForm({ contract, raise, isWrong }: RaiseFormProps) {
  const t = useTranslations("contracts.raise");
  return (
    <form className="flex flex-wrap items-end gap-3" data-print="hide">
      <input type="hidden" name="contract" value={contract} />
      <InputField
        name="raise"
        label={t("label")}
        hint={t("hint")}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={raise}
        error={isWrong ? t("wrong") : undefined}
        className="w-full max-w-md"
      />
      <Button type="submit">{t("submit")}</Button>
    </form>
  );
}
