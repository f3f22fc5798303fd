import { expect, test } from "vitest";
import { stockholm } from "@/tests/fixtures/local-time";
import { event, opened } from "@/tests/fixtures/sla";
import { finalReportOf } from "./final-report";

const when = "2026-11-27 16:30";
const at = stockholm(when);
const message = (direction: "in" | "out", text: string, internal = false, time = when) => ({
  event: event("message", time, { direction, internal }),
  text,
  internal,
  actorName: "Emma",
});
const resolved = { event: event("resolved", when), internal: false, actorName: "Emma" };
const opening = { event: opened("2026-11-26 08:00"), internal: false };
const numbered = <T>(events: readonly T[]) => events.map((told, index) => ({ ...told, seq: index + 1 }));

test("the final report is the outward message of the resolution's own instant", () => {
  const events = numbered([
    opening,
    message("out", "Vi tittar på det.", false, "2026-11-26 09:00"),
    message("out", "Bytte kabeln.", true),
    message("out", "Skrivaren fungerar igen."),
    message("in", "Tack!"),
    resolved,
  ]);
  expect(finalReportOf(events, at)).toEqual({ seq: 4, at, text: "Skrivaren fungerar igen.", by: "Emma" });
});

test("what stands with the resolution itself counts where there is no message", () => {
  expect(finalReportOf(numbered([opening, { ...resolved, text: "Trumman är bytt." }]), at)).toMatchObject({
    text: "Trumman är bytt.",
  });
  expect(finalReportOf(numbered([opening, resolved]), at)).toMatchObject({ text: null, by: "Emma" });
});

test("an internal note is never a final report", () => {
  expect(finalReportOf(numbered([opening, message("out", "Bytte kabeln.", true), resolved]), at)?.text).toBeNull();
});

test("a case that is not resolved has none", () => {
  expect(finalReportOf(numbered([opening, resolved]), null)).toBeNull();
});
