import { expect } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { getChange } from "@/lib/changes/change-queries";
import { linkIncident, registerChange, saveChangeResult } from "@/lib/changes/commands";
import type { ChangePlan, ChangeResult } from "@/lib/changes/typed-change";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { stockholm } from "../fixtures/local-time";
import { staff } from "../fixtures/staff";

/** The moment at which the changes are looked at. */
export const now = stockholm("2026-11-23 12:00");

export const managerOf = (org: TestCustomer) => staff([org], ["change_manager"]);

const night = (day: string) => ({ from: stockholm(`${day} 22:00`), to: stockholm(`${day} 23:00`) });

export function plan(day: string, changed: Partial<ChangePlan> = {}): ChangePlan {
  const { from, to } = night(day);
  return {
    ...{ title: `Ändring ${day}`, kind: "normal", service: "network", askedBy: "supplier", askedAt: from - 86_400_000 },
    ...{ window: { from, to }, estimatedFinishAt: from + 30 * 60_000 },
    ...changed,
  };
}

function result(day: string, ended: string, outcome: ChangeResult["outcome"] = "implemented", begun = "22:00") {
  return { begunAt: stockholm(`${day} ${begun}`), finishedAt: stockholm(`${day} ${ended}`), outcome };
}

async function made(org: TestCustomer, reference: string, of: ChangePlan, how: ChangeResult | null): Promise<void> {
  await inScope(managerOf(org), async (scope) => {
    expect(await registerChange(scope, org, of, reference)).toEqual({ reference });
    const id = (await getChange(scope, org.id, reference))?.id ?? "";
    if (how) expect(await saveChangeResult(scope, org.id, { id, revision: 1 }, how)).toBe("saved");
  });
}

/** Writes a customer with eleven changes, each counted otherwise, and another customer that has none. */
export async function writeChanges(url: string): Promise<{ org: TestCustomer; other: TestCustomer }> {
  const org = await addCustomer(url);
  const other = await addCustomer(url, { slug: "annan", key: "ANN" });
  const opened = {
    kind: "opened" as const,
    at: stockholm("2026-09-10 23:30"),
    priority: 2 as const,
    service: "network",
  };
  const drafts = [1, 2].map((number) => {
    return {
      source: "portal",
      externalKey: `d${number}`,
      title: "Nätet",
      channel: "phone",
      events: [{ event: opened }],
    };
  });
  await inOperatorScope((scope) => storeCases(scope, org.id, drafts, now));
  // September: kept its window to the last minute and was late against its estimate of 22:30.
  await made(org, "C-1", plan("2026-09-01"), result("2026-09-01", "23:00"));
  // Ended exactly when it was estimated, which is not late.
  await made(org, "C-2", plan("2026-09-02"), result("2026-09-02", "22:30"));
  // A minute outside of the window, at either end.
  await made(org, "C-3", plan("2026-09-03"), result("2026-09-03", "23:01"));
  await made(
    org,
    "C-4",
    plan("2026-09-04", { estimatedFinishAt: null }),
    result("2026-09-04", "22:20", "implemented", "21:59"),
  );
  // Backed out, an emergency; failed, of another service; caused a case.
  await made(org, "C-5", plan("2026-09-05", { kind: "emergency" }), result("2026-09-05", "22:10", "backed_out"));
  await made(org, "C-6", plan("2026-09-06", { service: "mail" }), result("2026-09-06", "22:10", "failed"));
  await made(org, "C-7", plan("2026-09-10"), result("2026-09-10", "22:10"));
  // Went well, without a window; cancelled; ended on 1 October at 00:30 in Stockholm, which is September in UTC; not ended.
  await made(org, "C-8", plan("2026-09-11", { kind: "standard", window: null }), result("2026-09-11", "22:10"));
  await made(org, "C-9", plan("2026-09-12"), {
    begunAt: null,
    finishedAt: stockholm("2026-09-11 09:00"),
    outcome: "cancelled",
  });
  const last = { from: stockholm("2026-09-30 23:00"), to: stockholm("2026-10-01 02:00") };
  await made(org, "C-10", plan("2026-09-30", { window: last, estimatedFinishAt: last.to }), {
    begunAt: last.from,
    finishedAt: stockholm("2026-10-01 00:30"),
    outcome: "implemented",
  });
  await made(org, "C-11", plan("2026-12-01"), null);
  await inScope(managerOf(org), async (scope) => {
    const { id } = await scope.db.case.findFirstOrThrow({ where: { orgId: org.id, number: 1 }, select: { id: true } });
    const change = await getChange(scope, org.id, "C-7");
    await linkIncident(scope, org.id, change?.id ?? "", id);
    await linkIncident(scope, org.id, change?.id ?? "", id);
  });
  return { org, other };
}
