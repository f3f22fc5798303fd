import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendCaseEvent } from "@/lib/cases/commands";
import { hourMs, minuteMs, worldNow } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { orgId } from "./organisations";
import { drawScreenshot } from "./screenshot";

const ekliden = orgId("ekliden");

/** A case of an end user's that waits for her, with a picture; and a colleague in charge who watches two of hers. */
export async function writeCaseFollowing(scope: Scope, { people }: Directory): Promise<void> {
  const personOf = (email: string) => people.find((person) => person.email === email);
  const elsa = personOf("elsa.nordhed@ekliden.example");
  const hakan = personOf("hakan.bjorkmo@ekliden.example");
  const emma = personOf("emma.lindkvist@fjallnat.example");
  if (!elsa || !hakan || !emma) throw new RangeError("The demonstration has lost somebody.");
  const newest = (state: "open" | "resolved") =>
    scope.db.case.findFirst({
      where: { orgId: ekliden, requesterId: elsa.id, state },
      select: { id: true },
      orderBy: { openedAt: "desc" },
    });
  const [waiting, solved] = [await newest("open"), await newest("resolved")];
  if (!waiting || !solved) return;

  const askedAt = worldNow - 100 * minuteMs;
  const by = { actorId: emma.id, actorName: emma.name };
  const question =
    "Hej Elsa! Innan jag beställer: hur bred är skärmen som sitter där i dag, och vem godkänner kostnaden? /Emma";
  const message = { kind: "message", at: askedAt, direction: "out", internal: false } as const;
  const answer = { kind: "first_response", at: askedAt } as const;
  await appendCaseEvent(scope, ekliden, waiting.id, { event: message, text: question, ...by }, worldNow);
  await appendCaseEvent(scope, ekliden, waiting.id, { event: answer, ...by }, worldNow);
  const wait = { kind: "waiting_started", at: askedAt, reason: "customer" } as const;
  await appendCaseEvent(scope, ekliden, waiting.id, { event: wait, ...by }, worldNow);

  const attributes = {
    form: "order",
    what: "En skärm till mötesrummet Tallen",
    count: "1",
    delivery: "Kommunhuset, plan 2",
    impact: "several",
    urgency: "low",
  };
  await scope.db.case.updateMany({ where: { orgId: ekliden, id: waiting.id }, data: { attributes } });
  const bytes = drawScreenshot();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const picture = { name: "skarmbild.png", mime: "image/png", width: 640, height: 360, size: bytes.length, sha256 };
  await scope.db.caseFile.createMany({
    data: [
      {
        ...picture,
        bytes,
        ...{ orgId: ekliden, id: seedId("case-file", "elsa"), caseId: waiting.id, createdById: elsa.id },
        createdAt: new Date(worldNow - hourMs),
      },
    ],
  });
  const watched = [waiting, solved].map(({ id }) => ({ orgId: ekliden, caseId: id, personId: hakan.id }));
  await scope.db.caseWatcher.createMany({ data: watched.map((row) => ({ ...row, since: new Date(worldNow) })) });
}
