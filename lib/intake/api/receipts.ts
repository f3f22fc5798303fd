import "server-only";
import { createHash } from "node:crypto";
import type { KeyHolder } from "@/lib/access/key-holder";
import type { Scope } from "@/lib/access/scope";
import { ApiProblem } from "./problem";

export interface Answer {
  status: number;
  body: unknown;
  location?: string;
}

export interface Named {
  /** The Idempotency-Key of the request. */
  name: string;
  digest: string;
}

const stored = { status: true, answer: true, digest: true } as const;

/** What a request says of itself, to tell the same again from another. */
export function digestOf(request: Request, text: string): string {
  const { pathname } = new URL(request.url);
  return createHash("sha256").update(`${request.method} ${pathname}\n${text}`).digest("hex");
}

/** The Idempotency-Key of a request; null where there is none. */
export function nameOf(request: Request): string | null {
  const name = request.headers.get("idempotency-key");
  if (name === null) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(name)) return name;
  throw new ApiProblem(400, "An Idempotency-Key has 1 to 200 letters, digits and signs of ASCII, and no spaces.");
}

/**
 * Does the work once for a name: the same request again is given the stored answer, and another request under the name is
 * refused. Name and work are written in one transaction; whoever comes at the same time waits for it.
 */
export async function once(
  scope: Scope,
  holder: KeyHolder,
  named: Named | null,
  work: () => Promise<Answer>,
): Promise<Answer & { repeated: boolean }> {
  if (named === null) return { ...(await work()), repeated: false };
  if (!(await take(scope, holder, named))) {
    const earlier = await scope.db.apiReceipt.findFirst({ where: rowOf(holder, named.name), select: stored });
    if (earlier?.digest !== named.digest || earlier.status === null) {
      throw new ApiProblem(422, "This Idempotency-Key stood on another request. Send a new key with a new request.");
    }
    return { ...(earlier.answer as unknown as Answer), repeated: true };
  }
  const answer = await work();
  await scope.db.apiReceipt.updateMany({
    where: rowOf(holder, named.name),
    data: { status: answer.status, answer: answer as object },
  });
  return { ...answer, repeated: false };
}

/** Writes the name down; false when it stood there already. */
export async function take(scope: Scope, { orgId, keyId }: KeyHolder, { name, digest }: Named): Promise<boolean> {
  // A key that sends invoices has no right to cases; the database asks for the one or the other.
  if (scope.orgs("billing.import").length === 0) scope.require("cases.write", orgId);
  const { count } = await scope.db.apiReceipt.createMany({
    data: [{ orgId, keyId, name, digest }],
    skipDuplicates: true,
  });
  return count === 1;
}

function rowOf({ orgId, keyId }: KeyHolder, name: string) {
  return { orgId, keyId, name };
}
