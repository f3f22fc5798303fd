import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inJobScopeFor, inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { listStandingPeople } from "@/lib/organisation/standing-queries";
import { toldByLevel } from "./incidents/beside-queries";
import { readCasePage } from "./page-queries";
import { numberOfReference } from "./reference";
import { candidatesAmong } from "./security/admission-queries";

/** One case with its thread, the derivation of its clocks and what stands beside it. A missing one and a forbidden one look the same. */
export async function loadCase(slug: string, reference: string) {
  const { viewer, org } = await requireCustomer(slug, "cases.read_own");
  const number = numberOfReference(reference, org.key);
  if (number === null) notFound();
  const [lang, now] = [(await getLocale()) === "en" ? ("en" as const) : ("sv" as const), Date.now()];
  const page = await inScope(viewer, (scope) => readCasePage(scope, org, { number, lang, now }));
  if (!page) notFound();
  const { services, escalations, security, ...rest } = page;
  const [lifts, admits] = [escalations?.mayEscalate, security?.isSecurity && security.isOfficer];
  const people =
    lifts || admits ? await inJobScopeFor(viewer.personId, (own) => listStandingPeople(own, org.id, now)) : [];
  const serviceName = (key: string) => {
    const service = services.find((one) => one.key === key);
    return (lang === "en" ? service?.nameEn : null) ?? service?.name ?? key;
  };
  return {
    org,
    ...rest,
    serviceName,
    origin: new URL(env().NEXTAUTH_URL).origin,
    mayExclude: can(viewer, "sla.exclude", org.id),
    escalations: escalations && {
      ...escalations,
      levels: lifts ? toldByLevel(org.id, escalations.isSecurity, people) : [],
    },
    security: security && {
      ...security,
      candidates: admits ? candidatesAmong(people, org.id, security.admissions) : [],
    },
  };
}
