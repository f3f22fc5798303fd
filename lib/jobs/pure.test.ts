import { describe, expect, test } from "vitest";
import { retryDelayMs } from "./backoff";
import { describeFailure, JobFailure } from "./failure";
import { messageSchema, oneLine } from "./message";
import { frequent, frequentDue, occurrencesDue, recurring } from "./schedule";

describe("the pause before another try", () => {
  test("grows threefold from five seconds to an hour", () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => retryDelayMs(attempt, 0.5) / 1_000);
    expect(delays).toEqual([5, 15, 45, 135, 405, 1_215, 3_600, 3_600]);
  });
  test("is moved by a quarter either way", () => {
    expect([retryDelayMs(1, 0), retryDelayMs(1, 1)]).toEqual([3_750, 6_250]);
  });
});

describe("what is kept of a failure", () => {
  test("is its class and code, never its words", () => {
    const error = Object.assign(new TypeError("Anna Berg, 19800101-1234"), { code: "P2002" });
    expect(describeFailure(error)).toEqual({ sentence: "TypeError P2002", permanent: false });
    expect(describeFailure("Anna Berg")).toEqual({ sentence: "Failed without an error", permanent: false });
  });
  test("is the sentence of a failure of ours", () => {
    expect(describeFailure(new JobFailure("Refused", true))).toEqual({ sentence: "Refused", permanent: true });
  });
});

describe("what recurs", () => {
  const keys = (instant: string) =>
    occurrencesDue(Date.parse(instant)).map(({ kind, dedupeKey }) => `${kind} ${dedupeKey}`);
  test("is due at its local time, in winter as in summer", () => {
    expect(keys("2026-11-24T02:19:59Z")).toEqual([]);
    expect(keys("2026-11-24T02:20:00Z")).toEqual(["knowledge.sweep 2026-11-24"]);
    expect(keys("2026-07-01T01:20:00Z")).toEqual(["knowledge.sweep 2026-07-01"]);
  });
  test("is due when something is up again later in the day", () => {
    expect(keys("2026-11-24T22:59:00Z")).toEqual(
      ["knowledge.sweep", "search.sweep", "outbox.sweep", "intake.sweep", "search.compare", "sla.nightly"].map(
        (kind) => `${kind} 2026-11-24`,
      ),
    );
    expect(keys("2026-11-24T23:00:00Z")).toEqual([]);
  });
  test("all day is due once for each of its times, and not again for those missed", () => {
    const due = frequentDue(Date.parse("2026-11-24T10:09:59Z"));
    expect(due).toContainEqual({ kind: "sla.warn", dedupeKey: "2026-11-24T10:05:00.000Z" });
    expect(due).toContainEqual({ kind: "case.closings", dedupeKey: "2026-11-24T10:00:00.000Z" });
    expect(frequentDue(Date.parse("2026-11-24T10:05:00Z"))).toHaveLength(frequent.length);
  });
  test("keeps clear of the hour that a clock change skips or repeats", () => {
    expect(recurring.filter(({ at }) => at >= "02:00" && at < "03:00")).toEqual([]);
  });
});

describe("a message", () => {
  test("has a subject of one line, whatever was typed", () => {
    expect(oneLine(" Hej\r\nBcc: eve@example.org\u2028\u0000 ")).toBe("Hej Bcc: eve@example.org");
    expect(messageSchema.parse({ subject: "a\nb", text: "x" }).subject).toBe("a b");
  });
  test.each(["eve@example.org\nBcc: all@example.org", "a@example.org, b@example.org", "Eve <eve@example.org>", "eve"])(
    "is refused with an address that is not one: %j",
    (address) => {
      expect(messageSchema.safeParse({ subject: "s", text: "t", address }).success).toBe(false);
    },
  );
});
