import { expect, it } from "vitest";
import { agendaWords } from "@/tests/fixtures/agenda-words";
import { ageText, emptyGroups, ownerText } from "./words";

it("tells its age, who answers, and where there is nothing", () => {
  const words = agendaWords("sv");
  const { now } = words;
  expect([0, 1, 11].map((days) => ageText({ sinceAt: now - days * 86_400_000 }, words))).toEqual([
    ...["under en dag", "1 dag", "11 dagar"],
  ]);
  expect([1, 2.5].map((days) => ageText({ sinceAt: now + days * 86_400_000 }, words))).toEqual([
    ...["inom en dag", "om 3 dagar"],
  ]);
  expect(ownerText({ names: ["Ada", "Bo"], role: "bam" }, words)).toBe("Ada, Bo – Kundansvarig (BAM)");
  expect(ownerText({ names: [], role: "bam" }, words)).toBe("Kundansvarig (BAM), vakant");
  expect(ownerText({ names: [], role: null }, words)).toBe("Ingen ansvarig");
  const groups = (["operations", "kpis", "questions"] as const).map((id) => ({ id, total: 0, points: [] }));
  expect(emptyGroups({ groups }, words)).toBe("driftläge, nyckeltal och prisfrågor");
  expect(emptyGroups({ groups }, agendaWords("en"))).toBe("operations status, key figures, and price questions");
});
