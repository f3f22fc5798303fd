import { expect, test } from "vitest";
import type { NamedProposal } from "@/lib/measures/proposals/decided-queries";
import { annotationsOf } from "./annotations-of";

const none = { promised: [], outages: [], changes: [], meetings: [], timeZone: "Europe/Stockholm" };
const context = { words: { lang: "sv", clock: "", time: "" }, serviceName: (key: string) => key } as const;
const say = (key: string, values: Record<string, string | number> = {}) => `${key} ${values.title}`;

/** The newest first, as they are read: one a month from December 2025 to November 2026. */
const proposals = Array.from({ length: 12 }, (_, back): NamedProposal => {
  const at = Date.UTC(2026, 10 - back, 15);
  const outcome = back === 10 ? "postponed" : "approved";
  return { id: `${back}`, key: `${back}`, title: `${back}`, outcome, forum: "tactical", at, until: null };
});
const marks = (from: string, to: string) =>
  annotationsOf({ ...none, proposals, period: { from, to } }, context, say).map(({ at, text }) => `${at} ${text}`);

test("an older period is marked with the decisions of its own", () => {
  expect(marks("2025-12", "2026-02")).toEqual(["2025-12 proposal.approved 11", "2026-02 proposal.approved 9"]);
});

test("of many decisions in the period the newest six are told", () => {
  expect(marks("2025-12", "2026-10").map((text) => text.slice(0, 7))).toEqual([
    ...["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"],
  ]);
});
