import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import type { Lang } from "@/lib/knowledge/source/schema";

export interface CannedChange {
  /** Null adds one. */
  id: string | null;
  lang: Lang;
  title: string;
  body: string;
  articleKey: string | null;
}

/** Adds a canned answer, or gives one another text. */
export async function saveCannedAnswer(
  scope: Scope,
  { id, ...text }: CannedChange,
  now: Date,
): Promise<"saved" | "gone"> {
  requireDesk(scope);
  const data = { ...text, updatedAt: now };
  const key = id ?? randomUUID();
  if (id === null) {
    const supplier = await scope.db.organisation.findFirst({ where: { kind: "supplier" }, select: { id: true } });
    if (!supplier) throw new AppError("not_found", "no supplier to write an answer for");
    await scope.db.cannedAnswer.createMany({ data: [{ ...data, orgId: supplier.id, id: key }] });
  } else {
    const { count } = await scope.db.cannedAnswer.updateMany({ where: { id }, data });
    if (count === 0) return "gone";
  }
  await note(scope, key, id === null ? "added" : "changed");
  return "saved";
}

export async function removeCannedAnswer(scope: Scope, id: string): Promise<"removed" | "gone"> {
  requireDesk(scope);
  const { count } = await scope.db.cannedAnswer.deleteMany({ where: { id } });
  if (count === 0) return "gone";
  await note(scope, id, "removed");
  return "removed";
}

/** Answers belong to no customer: whoever works on cases of one writes them. */
function requireDesk(scope: Scope): void {
  if (scope.actor === "person" && scope.orgs("cases.write").length === 0) {
    throw new AppError("not_found", "no cases.write with any customer");
  }
}

async function note(scope: Scope, id: string, what: "added" | "changed" | "removed"): Promise<void> {
  await appendAudit(scope, { kind: "canned_answer.changed", subject: `canned_answer:${id}`, detail: { what } });
}
