import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BillingTabs } from "@/components/billing/billing-tabs";
import { CallOffActions } from "@/components/billing/call-off-actions";
import { CallOffEffect } from "@/components/billing/call-off-effect";
import { CallOffInvoiced } from "@/components/billing/call-off-invoiced";
import { CallOffLines } from "@/components/billing/call-off-lines";
import { CallOffSteps } from "@/components/billing/call-off-steps";
import { CallOffBadge } from "@/components/billing/call-off-table";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadCallOff } from "@/lib/billing/call-offs/loaders";
import { referenceOf } from "@/lib/billing/call-offs/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reference = referenceOf(Number((await params).number) || 0);
  return { title: (await getTranslations("callOffs"))("page.title", { reference }) };
}

export default async function CallOffPage({ params }: Props) {
  const { org: slug, number } = await params;
  const page = await loadCallOff(slug, number);
  const { org, callOff, lines, scenario, effect, year, isNamed, invoiced, names, acts } = page;
  const [t, lang] = await Promise.all([getTranslations("callOffs"), getLocale()]);
  const reference = referenceOf(callOff.number);
  const first = callOff.steps[0];
  const when = first ? formatInstant(first.at, lang, org.timeZone, "date") : "–";
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        eyebrow={`${org.name} · ${t("page.title", { reference })}`}
        title={
          <span className="inline-flex flex-wrap items-center gap-3">
            {callOff.title}
            <CallOffBadge state={callOff.state} />
          </span>
        }
        lead={t("page.requested", { who: first?.by ?? "–", when })}
      />
      <BillingTabs org={org.slug} current="callOffs" />
      <CallOffEffect callOff={callOff} effect={effect} year={year} isNamed={isNamed} />
      <CallOffLines lines={lines} isOffered={callOff.oneOff !== null} names={names} />
      {(callOff.body || scenario) && (
        <Card>
          <CardHeader title={t("page.body")} />
          <CardBody className="grid max-w-prose gap-2 text-sm">
            {callOff.body && <p className="whitespace-pre-line">{callOff.body}</p>}
            {scenario && (
              <p className="text-ink-muted">
                {t.rich("page.fromScenario", {
                  name: () => (
                    <TextLink href={routes.customer.scenario(org.slug, scenario.id)}>{scenario.name}</TextLink>
                  ),
                })}
              </p>
            )}
          </CardBody>
        </Card>
      )}
      <CallOffActions key={callOff.revision} org={org.slug} callOff={callOff} lines={lines} acts={acts} />
      <CallOffSteps steps={callOff.steps} timeZone={org.timeZone} />
      <CallOffInvoiced org={org.slug} reference={reference} state={callOff.state} lines={invoiced} />
    </div>
  );
}
