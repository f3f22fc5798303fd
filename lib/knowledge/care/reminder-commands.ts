import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Lang } from "@/lib/knowledge/source/schema";
import { kindOf } from "@/lib/knowledge/writing/head-queries";
import { tell } from "@/lib/knowledge/writing/notice-commands";
import { writePermissionOf } from "@/lib/knowledge/writing/rights";
import { staffWith } from "@/lib/knowledge/writing/staff-queries";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { reminderOf, reviewStage } from "./review-dates";

interface DueDocument {
  readonly documentId: string;
  readonly lang: Lang;
  readonly orgId: string | null;
  readonly detail: { readonly reviewBy: string };
}

/**
 * Tells owners of review dates 14 days before and on the day: one mail a person with all that is theirs. Returns the
 * documents whose day has come.
 */
export async function remindOwners(scope: Scope, now: Date): Promise<{ findings: DueDocument[]; mails: number }> {
  const today = localDateAt(now.getTime(), "Europe/Stockholm");
  const rows = await scope.db.document.findMany({
    where: { reviewBy: { not: null }, archivedAt: null, texts: { some: {} } },
    select: {
      id: true,
      orgId: true,
      key: true,
      kind: true,
      owner: true,
      reviewBy: true,
      sourceLang: true,
      reminded: true,
      texts: { select: { lang: true, title: true } },
    },
    orderBy: [{ reviewBy: "asc" }, { key: "asc" }],
  });
  const findings: DueDocument[] = [];
  const told = new Map<string, { lines: string[]; orgIds: Set<string | null> }>();
  for (const { id, orgId, key, kind, owner, reviewBy, sourceLang, reminded, texts } of rows) {
    const day = reviewBy?.toISOString().slice(0, 10) ?? "";
    const stage = reviewStage(day, today);
    if (!stage) continue;
    const lang = sourceLang === "en" ? "en" : "sv";
    if (stage === "due") findings.push({ documentId: id, lang, orgId, detail: { reviewBy: day } });
    const reminder = reminderOf(day, stage);
    if (reminded === reminder) continue;
    const title = (texts.find((text) => text.lang === lang) ?? texts[0])?.title ?? key;
    for (const personId of await ownersOf(scope, { owner, orgId, kind: kindOf(kind) }, now)) {
      const letter = told.get(personId) ?? { lines: [], orgIds: new Set() };
      letter.lines.push(`${day}  ${title}`);
      letter.orgIds.add(orgId);
      told.set(personId, letter);
    }
    await scope.db.document.updateMany({ where: { id }, data: { reminded: reminder } });
  }
  let mails = 0;
  for (const [personId, { lines, orgIds }] of told) {
    const [orgId = null] = orgIds.size === 1 ? orgIds : [];
    const path = routes.desk.knowledge({ due: "1" });
    const values = { list: lines.join("\n"), n: lines.length };
    if (await tell(scope, { personId, orgId, notice: "reviewDue", path, values })) mails += 1;
  }
  return { findings, mails };
}

/** The owner, where a person's address is named; a team's word stands for those who write such documents. */
async function ownersOf(
  scope: Scope,
  { owner, orgId, kind }: { owner: string | null; orgId: string | null; kind: ReturnType<typeof kindOf> },
  now: Date,
): Promise<string[]> {
  if (owner?.includes("@")) {
    const person = await scope.db.person.findFirst({
      where: { email: owner.trim().toLowerCase(), status: "active" },
      select: { id: true },
    });
    if (person) return [person.id];
  }
  return (await staffWith(scope, writePermissionOf(kind), orgId, now)).map(({ id }) => id);
}
