import { expect, test } from "vitest";
import type { CaseEvent } from "@/lib/sla/events";
import { promisedContact } from "./wait";

const begins = (at: number, nextContact?: string): CaseEvent => ({
  ...{ kind: "waiting_started", at, reason: "third_party" },
  ...(nextContact && { nextContact }),
});

test("the customer is told the day that the last wait promised, while it waits for somebody else", () => {
  const events = [begins(3, "2026-12-02"), begins(1, "2026-11-25")];
  expect(promisedContact(events, "third_party")).toBe("2026-12-02");
  expect(promisedContact(events, "customer")).toBeNull();
  expect(promisedContact(events, null)).toBeNull();
  expect(promisedContact([begins(1)], "maintenance")).toBeNull();
});
