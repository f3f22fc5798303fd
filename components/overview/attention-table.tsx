import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/format";
import type { Reason } from "@/lib/measures/attention/attention";
import type { SupplierOverview } from "@/lib/measures/attention/loaders";
import { routes } from "@/lib/routes";
import { reasonHref, reasonValues } from "./reason-words";

interface AttentionTableProps {
  page: SupplierOverview;
  /** Cases not closed, by customer; a customer whose cases the viewer may not read is not in it. */
  unclosed: ReadonlyMap<string, number>;
}

/** The viewer's customers, those that need the most first, with the reasons in words. */
export function AttentionTable({ page, unclosed }: AttentionTableProps) {
  const t = useTranslations("overview.supplier");
  const roleName = useTranslations("access.roles");
  const lang = useLocale();
  const reasons = new Map(page.attention.map(({ orgId, reasons: own }) => [orgId, own]));
  const place = (id: string) => page.attention.findIndex(({ orgId }) => orgId === id);
  const last = page.attention.length;
  const customers = page.customers.toSorted(
    (a, b) => ((place(a.id) + last + 1) % (last + 1)) - ((place(b.id) + last + 1) % (last + 1)),
  );
  return (
    <CardTable caption={t("title")}>
      <thead>
        <tr>
          <Th>{t("customer")}</Th>
          <Th>{t("why")}</Th>
          {unclosed.size > 0 && <Th numeric>{t("unclosed")}</Th>}
          <Th>{t("yourRoles")}</Th>
        </tr>
      </thead>
      <tbody>
        {customers.map(({ id, slug, name, roles }) => (
          <Tr key={id}>
            <Th scope="row" className="wrap-anywhere min-w-24">
              <TextLink href={routes.customer.home(slug)}>{name}</TextLink>
            </Th>
            <Td className="min-w-52 whitespace-normal">
              <Reasons slug={slug} reasons={reasons.get(id) ?? null} />
            </Td>
            {unclosed.size > 0 && (
              <Td numeric>
                {unclosed.has(id) && (
                  <TextLink href={routes.customer.cases(slug)}>{formatNumber(unclosed.get(id) ?? 0, lang)}</TextLink>
                )}
              </Td>
            )}
            <Td>
              <span className="flex flex-wrap gap-1.5">
                {roles.map((role) => (
                  <Badge key={role}>{roleName(role)}</Badge>
                ))}
              </span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </CardTable>
  );
}

function Reasons({ slug, reasons }: { slug: string; reasons: readonly Reason[] | null }) {
  const t = useTranslations("overview.supplier");
  const lang = useLocale();
  if (reasons === null) return <span className="text-ink-subtle">{t("unseen")}</span>;
  if (reasons.length === 0) return <span className="text-ink-subtle">{t("calm")}</span>;
  return (
    <ul className="grid gap-1">
      {reasons.map((reason) => (
        <li key={reason.kind}>
          <TextLink href={reasonHref(slug, reason)}>{t(`reason.${reason.kind}`, reasonValues(reason, lang))}</TextLink>
        </li>
      ))}
    </ul>
  );
}
