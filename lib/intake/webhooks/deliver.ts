import "server-only";
import { inJobScope } from "@/lib/access/scope";
import { JobFailure } from "@/lib/jobs/failure";
import { type JobPayload, type JobRun, kinds } from "@/lib/jobs/kinds";
import { noteTry, type OutgoingMessage, outgoingMessage } from "./commands";
import { deliveryProblems } from "./problems";
import { unseal } from "./sealing";
import { signedHeaders } from "./signing";
import { type Sent, transmit } from "./transmit";

type Wanted = JobPayload<"webhook.deliver">;

/**
 * Tells another system what happened to a case. Coming twice it sends twice, under the same id: by that the receiver
 * knows what it has.
 */
export async function deliverWebhook(wanted: Wanted, run: JobRun, send: typeof transmit = transmit): Promise<void> {
  const message = await inJobScope((scope) => outgoingMessage(scope, wanted, new Date()));
  if (message === null) return;
  const began = performance.now();
  const sent = await trySending(message, run, send);
  const verdict = judge(sent);
  const isOver = verdict.permanent || run.attempt >= kinds["webhook.deliver"].maxAttempts;
  await inJobScope((scope) =>
    noteTry(scope, wanted, {
      state: verdict.sentence === null ? "delivered" : isOver ? "failed" : "waiting",
      responseCode: "status" in sent ? sent.status : null,
      error: verdict.sentence,
      tookMs: Math.round(performance.now() - began),
      triedAt: new Date(),
    }),
  );
  if (verdict.sentence !== null) throw new JobFailure(verdict.sentence, verdict.permanent);
}

async function trySending(message: OutgoingMessage, { signal }: JobRun, send: typeof transmit): Promise<Sent> {
  const secrets = message.sealed.map(unseal).filter((secret) => secret !== null);
  if (secrets.length === 0) return { refused: deliveryProblems.secret };
  if (message.body === null) return { refused: deliveryProblems.gone };
  if (message.ended) return { refused: deliveryProblems.ended };
  const { url, id, body } = message;
  const headers = {
    "content-type": "application/json",
    "user-agent": "Samverkan",
    ...signedHeaders(secrets, id, body, Date.now()),
  };
  return send({ url, headers, body, signal });
}

/** Any answer of 200 to 299 is a yes. Nobody is followed to another address, and what is gone for good is left alone. */
function judge(sent: Sent): { sentence: string | null; permanent: boolean } {
  if ("refused" in sent) return { sentence: sent.refused, permanent: true };
  if ("failed" in sent) return { sentence: sent.failed, permanent: false };
  const { status } = sent;
  if (status >= 200 && status < 300) return { sentence: null, permanent: false };
  const isLed = status >= 300 && status < 400;
  const sentence = isLed ? `The receiver answered ${status}, and is not followed` : `The receiver answered ${status}`;
  return { sentence, permanent: isLed || status === 410 };
}
