import "server-only";
import type { Scope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import type { CaseDraft } from "@/lib/cases/draft";
import { minuteMs, stockholm, worldNow } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { orgId } from "./organisations";

const nordvik = orgId("nordvik");
const phishing = "Lösenord lämnat ut efter bedrägligt mejl";

/** Two security cases at Nordvik: one that is followed up, with an agent added by the officer, and one that is over. */
export async function writeSecurityCases(scope: Scope, { people }: Directory): Promise<void> {
  const personOf = (name: string) => {
    const person = people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  };
  const [reporter, agent] = [personOf("Ibrahim Osmani"), personOf("Emma Lindkvist")];
  const [officer, theirs] = [personOf("Per-Olof Wikman"), personOf("Stefan Kvarnlund")];
  const by = ({ id, name }: { id: string; name: string }) => ({ actorId: id, actorName: name });
  const said = (at: number, text: string, internal = false) => ({
    event: { kind: "message" as const, at, direction: "out" as const, internal },
    text,
    ...by(agent),
  });
  const shared = { source: "portal", channel: "portal", category: "Säkerhetsincident", kind: "incident" };
  const reported = { requesterId: reporter.id, requesterName: reporter.name, isSecurity: true as const };
  const began = stockholm("2026-11-19T08:50");
  const lost = stockholm("2026-11-03T16:20");
  const drafts: CaseDraft[] = [
    {
      ...{ ...shared, ...reported, title: "Telefon kvarglömd på tåget" },
      description: "Jag glömde arbetstelefonen på tåget från Boden. Den är låst med kod.",
      assignee: agent.name,
      attributes: { form: "security", what: "lost", impact: "one", urgency: "hindered" },
      events: [
        { event: { kind: "opened", at: lost, priority: 3, service: "workplace" }, ...by(reporter) },
        said(
          lost + 9 * minuteMs,
          "Hej Ibrahim! Telefonen är spärrad och kommer att raderas när den kopplas upp. /Emma",
        ),
        { event: { kind: "first_response", at: lost + 9 * minuteMs }, ...by(agent) },
        said(lost + 60 * minuteMs, "Telefonen är raderad på distans. En ny hämtas i receptionen i morgon. /Emma"),
        { event: { kind: "resolved", at: lost + 60 * minuteMs }, ...by(agent) },
        { event: { kind: "closed", at: lost + 75 * minuteMs }, ...by(reporter) },
      ],
    },
    {
      ...{ ...shared, ...reported, title: phishing },
      description:
        "Jag fick ett mejl som såg ut att komma från ServiceDesk och skrev in mitt lösenord på sidan. Sedan kom det inte fram till något.",
      assignee: agent.name,
      attributes: {
        form: "security",
        what: "password",
        since: "I morse vid åtta",
        impact: "several",
        urgency: "stopped",
      },
      events: [
        { event: { kind: "opened", at: began, priority: 2, service: "workplace" }, ...by(reporter) },
        { event: { kind: "assigned", at: began + 12 * minuteMs, to: agent.name, person: agent.id }, ...by(agent) },
        said(
          began + 14 * minuteMs,
          "Hej Ibrahim! Bra att du hörde av dig. Kontot är spärrat; ring mig så sätter vi ett nytt lösenord tillsammans. /Emma",
        ),
        { event: { kind: "first_response", at: began + 14 * minuteMs }, ...by(agent) },
        said(
          began + 40 * minuteMs,
          "Inloggning från okänd adress 08:57, inga regler i brevlådan. Sessionerna är avslutade.",
          true,
        ),
      ],
    },
  ];
  await storeCases(scope, nordvik, drafts, worldNow);
  const { db } = scope;
  const cases = await db.case.findMany({
    where: { orgId: nordvik, isSecurity: true },
    select: { id: true, title: true },
  });
  await db.caseAdmission.createMany({
    data: cases.map(({ id }) => ({
      ...{ orgId: nordvik, caseId: id, personId: agent.id, admittedBy: officer.id },
      admittedAt: new Date(began + 5 * minuteMs),
    })),
  });
  const followUp = await db.incidentFollowUp.findFirst({
    where: { orgId: nordvik, case: { title: phishing } },
    select: { id: true },
  });
  if (!followUp) return;
  const row = (name: string, index: number) => ({
    ...{ orgId: nordvik, id: seedId(name, phishing, index), followUpId: followUp.id },
  });
  await db.incidentTold.createMany({
    data: [
      { person: officer, role: "supplier_security_officer" },
      { person: theirs, role: "customer_security_officer" },
    ].map(({ person, role }) => ({
      ...{ orgId: nordvik, followUpId: followUp.id, personId: person.id, role },
      toldAt: new Date(began + minuteMs),
    })),
  });
  const entries = [
    {
      at: began + 20 * minuteMs,
      by: agent,
      words: "Kontot spärrat, alla sessioner avslutade och lösenordet bytt per telefon.",
    },
    {
      at: began + 95 * minuteMs,
      by: officer,
      words: "Samma mejl har gått till elva personer. Ingen annan har skrivit in sitt lösenord.",
    },
  ];
  await db.incidentEntry.createMany({
    data: entries.map(({ at, by: author, words }, index) => ({
      ...row("entry", index),
      ...{ at: new Date(at), body: words, authorId: author.id, recordedAt: new Date(at) },
    })),
  });
  const actions = [
    { words: "Stoppa avsändaren och länken i e-postfiltret.", owner: agent, due: "2026-11-20", done: true },
    { words: "Påminn alla om hur ett bedrägligt mejl känns igen.", owner: theirs, due: "2026-12-04", done: false },
  ];
  await db.incidentAction.createMany({
    data: actions.map(({ words, owner, due, done }, index) => ({
      ...row("action", index),
      ...{ body: words, ownerId: owner.id, dueOn: new Date(`${due}T00:00:00Z`) },
      ...(done && { doneAt: new Date(began + 180 * minuteMs), doneById: owner.id }),
    })),
  });
  await db.incidentFollowUp.updateMany({
    where: { orgId: nordvik, id: followUp.id },
    data: {
      cause: "Ett bedrägligt mejl i ServiceDesks namn ledde till en sida som såg ut som kundens inloggning.",
      effect: "Ett konto användes av någon annan i sju minuter. Inga uppgifter har hämtats så vitt loggarna visar.",
      revision: 2,
    },
  });
}
