import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import type { CallOffEffect } from "@/lib/billing/call-offs/effect";
import type { CallOffState } from "@/lib/billing/call-offs/lifecycle";
import type { CallOff } from "@/lib/billing/call-offs/queries";
import { referenceOf } from "@/lib/billing/call-offs/reference";
import { formatInstant, formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";
import { Amount } from "./amount";

const tones: Record<CallOffState, Tone> = {
  requested: "warn",
  offered: "info",
  ordered: "accent",
  delivered: "accent",
  invoiced: "good",
  declined: "neutral",
  withdrawn: "neutral",
};

export function CallOffBadge({ state }: { state: CallOffState }) {
  const t = useTranslations("callOffs.states");
  return (
    <Badge tone={tones[state]} dot>
      {t(state)}
    </Badge>
  );
}

interface CallOffTableProps {
  org: { slug: string; timeZone: string };
  rows: readonly { callOff: CallOff; effect: CallOffEffect }[];
}

/** Call-offs with their state and what they come to, the newest first; each leads to its page. */
export function CallOffTable({ org, rows }: CallOffTableProps) {
  const t = useTranslations("callOffs");
  const lang = useLocale();
  return (
    <DataTable caption={t("table")} hideCaption>
      <thead>
        <tr>
          <Th>{t("reference")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("since")}</Th>
          <Th>{t("from")}</Th>
          <Th numeric>{t("perMonth")}</Th>
          <Th numeric>{t("oneOff")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ callOff: { number, title, state, from, currency, steps, oneOff }, effect }) => {
          const last = steps.at(-1);
          return (
            <Tr key={number}>
              <Th scope="row" className="min-w-48">
                <TextLink href={routes.customer.callOff(org.slug, number)}>{title}</TextLink>
                <span className="block font-normal text-ink-subtle text-xs">{referenceOf(number)}</span>
              </Th>
              <Td>
                <CallOffBadge state={state} />
              </Td>
              <Td className="whitespace-nowrap">{last ? formatInstant(last.at, lang, org.timeZone, "date") : "–"}</Td>
              <Td className="whitespace-nowrap">{formatLocalDate(from, lang)}</Td>
              <Td numeric className="font-medium">
                <Amount amount={effect.perMonth} currency={currency} signed />
              </Td>
              <Td numeric>{oneOff ? <Amount amount={oneOff} currency={currency} signed /> : "–"}</Td>
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
