import "server-only";
import { createTranslator } from "use-intl/core";
import { permissions } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { formatInstant, formatLocalDate } from "@/lib/format";
import casesEn from "@/lib/i18n/messages/en/cases.json";
import en from "@/lib/i18n/messages/en/incidents.json";
import slaEn from "@/lib/i18n/messages/en/sla.json";
import casesSv from "@/lib/i18n/messages/sv/cases.json";
import sv from "@/lib/i18n/messages/sv/incidents.json";
import slaSv from "@/lib/i18n/messages/sv/sla.json";
import { templateOf } from "@/lib/knowledge/source/templates/template";
import { writeFrontMatter } from "@/lib/knowledge/source/write-front-matter";
import { partsOf } from "@/lib/knowledge/writing/draft";
import { createDocument, saveVersion } from "@/lib/knowledge/writing/version-commands";
import { getServiceNames } from "@/lib/organisation/queries";
import { localTimeAt } from "@/lib/time/local-date";
import { eventMessage } from "../event-message";
import { loadEvents } from "../histories";
import { caseReference } from "../reference";
import { linkReport } from "./commands";
import { type FollowUp, listEntries } from "./queries";
import { reportBody } from "./report-source";
import { timelineOf } from "./timeline";

const messages = {
  sv: { incidents: sv, cases: casesSv, sla: slaSv },
  en: { incidents: en, cases: casesEn, sla: slaEn },
};

/** Makes the draft of an incident report from what its follow-up says, and links the two; returns the document's id. */
export async function draftReport(
  scope: Scope,
  org: { id: string; slug: string; key: string; timeZone: string },
  followUp: FollowUp,
  { lang, name }: { lang: "sv" | "en"; name: string },
): Promise<string> {
  scope.require("incidents.write", org.id);
  scope.require("documents.write", org.id);
  const reference = caseReference(org.key, followUp.number);
  const t = createTranslator({ locale: lang, messages: messages[lang] });
  const title = t("incidents.report.title", { reference, title: followUp.title }).slice(0, 120);
  const facts = { title, section: null, customer: org.slug, owner: name };
  const { head } = partsOf(templateOf({ kind: "incident_report", lang, ...facts }));
  const { openedAt, resolvedAt } = followUp;
  const occurred = {
    from: moment(openedAt, org.timeZone),
    ...(resolvedAt && { to: moment(resolvedAt, org.timeZone) }),
  };
  // For those who may see the follow-up, until its author says otherwise.
  const audience = permissions["cases.read_org"].roles.map((role) => `org:${org.slug}+role:${role}`);
  const fields = { case: reference, occurred, audience };
  const source = writeFrontMatter(head + (await bodyOf(scope, org, followUp, lang)), fields);
  const about = { kind: "incident_report", orgId: org.id, sectionKey: null, sourceLang: lang } as const;
  const key = `incident-${reference.toLowerCase()}`;
  const { documentId } = await createDocument(scope, { ...about, key, orNear: true });
  await saveVersion(scope, { documentId, lang, source, basedOn: null, origin: "browser" });
  await linkReport(scope, { orgId: org.id, id: followUp.id, caseId: followUp.caseId }, documentId);
  return documentId;
}

async function bodyOf(
  scope: Scope,
  org: { id: string; key: string; timeZone: string },
  { id, caseId, cause, effect, actions, ...about }: FollowUp,
  lang: "sv" | "en",
): Promise<string> {
  const t = createTranslator({ locale: lang, messages: messages[lang] });
  const services = await getServiceNames(scope, org.id, lang);
  const events = (await loadEvents(scope, org.id, [caseId])).get(caseId) ?? [];
  const words = {
    serviceName: (key: string) => services.get(key) ?? key,
    reasonName: (reason: "customer" | "third_party" | "maintenance") => t(`sla.waitReason.${reason}`),
  };
  const timeline = timelineOf(events, await listEntries(scope, org.id, id)).map((item) => {
    const at = formatInstant(new Date(item.at), lang, org.timeZone);
    if (item.kind === "entry") return { at, what: item.body };
    const { key, values } = eventMessage(item.event, words);
    return { at, what: t(`cases.event.${key}`, values as never) };
  });
  const planned = actions.map(({ body, owner, dueOn }) => ({ body, owner, due: formatLocalDate(dueOn, lang) }));
  const when = (instant: Date) => formatInstant(instant, lang, org.timeZone);
  const intro = t("incidents.report.headings.intro", {
    ...{ reference: caseReference(org.key, about.number), service: words.serviceName(about.service) },
    ...{ priority: String(about.priority), from: when(about.openedAt) },
    ...{ isResolved: about.resolvedAt ? "yes" : "no", to: about.resolvedAt ? when(about.resolvedAt) : "" },
  });
  const heading = (name: "effect" | "timeline" | "time" | "event" | "cause" | "actions" | "unknown") =>
    t(`incidents.report.headings.${name}`);
  return reportBody(
    { effect, cause, timeline, actions: planned },
    {
      ...{ intro, effect: heading("effect"), timeline: heading("timeline"), time: heading("time") },
      ...{ event: heading("event"), cause: heading("cause"), actions: heading("actions"), unknown: heading("unknown") },
      noActions: t("incidents.page.noActions"),
      action: (values) => t("incidents.report.headings.action", values),
    },
  );
}

/** "2026-10-03 14:05" on the customer's wall, as front matter writes it. */
function moment(at: Date, zone: string): string {
  return localTimeAt(at.getTime(), zone).slice(0, 16).replace("T", " ");
}
