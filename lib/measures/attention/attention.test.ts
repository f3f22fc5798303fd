import { expect, it } from "vitest";
import { rankAttention, type Standing } from "./attention";

const calm: Standing = {
  ...{ orgId: "calm", late: 0, urgent: 0, escalated: 0 },
  level: { month: "2026-10", met: 97, breached: 3, promised: 0.97 },
  opinion: { answered: 20, satisfied: 18, target: 0.9 },
  questions: { open: 1, oldestDays: 5 },
};
const told = (standing: Partial<Standing>) => {
  const [first] = rankAttention([{ ...calm, ...standing }]);
  return first?.reasons.map(({ kind, weight }) => `${kind} ${Math.round(weight * 100) / 100}`);
};

it.each<[string, Partial<Standing>, string[]]>([
  ["everything as promised", {}, []],
  // 94 of 100 against 97 %: three points below, 20 + 2 · 3.
  ["a promise missed", { level: { month: "2026-10", met: 94, breached: 6, promised: 0.97 } }, ["level 26"]],
  ["nothing promised", { level: { month: "2026-10", met: 1, breached: 9, promised: null } }, []],
  ["nothing due", { level: { month: "2026-10", met: 0, breached: 0, promised: 0.97 } }, []],
  ["late clocks count to twenty", { late: 31 }, ["late 20"]],
  // 15 of 20 are 75 %, against 90 %: fifteen points, 10 + 15.
  ["satisfaction below its target", { opinion: { answered: 20, satisfied: 15, target: 0.9 } }, ["opinion 25"]],
  ["four answers say nothing", { opinion: { answered: 4, satisfied: 0, target: 0.9 } }, []],
  ["a question of nine days", { questions: { open: 2, oldestDays: 9 } }, ["questions 14"]],
  ["the heaviest comes first", { late: 3, urgent: 1, escalated: 1 }, ["escalated 30", "urgent 20", "late 3"]],
  [
    "what may not be seen is no reason",
    { level: null, late: null, urgent: null, escalated: null, opinion: null, questions: null },
    [],
  ],
])("%s", (_what, standing, reasons) => expect(told(standing)).toEqual(reasons));

it("the customer with the most comes first, and those without keep their order", () => {
  const ranked = rankAttention([calm, { ...calm, orgId: "second" }, { ...calm, orgId: "urgent", urgent: 2 }]);
  expect(ranked.map(({ orgId, weight }) => [orgId, weight])).toEqual([
    ["urgent", 40],
    ["calm", 0],
    ["second", 0],
  ]);
});
