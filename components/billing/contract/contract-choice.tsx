import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { routes } from "@/lib/routes";

interface ContractChoiceProps {
  org: string;
  contracts: readonly { number: string }[];
  current: string | null;
}

/** Which contract is looked at, where a customer has had more than one. */
export function ContractChoice({ org, contracts, current }: ContractChoiceProps) {
  const t = useTranslations("contracts");
  if (contracts.length < 2) return null;
  return (
    <div data-print="hide">
      <Segmented
        label={t("choice")}
        items={contracts.map(({ number }) => ({
          ...{ href: routes.customer.contract(org, { contract: number }), label: number, current: number === current },
        }))}
      />
    </div>
  );
}
