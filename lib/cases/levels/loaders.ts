import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { agreementFormOf, hasOwnChoices } from "@/lib/sla/agreement-form-values";
import { calendarFormOf } from "@/lib/sla/calendar-form";
import { officeCalendar } from "@/lib/sla/default-terms";
import { listAgreementSummaries, listAgreementVersions, listCalendars } from "@/lib/sla/version-queries";
import { localDateAt } from "@/lib/time/local-date";
import { listServices } from "../case-queries";
import { calendarFrames } from "./terms-form-queries";
import { listVerifications } from "./verification-queries";

/** The customers whose service level the viewer manages: what is promised, and whether what is stored agrees. */
export async function loadAgreements() {
  const viewer = await requireSupplier("sla.manage");
  const managed = viewer.customers.filter(({ id }) => can(viewer, "sla.manage", id));
  return inScope(viewer, async (scope) => {
    const summaries = await listAgreementSummaries(scope);
    const verifications = await listVerifications(scope);
    const customers = managed.map((org) => {
      const today = localDateAt(Date.now(), org.timeZone);
      const versions = summaries.filter(({ orgId }) => orgId === org.id);
      return {
        ...org,
        versions: versions.length,
        current: versions.findLast(({ validFrom }) => validFrom <= today) ?? null,
        next: versions.find(({ validFrom }) => validFrom > today) ?? null,
        verification: verifications.find(({ orgId }) => orgId === org.id) ?? null,
      };
    });
    return { customers };
  });
}

/** Everything agreed with one customer: versions of the agreement, calendars, and the names they use. */
export async function loadAgreement(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "sla.manage");
  const page = await inScope(viewer, async (scope) => ({
    versions: await listAgreementVersions(scope, org.id),
    calendars: await listCalendars(scope, org.id),
    services: await listServices(scope, org.id),
  }));
  const today = localDateAt(Date.now(), org.timeZone);
  const current = page.versions.find(({ validFrom }) => validFrom <= today)?.id ?? null;
  const mayRegisterOutages = can(viewer, "cases.write", org.id);
  return { org, ...page, today, current, mayRegisterOutages, serviceName: await nameIn(page.services) };
}

/** The editor, begun from a version: the one asked for, or the newest. */
export async function loadAgreementEditor(slug: string, from: string | undefined) {
  const { org, versions, calendars, services, today, serviceName } = await loadAgreement(slug);
  const begun = from === undefined ? versions[0] : versions.find(({ id }) => id === from);
  if (!begun) notFound();
  const frames = calendarFrames(calendars);
  return {
    org,
    base: versions.length,
    begunFrom: begun.validFrom,
    values: { ...agreementFormOf(begun.terms), validFrom: today, note: "" },
    hasOwnChoices: hasOwnChoices(begun.terms),
    services: services.map(({ key }) => ({ key, name: serviceName(key) })),
    calendars: calendars.map(({ key, name }) => ({ key, name, dayMinutes: frames[key]?.dayMinutes ?? null })),
  };
}

/** The calendar editor, begun from the newest version, or from office hours for a calendar that is not there yet. */
export async function loadCalendarEditor(slug: string, key: string) {
  const { org, calendars, today } = await loadAgreement(slug);
  const calendar = calendars.find((one) => one.key === key) ?? null;
  if (!calendar && key !== "new") notFound();
  const rules = calendar?.versions[0]?.rules ?? officeCalendar;
  return {
    org,
    calendar,
    base: calendar?.versions.length ?? 0,
    values: { name: calendar?.name ?? "", note: "", ...calendarFormOf(rules), validFrom: today },
    year: Number(today.slice(0, 4)),
  };
}

async function nameIn(services: readonly { key: string; name: string; nameEn: string | null }[]) {
  const lang = await getLocale();
  return (key: string) => {
    const service = services.find((one) => one.key === key);
    return (lang === "en" ? service?.nameEn : null) ?? service?.name ?? key;
  };
}
