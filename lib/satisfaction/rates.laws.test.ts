import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresOf, type SurveyTotals } from "./figures";
import { expiresAtOf, type InvitationTimes, isSatisfied, mayAnswer, stateOf } from "./invitation";
import { suggestedSettings } from "./settings";

/** What may happen to one invitation, hours after the closing, in any order and as often as it likes. */
const happening = fc.record({
  at: fc.integer({ min: 0, max: 60 * 24 }),
  what: fc.constantFrom("sent", "opened", "answered", "reopened"),
  score: fc.integer({ min: 1, max: 5 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

interface Life {
  times: InvitationTimes;
  score: number | null;
}

const hour = 3_600_000;
const settings = suggestedSettings;

/** What the commands do with it: they ask the same rules. */
function live(happenings: readonly Happening[]): Life {
  const times: InvitationTimes = {
    sentAt: null,
    openedAt: null,
    answeredAt: null,
    expiresAt: null,
    supersededAt: null,
  };
  const life: Life = { times, score: null };
  for (const { at, what, score } of happenings.toSorted((a, b) => a.at - b.at)) {
    const now = at * hour;
    if (what === "sent" && times.sentAt === null && times.supersededAt === null) {
      Object.assign(times, { sentAt: now, expiresAt: expiresAtOf(now, settings) });
    }
    if (what === "opened" && times.sentAt !== null) times.openedAt ??= now;
    if (what === "reopened") times.supersededAt ??= now;
    if (what === "answered" && mayAnswer(times, settings, now)) {
      times.answeredAt ??= now;
      life.score = score;
    }
  }
  return life;
}

function totalsOf(lives: readonly Life[]): SurveyTotals {
  const answered = lives.filter(({ times }) => times.answeredAt !== null);
  return {
    delivered: lives.filter(({ times }) => times.sentAt !== null && stateOf(times, 0) !== "superseded").length,
    answered: answered.length,
    satisfied: answered.filter(({ score }) => isSatisfied(score ?? 0)).length,
    scoreSum: answered.reduce((sum, { score }) => sum + (score ?? 0), 0),
    superseded: lives.filter(({ times }) => stateOf(times, 0) === "superseded" && times.sentAt !== null).length,
  };
}

test("no response rate is above 100 %, whatever is reopened, late or changed, and no share leaves its interval", () => {
  const lives = fc.array(fc.array(happening, { maxLength: 8 }), { maxLength: 30 });
  fc.assert(
    fc.property(lives, (histories) => {
      const totals = totalsOf(histories.map(live));
      const { responseRate, csat, mean, interval } = figuresOf(totals);
      expect(totals.answered).toBeLessThanOrEqual(totals.delivered);
      if (responseRate !== null) expect(responseRate).toBeLessThanOrEqual(1);
      if (csat === null || interval === null || mean === null) return;
      expect(interval.low).toBeLessThanOrEqual(csat + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(csat - 1e-12);
      expect(mean).toBeGreaterThanOrEqual(1);
      expect(mean).toBeLessThanOrEqual(5);
    }),
    { numRuns: 2_000 },
  );
});

test("an answer comes while the invitation is open, and is changed for three days", () => {
  const hours = (at: number, what: Happening["what"], score = 4): Happening => ({ at, what, score });
  // Sent on day 1, open for 14 days: an answer on day 16 is too late; one before it was sent is none.
  expect(live([hours(24, "sent"), hours(16 * 24, "answered")]).score).toBeNull();
  expect(live([hours(0, "answered"), hours(24, "sent")]).score).toBeNull();
  // Changed within 72 hours of the answer, not after.
  expect(live([hours(24, "sent"), hours(48, "answered", 2), hours(119, "answered", 5)]).score).toBe(5);
  expect(live([hours(24, "sent"), hours(48, "answered", 2), hours(120, "answered", 5)]).score).toBe(2);
  // Reopened: unanswered it takes none any more, answered it stays.
  expect(live([hours(24, "sent"), hours(30, "reopened"), hours(48, "answered")]).score).toBeNull();
  expect(live([hours(24, "sent"), hours(30, "answered", 1), hours(48, "reopened")]).score).toBe(1);
});
