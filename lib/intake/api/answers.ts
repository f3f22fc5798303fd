import "server-only";
import type { KeyHolder } from "@/lib/access/key-holder";
import { inKeyScope, type Scope } from "@/lib/access/scope";
import { jsonAnswer } from "./door";
import { ApiProblem } from "./problem";
import { type Answer, digestOf, nameOf, once } from "./receipts";
import { Turns } from "./turns";

const turns = new Turns(100);

/** A unit of work of a key that writes, when it is its customer's turn. */
export async function inWriteScope<T>(holder: KeyHolder, work: (scope: Scope) => Promise<T>): Promise<T> {
  const turn = turns.take(holder.orgId, () => inKeyScope(holder, "write", work));
  if (turn) return turn;
  const detail = "Too many writes of this customer wait. Send fewer at once.";
  throw new ApiProblem(429, detail, undefined, { "retry-after": "5" });
}

/** A write as it is answered: under the Idempotency-Key of the request, where it has one. */
export async function answerWrite(
  request: Request,
  holder: KeyHolder,
  text: string,
  work: (scope: Scope) => Promise<Answer>,
): Promise<Response> {
  const name = nameOf(request);
  const named = name === null ? null : { name, digest: digestOf(request, text) };
  const { status, body, location, repeated } = await inWriteScope(holder, (scope) =>
    once(scope, holder, named, () => work(scope)),
  );
  return jsonAnswer(status, body, {
    ...(location && { location }),
    ...(repeated && { "idempotent-replayed": "true" }),
  });
}
