import { inKeyScope } from "@/lib/access/scope";
import { getApiCase, getCustomer } from "@/lib/intake/api/case-queries";
import { jsonAnswer, throughDoor } from "@/lib/intake/api/door";

interface Context {
  params: Promise<{ ref: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, { reads: "case" }, async (holder) => {
    const { ref } = await params;
    const found = await inKeyScope(holder, "read", async (scope) =>
      getApiCase(scope, await getCustomer(scope, holder.orgId), ref),
    );
    return jsonAnswer(200, found);
  });
}
