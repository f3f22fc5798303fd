import { inKeyScope } from "@/lib/access/scope";
import { answerWrite } from "@/lib/intake/api/answers";
import { receiveCase } from "@/lib/intake/api/case-commands";
import { getCustomer, listApiCases } from "@/lib/intake/api/case-queries";
import { jsonAnswer, readBody, readQuery, throughDoor } from "@/lib/intake/api/door";
import { caseListSchema, newCaseSchema } from "@/lib/intake/api/schemas";

export async function GET(request: Request): Promise<Response> {
  return throughDoor(request, { reads: "cases" }, async (holder) => {
    const asked = readQuery(request, caseListSchema);
    const page = await inKeyScope(holder, "read", async (scope) =>
      listApiCases(scope, await getCustomer(scope, holder.orgId), asked),
    );
    return jsonAnswer(200, page);
  });
}

export async function POST(request: Request): Promise<Response> {
  return throughDoor(request, "write", async (holder) => {
    const { text, input } = await readBody(request, newCaseSchema);
    return answerWrite(request, holder, text, async (scope) =>
      receiveCase(scope, holder, await getCustomer(scope, holder.orgId), input, Date.now()),
    );
  });
}
