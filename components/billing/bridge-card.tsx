import { useLocale, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { InfoTip } from "@/components/ui/info-tip";
import { TextLink } from "@/components/ui/text-link";
import type { BarName, Bridge } from "@/lib/billing/bridge/bridge";
import { stepsOf } from "@/lib/billing/bridge/steps";
import { formatNumber } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { Amount } from "./amount";

interface BridgeCardProps {
  bridge: Bridge;
  currency: string;
  names: { before: string; after: string };
  opened: BarName | null;
  barHref: (bar: BarName) => string;
}

const colours = { total: "bg-line-strong", up: "bg-[var(--series-2)]", down: "bg-[var(--series-1)]" } as const;

/** The steps from one total to the next, drawn beside the figures they are. */
export function BridgeCard({ bridge, currency, names, opened, barHref }: BridgeCardProps) {
  const t = useTranslations("billing.bridge");
  const figure = useTranslations("billing.figure");
  const lang = useLocale();
  const title = t("title", { period: names.after, previous: names.before });
  return (
    <Card id="bridge">
      <CardHeader
        title={
          <span className="inline-flex items-center gap-1">
            {title}
            <InfoTip label={figure("howCounted", { name: title })} title={title}>
              <p>
                {t("how")} {t("howDrawn")}
              </p>
            </InfoTip>
          </span>
        }
        note={t("note")}
      />
      <CardTable caption={title}>
        <thead>
          <tr>
            <Th>{t("bar")}</Th>
            <Th numeric>{t("effect")}</Th>
            <Th className="w-1/2 max-md:hidden">
              <span className="sr-only">{t("picture")}</span>
            </Th>
            <Th numeric>{t("parts")}</Th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(bridge).map(({ name, effect, parts, left, width }) => {
            const isTotal = name === "before" || name === "after";
            const label = isTotal ? t(name, { period: names[name] }) : t(`name.${name}`);
            const colour = isTotal ? colours.total : effect < 0n ? colours.down : colours.up;
            return (
              <Tr key={name} className={name === opened ? "bg-surface-muted" : undefined}>
                <Th scope="row" className={isTotal ? "font-semibold" : undefined}>
                  {isTotal || parts === 0 ? label : <TextLink href={barHref(name)}>{capitalised(label)}</TextLink>}
                </Th>
                <Td numeric className={isTotal ? "font-semibold" : undefined}>
                  <Amount amount={effect} currency={currency} signed={!isTotal} />
                </Td>
                <Td aria-hidden className="max-md:hidden">
                  <span className="relative block h-5">
                    {effect !== 0n && (
                      <span
                        className={`absolute inset-y-0.5 rounded-xs print:border print:border-ink ${colour}`}
                        style={{ left: `${left}%`, width: `max(${width}%, 2px)` }}
                      />
                    )}
                  </span>
                </Td>
                <Td numeric>{isTotal ? "" : formatNumber(parts, lang)}</Td>
              </Tr>
            );
          })}
        </tbody>
      </CardTable>
    </Card>
  );
}
