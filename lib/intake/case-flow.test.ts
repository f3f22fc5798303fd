import { expect, test } from "vitest";
import { readHistory } from "@/lib/sla/history";
import { CaseFlow } from "./case-flow";

const now = 1_000_000;
const history = (flow: CaseFlow) =>
  readHistory(
    flow.events.map(({ event }) => event),
    now,
  );

test("resolved, reopened, waiting and resolved again within one minute end as they were told", () => {
  const flow = new CaseFlow(0, 3, "mail");
  flow.resolve(100, 100);
  flow.wait(100, "customer", "Awaiting User Info");
  flow.resolve(100, 100);
  flow.close(100);
  expect(history(flow)).toMatchObject({ state: "closed", reopenCount: 1, openedAt: 0 });
  expect(history(flow).resolvedAt).not.toBeNull();
});

test("a wait that changes party and ends in one minute has ended", () => {
  const flow = new CaseFlow(0, 3, "mail");
  flow.wait(50, "third_party", "Awaiting Problem");
  flow.wait(100, "customer", "Awaiting User Info");
  flow.open(100);
  expect(history(flow).state).toBe("open");
});

test("of two priorities in one minute the last told holds, also when it is the milder", () => {
  const flow = new CaseFlow(0, 3, "mail");
  flow.rate({ kind: "priority_changed", at: 100, priority: 1 });
  flow.rate({ kind: "priority_changed", at: 100, priority: 4 });
  expect(history(flow).ratings.at(-1)?.priority).toBe(4);
});

test("a resolution without a date claims none, and ends the wait", () => {
  const flow = new CaseFlow(0, 3, "mail");
  flow.wait(50, "customer", "Awaiting User Info");
  flow.resolve(100, null);
  flow.close(200);
  expect(history(flow)).toMatchObject({ state: "closed", resolvedAt: null, closedAt: 200, reopenCount: 0 });
});

test("a row that claims to precede the one above it happens with it", () => {
  const flow = new CaseFlow(0, 3, "mail");
  flow.wait(100, "customer", "Awaiting User Info");
  flow.open(60);
  expect(history(flow).phases.map(({ from, state }) => [from, state])).toEqual([
    [0, "open"],
    [100, "waiting"],
    [101, "open"],
  ]);
});
