import { expect, test } from "vitest";
import { dayMs, stockholm } from "@/prisma/seed/clock";
import { type SeedClosing, surveyRows } from "@/prisma/seed/survey-rows";

const closings: SeedClosing[] = Array.from({ length: 2_000 }, (_, index) => {
  const closedAt = new Date(stockholm("2026-01-05T10:00") + index * 0.15 * dayMs);
  return {
    ...{ caseId: `case ${index}`, personId: `person ${index % 90}`, serviceKey: index % 3 ? "mail" : "print" },
    ...{ category: null, siteKey: null, priority: 3, closedAt, late: index % 10 === 0 },
    reopenedAt: index % 40 === 0 ? new Date(closedAt.getTime() + 3 * dayMs) : null,
  };
});

test("the answers of the demonstration are the same every time, and no more than were asked for", () => {
  const rows = surveyRows(1, "ekliden", closings, null);
  expect(surveyRows(1, "ekliden", closings, null)).toEqual(rows);
  const { invitations, remarks } = rows;
  const answered = invitations.filter(({ score }) => score !== null);
  expect(answered.length).toBeGreaterThan(100);
  expect(answered.every(({ sentAt, answeredAt }) => sentAt && answeredAt && answeredAt >= sentAt)).toBe(true);
  expect(invitations.some(({ supersededAt, score }) => supersededAt !== null && score === null)).toBe(true);

  // Nobody is asked twice in a fortnight, and nothing is said twice.
  const lastAsked = new Map<string, number>();
  for (const { personId, sendAt } of invitations) {
    const at = Number(sendAt);
    expect(at - (lastAsked.get(personId ?? "") ?? 0)).toBeGreaterThanOrEqual(14 * dayMs);
    lastAsked.set(personId ?? "", at);
  }
  const said = remarks.map(({ comment }) => comment);
  expect(new Set(said).size).toBe(said.length);
});
