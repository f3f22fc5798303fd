import { inKeyScope } from "@/lib/access/scope";
import { largestMail } from "@/lib/cases/mail/read-mail";
import { receiveMail } from "@/lib/cases/mail/receive-commands";
import { jsonAnswer, readMessage, throughDoor } from "@/lib/intake/api/door";

/** A message of mail, handed in by the customer's mail server. What becomes of it is decided by the worker. */
export async function POST(request: Request): Promise<Response> {
  return throughDoor(request, "mail", async (holder) => {
    const raw = await readMessage(request, largestMail);
    const received = await inKeyScope(holder, "mail", (scope) => receiveMail(scope, holder.orgId, raw, new Date()));
    return jsonAnswer(202, received);
  });
}
