import "server-only";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { publishVersion } from "@/lib/knowledge/writing/publish-commands";
import { createDocument, saveVersion } from "@/lib/knowledge/writing/version-commands";
import { hourMs, stockholm } from "./clock";
import { datePublication } from "./customer-documents";
import type { Directory } from "./directory";
import { orgId } from "./organisations";
import { type SeedProposal, seedProposals } from "./proposal-words";

const langs = ["sv", "en"] as const;
type Lang = (typeof langs)[number];
const readers = ["it_manager", "contract_owner", "it_service_owner", "it_system_owner", "customer_ceo"];

const headings: Record<Lang, { known: string; change: string; follow: string; figure: string }> = {
  sv: {
    ...{ known: "Det här vet vi", change: "Det här ändras", follow: "Så följer vi upp" },
    figure: "Vi jämför siffran före och efter mot målet, och tar upp resultatet i taktiskt forum.",
  },
  en: {
    ...{ known: "What we know", change: "What changes", follow: "How we follow up" },
    figure: "We hold the figure before and after against the target and take up the result in the tactical forum.",
  },
};

/** Proposals that forums have decided on since the portal was opened, and one that is still being written. */
export async function writeProposals(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => {
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person.id;
  };
  const texts = seedProposals.flatMap((one) => langs.map((lang) => ({ one, lang, source: sourceOf(one, lang) })));
  const compiled = await Promise.all(
    texts.map(({ one, source }) => (one.published === null ? null : compileDocument(source))),
  );
  const ids = new Map<string, string>();
  for (const [index, { one, lang, source }] of texts.entries()) {
    const documentId = ids.get(one.key) ?? (await create(scope, one));
    ids.set(one.key, documentId);
    const authorId = idOf(one.owner);
    const about = { documentId, lang, source, basedOn: null, origin: "browser" as const, authorId, batch: true };
    const saved = await saveVersion(scope, { ...about, ...(lang === "en" && { translatesVersion: 1 }) });
    if (saved.status !== "saved") throw new Error(`${one.key} could not be written: ${saved.status}`);
    const result = compiled[index];
    if (!result || one.published === null) continue;
    if (!result.ok) throw new Error(`${one.key}.${lang} is refused: ${result.refusals[0]?.code}`);
    const version = { documentId, lang, number: saved.number };
    const published = await publishVersion(scope, { ...version, compiled: result.document, batch: true });
    if (published.status === "refused") throw new Error(`${one.key}: ${published.refusals[0]?.code}`);
    const at = stockholm(one.published);
    await datePublication(scope, { ...version, authorId }, { written: at - 4 * hourMs, published: at });
    if (lang === "sv") await decide(scope, one, documentId, idOf);
  }
}

async function create(scope: Scope, { customer, key }: SeedProposal): Promise<string> {
  const head = {
    kind: "proposal",
    key,
    orgId: orgId(customer),
    sectionKey: null,
    sourceLang: "sv",
    batch: true,
  } as const;
  return (await createDocument(scope, head)).documentId;
}

async function decide(
  { db }: Scope,
  { customer, published, decision, kpi }: SeedProposal,
  documentId: string,
  idOf: (name: string) => string,
): Promise<void> {
  if (!decision || published === null) return;
  const { outcome, at, by, recordedBy = by, reason, until, responsible, dueOn, done } = decision;
  const place = { orgId: orgId(customer), documentId, number: 1 };
  const decidedAt = new Date(stockholm(at));
  const { sourceHash } = await db.documentText.findUniqueOrThrow({
    where: { documentId_lang: { documentId, lang: "sv" } },
    select: { sourceHash: true },
  });
  const text = { lang: "sv", version: 1, sourceHash, publishedAt: new Date(stockholm(published)) };
  const recorded = { recordedById: idOf(recordedBy), recordedAt: decidedAt };
  await db.proposalDecision.createMany({
    data: [
      {
        ...{ ...place, ...text, ...recorded, outcome, reason, forum: "tactical", decidedAt, decidedById: idOf(by) },
        postponedUntil: until ? new Date(until) : null,
        responsibleId: responsible ? idOf(responsible) : null,
        dueOn: dueOn ? new Date(dueOn) : null,
        effect: kpi ? { ...kpi } : Prisma.DbNull,
      },
    ],
  });
  if (!done) return;
  const doneOn = new Date(done.on);
  await db.proposalCarriedOut.createMany({
    data: [
      {
        ...place,
        doneOn,
        note: done.note,
        recordedById: idOf(recordedBy),
        recordedAt: new Date(`${done.on}T14:00:00Z`),
      },
    ],
  });
}

function sourceOf(one: SeedProposal, lang: Lang): string {
  const { customer, title, problem, proposal, benefit, effort, cost, quarter, kpi, owner, key } = one;
  const words = headings[lang];
  const front = {
    ...{ title: title[lang], description: benefit[lang], slug: lang === "sv" ? key : `${key}-en`, kind: "proposal" },
    ...{ customer, lang, audience: readers.map((role) => `org:${customer}+role:${role}`), owner },
    ...{ problem: problem[lang], proposal: proposal[lang], benefit: benefit[lang], effort },
    ...{ cost: { ...cost, currency: "SEK" }, targetQuarter: quarter, ...(kpi && { kpi }) },
  };
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const body = [
    `## ${words.known}\n\n${problem[lang]}`,
    `## ${words.change}\n\n${proposal[lang]}`,
    `## ${words.follow}\n\n${benefit[lang]}${kpi ? ` ${words.figure}` : ""}`,
  ];
  return `---\n${lines.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}
