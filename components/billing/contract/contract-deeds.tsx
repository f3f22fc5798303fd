import { FilePlus2, ListOrdered, Pencil, Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";

/** What whoever makes contracts can do with this one. */
export function ContractDeeds({ org, contract }: { org: string; contract: string | null }) {
  const t = useTranslations("contracts.deed");
  const of = { contract: contract ?? undefined };
  return (
    <div data-print="hide" className="flex flex-wrap gap-3">
      {contract && (
        <>
          <LinkButton href={routes.customer.contractPrices(org, of)} variant="primary">
            <Tags aria-hidden className="size-4" />
            {t("prices")}
          </LinkButton>
          <LinkButton href={routes.customer.contractQuantities(org, of)}>
            <ListOrdered aria-hidden className="size-4" />
            {t("quantities")}
          </LinkButton>
          <LinkButton href={routes.customer.contractTerms(org, of)}>
            <Pencil aria-hidden className="size-4" />
            {t("terms")}
          </LinkButton>
        </>
      )}
      <LinkButton href={routes.customer.contractTerms(org, { new: "1" })}>
        <FilePlus2 aria-hidden className="size-4" />
        {t("made")}
      </LinkButton>
    </div>
  );
}
