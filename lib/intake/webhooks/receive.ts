import "server-only";
import { signerOf } from "@/lib/access/api-key";
import { inWriteScope } from "@/lib/intake/api/answers";
import { receiveCase, receiveEvent } from "@/lib/intake/api/case-commands";
import { getCustomer } from "@/lib/intake/api/case-queries";
import { answered, checked, jsonAnswer, jsonOf, readText, requireUnderLimit, unknownKey } from "@/lib/intake/api/door";
import { hookBodySchema } from "@/lib/intake/api/hook-body";
import { ApiProblem, wrongFields } from "@/lib/intake/api/problem";
import { digestOf, take } from "@/lib/intake/api/receipts";
import { unseal } from "./sealing";
import { verified } from "./signing";

/**
 * A signed message from another system: taken once, and only near the time it was signed. An address that is none and a
 * signature that does not hold are answered alike. `now` is epoch milliseconds.
 */
export async function receiveHook(request: Request, name: string, now: number): Promise<Response> {
  return answered(async () => {
    const text = await readText(request);
    const signer = await signerOf(name, new Date(now));
    const secret = signer && unseal(signer.sealed);
    const message = secret ? verified(secret, request.headers, text, now) : null;
    if (!signer || !message || message.wrong === "signature") throw unsigned(await unknownKey(request));
    if (message.wrong === "time") {
      throw new ApiProblem(401, "webhook-timestamp is more than five minutes from now. Set the clock, and sign again.");
    }
    const { holder, expiredAt } = signer;
    if (expiredAt) throw await unknownKey(request, expiredAt);
    await requireUnderLimit(holder);
    const body = checked(hookBodySchema, jsonOf(text));
    const answer = await inWriteScope(holder, async (scope) => {
      const named = { name: `hook ${message.id}`, digest: digestOf(request, text) };
      if (!(await take(scope, holder, named))) {
        throw new ApiProblem(409, "A message with this webhook-id was taken before.");
      }
      const org = await getCustomer(scope, holder.orgId);
      return insideData(
        body.type === "case.opened"
          ? receiveCase(scope, holder, org, body.data, now)
          : receiveEvent(scope, holder, org, { reference: body.reference, input: body.data, now }),
      );
    });
    return jsonAnswer(answer.status, answer.body, answer.location ? { location: answer.location } : {});
  });
}

/** What is wrong with the case stands in `data` of what was sent. */
async function insideData<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiProblem) || !error.errors) throw error;
    throw wrongFields(error.errors.map((one) => ({ ...one, field: `/data${one.field}` })));
  }
}

/** As for a key that is none, in the words of signatures. */
function unsigned(problem: ApiProblem): ApiProblem {
  if (problem.status !== 401) return problem;
  return new ApiProblem(401, "The signature does not hold. Sign id.timestamp.body with the secret of this address.");
}
