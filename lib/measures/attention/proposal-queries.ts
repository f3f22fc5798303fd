import "server-only";
import type { Scope } from "@/lib/access/scope";
import { statedEffectIn } from "@/lib/knowledge/source/document-meta";
import { readYaml, splitFrontMatter } from "@/lib/knowledge/source/front-matter-yaml";
import type { Outcome } from "../proposals/record";
import type { ProposalRow, ProposalText } from "./proposals";

/** More than a page shows; a supplier with more than these looks them up in the list of documents. */
const mostProposals = 200;
const waiting = ["review", "scheduled", "draft"] as const;

/** The improvement proposals that the viewer writes, of every customer: those that are not put away. */
export async function listProposalRows(scope: Scope): Promise<ProposalRow[]> {
  const rows = await scope.db.document.findMany({
    where: { AND: [scope.documentWhere("write"), { kind: "proposal", archivedAt: null }] },
    orderBy: [{ key: "asc" }, { id: "asc" }],
    take: mostProposals,
    select: {
      id: true,
      sourceLang: true,
      reviewBy: true,
      organisation: { select: { slug: true, name: true } },
      texts: { select: { lang: true, title: true, version: true, meta: true } },
      decisions: {
        ...{ orderBy: { number: "desc" as const }, take: 1 },
        select: { outcome: true, decidedAt: true, postponedUntil: true },
      },
      versions: {
        orderBy: { number: "desc" },
        select: {
          ...{ lang: true, state: true, title: true },
          ...{ createdAt: true, submittedAt: true, publishAt: true, publishedAt: true },
        },
      },
    },
  });
  const unpublished = rows.filter(({ texts }) => texts.length === 0).map(({ id }) => id);
  const drafted = await draftedEffects(scope, unpublished);
  return rows.map(({ id, sourceLang, reviewBy, organisation, texts, versions, decisions: [decision] }) => {
    const published = texts.find(({ lang }) => lang === sourceLang) ?? texts[0];
    return {
      id,
      customer: organisation,
      reviewBy: reviewBy?.toISOString().slice(0, 10) ?? null,
      decision: decision
        ? {
            ...{ outcome: decision.outcome as Outcome, at: decision.decidedAt },
            until: decision.postponedUntil?.toISOString().slice(0, 10) ?? null,
          }
        : null,
      texts: [...new Set([...texts, ...versions].map(({ lang }) => lang))].map((lang) => {
        const text = texts.find((one) => one.lang === lang);
        return textOf(
          lang,
          text,
          versions.filter((one) => one.lang === lang),
        );
      }),
      effect: published ? statedEffectIn(published.meta) : (drafted.get(id) ?? { benefit: null, kpi: null }),
    };
  });
}

interface VersionRow {
  state: string;
  title: string;
  createdAt: Date;
  submittedAt: Date | null;
  publishAt: Date | null;
  publishedAt: Date | null;
}

/** `versions` of one language, the newest first. */
function textOf(
  lang: string,
  text: { title: string; version: number } | undefined,
  versions: readonly VersionRow[],
): ProposalText {
  const state = waiting.find((wanted) => versions.some((version) => version.state === wanted)) ?? null;
  const open = versions.find((version) => version.state === state);
  const at = { draft: open?.createdAt, review: open?.submittedAt, scheduled: open?.publishAt };
  const first = versions.findLast(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null;
  return {
    ...{ lang, title: text?.title ?? versions[0]?.title ?? "", published: text?.version ?? null },
    ...{ publishedAt: text ? first : null, waiting: state, waitingAt: (state && at[state]) ?? null },
  };
}

/** What drafts say they will lead to: it stands in their source until they are published. */
async function draftedEffects(scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ReturnType<typeof statedEffectIn>>();
  const sources = await scope.db.documentVersion.findMany({
    where: { documentId: { in: [...ids] }, document: scope.documentWhere("write") },
    orderBy: [{ number: "asc" }, { lang: "asc" }],
    select: { documentId: true, source: true },
  });
  return new Map(sources.map(({ documentId, source }) => [documentId, statedEffectIn(frontMatterOf(source))]));
}

function frontMatterOf(source: string): unknown {
  const split = splitFrontMatter(source);
  if ("code" in split) return null;
  const read = readYaml(split.yaml);
  return "code" in read ? null : read.value;
}
