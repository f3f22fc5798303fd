import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { formatLocalDate, formatNumber, formatPercent } from "@/lib/format";
import type { AgreementTarget, AgreementTerms } from "@/lib/sla/agreement";
import { clockNames, waitReasons } from "@/lib/sla/agreement-form";
import { durationText } from "@/lib/sla/duration-text";
import { standardReopenDays } from "@/lib/sla/ending";
import type { ClockName } from "@/lib/sla/events";

interface TermsViewProps {
  terms: AgreementTerms;
  validFrom: string;
  calendarName: (key: string) => string;
  serviceName: (key: string) => string;
}

/** Everything a version of an agreement says, to be read. */
export function TermsView({ terms, validFrom, calendarName, serviceName }: TermsViewProps) {
  const t = useTranslations("agreements.terms");
  const sla = useTranslations("sla");
  const roles = useTranslations("access.roles");
  const lang = useLocale();
  const service = (key: string) => (key === "*" ? t("every") : serviceName(key));
  const share = (value: number) => formatPercent(value, lang, Number.isInteger(Math.round(value * 1e6) / 1e4) ? 0 : 2);
  const lines = [...new Set(terms.targets.map(({ service: key, priority }) => `${priority}|${key}`))].sort();
  const targetOf = (line: string, clock: ClockName) =>
    terms.targets.find((one) => `${one.priority}|${one.service}` === line && one.clock === clock);
  const text = (target: AgreementTarget | undefined) =>
    target ? `${durationText(target.minutes)}, ${calendarName(target.calendar)}` : "–";
  const pauses = (clock: ClockName) => {
    const reasons = waitReasons.filter((reason) =>
      terms.targets.some((target) => target.clock === clock && target.pausedBy.includes(reason)),
    );
    return reasons.map((reason) => sla(`waitReason.${reason}`).toLowerCase()).join(", ") || t("pausesNone");
  };
  const reopening = [
    ...new Set(terms.targets.filter(({ clock }) => clock === "resolution").map(({ onReopen }) => t(onReopen))),
  ];
  const credits = (terms.credits ?? []).map(({ below, percent }) =>
    t("creditStep", { below: share(below), percent: `${formatNumber(percent, lang, 2)} %` }),
  );
  const availability = (terms.availability ?? []).map((one) =>
    t("availabilityStep", {
      service: service(one.service),
      share: share(one.promisedShare),
      calendar: calendarName(one.calendar),
    }),
  );
  const warnings = (terms.warnings ?? []).map(({ percent, role }) => t("warningStep", { percent, role: roles(role) }));
  const facts: [string, string][] = [
    ...clockNames.map((clock): [string, string] => [
      `${sla(`clock.${clock}`)}: ${t("pauses").toLowerCase()}`,
      pauses(clock),
    ]),
    [t("reopening"), [t("reopenDays", { n: terms.reopenDays ?? standardReopenDays }), ...reopening].join(", ")],
    [t("closing"), terms.closeAfterDays ? t("closeAfterDays", { n: terms.closeAfterDays }) : t("closeNever")],
    [t("credits"), credits.join("; ") || t("creditsNone")],
    [t("availability"), availability.join("; ") || t("availabilityNone")],
    [t("warnings"), warnings.join("; ") || t("warningsNone")],
  ];
  return (
    <div className="grid gap-4">
      <DataTable caption={t("caption", { date: formatLocalDate(validFrom, lang) })} hideCaption>
        <thead>
          <tr>
            <Th>{t("priority")}</Th>
            <Th>{t("service")}</Th>
            <Th>{t("response")}</Th>
            <Th>{t("resolution")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line}>
              <Td>{line.split("|")[0]}</Td>
              <Th scope="row">{service(line.split("|")[1] ?? "")}</Th>
              <Td>{text(targetOf(line, "response"))}</Td>
              <Td>{text(targetOf(line, "resolution"))}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
      <dl className="grid gap-x-6 gap-y-2 px-5 text-sm sm:grid-cols-2">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-ink-subtle">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
