import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { DataTable, HiddenTh, Td, Th, Tr } from "@/components/ui/data-table";
import { Messages } from "@/components/ui/messages";
import { askVerificationAction } from "@/lib/cases/levels/actions";
import type { VerificationRow } from "@/lib/cases/levels/verification-queries";
import { formatInstant, formatNumber } from "@/lib/format";

interface VerificationListProps {
  customers: readonly { slug: string; name: string; timeZone: string; verification: VerificationRow | null }[];
}

/** The last comparison of what is stored with what the events say, per customer, and a button for another. */
export function VerificationList({ customers }: VerificationListProps) {
  const t = useTranslations("agreements.verify");
  const lang = useLocale();
  return (
    <Messages of={["agreements"]}>
      <DataTable caption={t("caption")} hideCaption>
        <thead>
          <tr>
            <Th>{t("customer")}</Th>
            <Th>{t("result")}</Th>
            <Th>{t("ran")}</Th>
            <HiddenTh>{t("run")}</HiddenTh>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ slug, name, timeZone, verification }) => {
            const isWaiting =
              verification?.askedAt && (!verification.ranAt || verification.askedAt > verification.ranAt);
            return (
              <Tr key={slug}>
                <Th scope="row">{name}</Th>
                <Td>{verification?.ranAt ? <Result org={slug} found={verification} /> : t("never")}</Td>
                <Td>
                  {verification?.ranAt && (
                    <>
                      {formatInstant(verification.ranAt, lang, timeZone)}
                      <span className="block text-ink-subtle">
                        {t("checked", {
                          cases: formatNumber(verification.cases, lang),
                          clocks: formatNumber(verification.clocks, lang),
                          months: formatNumber(verification.monthRows, lang),
                          seconds: formatNumber((verification.tookMs ?? 0) / 1000, lang, 1),
                        })}
                      </span>
                    </>
                  )}
                  {isWaiting && verification.askedAt && (
                    <span className="block text-ink-subtle">
                      {t("waiting", { when: formatInstant(verification.askedAt, lang, timeZone, "time") })}
                    </span>
                  )}
                </Td>
                <Td>
                  <ActionForm action={askVerificationAction} submit={t("run")} hidden={{ org: slug }} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
    </Messages>
  );
}

function Result({ org, found }: { org: string; found: VerificationRow }) {
  const t = useTranslations("agreements.verify");
  if (found.differenceCount === 0) return <Badge tone="good">{t("equal")}</Badge>;
  return (
    <div className="grid gap-2">
      <div>
        <Badge tone="bad">{t("differences", { n: found.differenceCount })}</Badge>
      </div>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm">{t("show")}</summary>
        <p className="my-2 max-w-prose text-ink-subtle">
          {t("first", { n: found.differences.length, total: found.differenceCount })} {t("mend", { org })}
        </p>
        <ul className="grid gap-2">
          {found.differences.map(({ what, stored, recomputed }) => (
            <li key={what} className="grid gap-0.5 break-all font-mono text-xs">
              <span className="font-semibold">{what}</span>
              <span>
                {t("stored")}: {stored ?? t("nothing")}
              </span>
              <span>
                {t("recomputed")}: {recomputed ?? t("nothing")}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
