import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { seal } from "@/lib/intake/webhooks/sealing";
import { dayMs, hourMs, minuteMs, worldNow } from "./clock";
import { seedId } from "./ids";
import { orgId } from "./organisations";
import { randomFor } from "./random";
import { worldSeed } from "./world";

const customer = "ekliden" as const;
const told = 24;

/** A customer whose systems speak with the portal: keys nobody has the secrets of, and a webhook with what came of it. */
export async function writeIntegrations({ db }: Scope, makerEmail: string): Promise<void> {
  const org = orgId(customer);
  const maker = await db.person.findUnique({ where: { email: makerEmail }, select: { id: true } });
  const at = (days: number, minutes = 0) => new Date(worldNow - days * dayMs - minutes * minuteMs);
  const key = (name: string, rights: "read" | "write" | "hook", start: string, days: number) => {
    const id = seedId("key", name);
    return { orgId: org, id, name, rights, start, hash: hash(id), createdBy: maker?.id ?? null, createdAt: at(days) };
  };
  await db.apiKey.createMany({
    data: [
      { ...key("Ledningssystemet", "read", "smv_Qk3d9v", 92), lastUsedAt: at(0, 14), expiresAt: at(92 - 365) },
      {
        ...key("Skolornas ärendesystem", "write", "smv_h7WmPe", 61),
        ...{ lastUsedAt: at(0, 3), expiresAt: at(-14), expiryToldAt: at(0, 600) },
      },
      { ...key("Övervakning av nätet", "hook", "whsec_r2Zk", 40), sealed: seal("whsec_demo"), lastUsedAt: at(2, 190) },
      { ...key("Gamla ärendesystemet", "write", "smv_0bTx4L", 340), lastUsedAt: at(64), revokedAt: at(61, -20) },
    ],
  });
  const webhook = seedId("webhook", customer);
  await db.webhook.createMany({
    data: [
      {
        ...{ orgId: org, id: webhook, name: "Skolornas ärendesystem", createdBy: maker?.id ?? null, createdAt: at(61) },
        url: "https://arenden.ekliden.example/samverkan",
        topics: ["case.resolved", "case.closed"],
        sealed: seal(`whsec_${Buffer.from(hash(webhook), "hex").toString("base64")}`),
      },
    ],
  });
  await writeDeliveries(db, org, webhook);
}

async function writeDeliveries(db: Scope["db"], org: string, webhookId: string): Promise<void> {
  const random = randomFor(worldSeed, "deliveries", 0);
  const events = await db.caseEvent.findMany({
    where: { orgId: org, kind: { in: ["resolved", "closed"] }, at: { lte: new Date(worldNow) } },
    select: { caseId: true, seq: true, kind: true, at: true },
    orderBy: [{ at: "desc" }, { caseId: "asc" }],
    take: told,
  });
  await db.webhookDelivery.createMany({
    data: events.map(({ caseId, seq, kind, at }, index) => {
      const failed = index === 5;
      const tries = failed ? 14 : random.chance(0.1) ? 2 : 1;
      return {
        ...{ orgId: org, webhookId, caseId, seq, id: seedId("delivery", index), topic: `case.${kind}` },
        ...{ tries, tookMs: random.int(38, failed ? 400 : 180), createdAt: at },
        ...(failed
          ? { state: "failed" as const, responseCode: 503, error: "The receiver answered 503" }
          : { state: "delivered" as const, responseCode: 200 }),
        triedAt: new Date(at.getTime() + (failed ? 9 * hourMs : tries * 2_000)),
      };
    }),
  });
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
