import { receiveHook } from "@/lib/intake/webhooks/receive";

interface Context {
  params: Promise<{ name: string }>;
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return receiveHook(request, (await params).name, Date.now());
}
