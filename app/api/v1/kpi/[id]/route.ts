import { inKeyScope } from "@/lib/access/scope";
import { jsonAnswer, readQuery, throughDoor } from "@/lib/intake/api/door";
import { getApiFigure } from "@/lib/intake/api/kpi-queries";
import { kpiSchema } from "@/lib/intake/api/schemas";

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return throughDoor(request, { reads: "kpi" }, async (holder) => {
    const { id } = await params;
    const asked = readQuery(request, kpiSchema);
    const figure = await inKeyScope(holder, "read", (scope) =>
      getApiFigure(scope, holder.orgId, id, asked, Date.now()),
    );
    return jsonAnswer(200, figure);
  });
}
