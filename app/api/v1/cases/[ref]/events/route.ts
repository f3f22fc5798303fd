import { inKeyScope } from "@/lib/access/scope";
import { answerWrite } from "@/lib/intake/api/answers";
import { receiveEvent } from "@/lib/intake/api/case-commands";
import { getCustomer, listApiEvents } from "@/lib/intake/api/case-queries";
import { jsonAnswer, readBody, readQuery, throughDoor } from "@/lib/intake/api/door";
import { eventListSchema, newEventSchema } from "@/lib/intake/api/schemas";

interface Context {
  params: Promise<{ ref: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, { reads: "events" }, async (holder) => {
    const { ref } = await params;
    const asked = readQuery(request, eventListSchema);
    const page = await inKeyScope(holder, "read", async (scope) =>
      listApiEvents(scope, await getCustomer(scope, holder.orgId), ref, asked),
    );
    return jsonAnswer(200, page);
  });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, "write", async (holder) => {
    const { ref } = await params;
    const { text, input } = await readBody(request, newEventSchema);
    return answerWrite(request, holder, text, async (scope) => {
      const org = await getCustomer(scope, holder.orgId);
      return receiveEvent(scope, holder, org, { reference: ref, input, now: Date.now() });
    });
  });
}
