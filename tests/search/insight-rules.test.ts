import { describe, expect, test, vi } from "vitest";
import { readBounded } from "@/lib/search/insight/bounded-body";
import { tellGapSchema } from "@/lib/search/insight/gap";
import { keptQuery, mask } from "@/lib/search/insight/mask";
import { type Asked, isSameSearch } from "@/lib/search/insight/same-search";
import { readSearchEvent } from "@/lib/search/insight/search-event";

describe("a query as it is kept", () => {
  test.each([
    ["Byta  LÖSENORD ", "byta lösenord"],
    ["lösenord för anna.berg@kommun.se", "lösenord för [e-mail]"],
    ["19850412-1234", "[personal number]"],
    ["850412-1234 låst", "[personal number] låst"],
    ["850412+1234", "[personal number]"],
    ["8504121234", "[personal number]"],
    ["198504721234", "[personal number]"],
    ["850412-T123", "[personal number]"],
    ["070-123 45 67", "[phone]"],
    ["ring +46 (0)70 123 45 67 tack", "ring [phone] tack"],
    ["0733-12 34 56", "[phone]"],
    // Some numbers can be read in two ways; either mark hides them.
    ["0701234567", "[personal number]"],
    ["0046701234567", "[card]"],
    ["08-12 34 56", "[phone]"],
    ["4111 1111 1111 1111", "[card]"],
    ["4111111111111111", "[card]"],
    ["a\u0000b\nc", "a b c"],
    // What an editor needs to read stays.
    ["fel 0x80070005", "fel 0x80070005"],
    ["kb5012345", "kb5012345"],
    ["2147467259", "2147467259"],
    ["office 2021", "office 2021"],
    ["2026-11-28", "2026-11-28"],
    ["NORD-1234", "nord-1234"],
    ["01234", "01234"],
    ["@teams", "@teams"],
    ["windows 10 22h2", "windows 10 22h2"],
  ])("%j becomes %j", (typed, kept) => expect(keptQuery(typed)).toBe(kept));

  test("is cut at two hundred letters, after what is masked", () => {
    expect(keptQuery("x".repeat(500))).toHaveLength(200);
    expect(keptQuery(`${"x ".repeat(95)}anna.berg@kommun.se`)).not.toContain("anna");
  });
});

// Two hundred thousand letters: work by the square of them would not end within the time a test has.
describe.each(["a", "@a", "1 ", "+", "a.", "@a.1", "0-"])("a long text of %j", (piece) => {
  const long = piece.repeat(200_000 / piece.length);

  test("is masked by work that grows with its length", () => {
    expect(mask(long).length).toBeLessThanOrEqual(long.length);
    expect(keptQuery(long).length).toBeLessThanOrEqual(200);
  });

  test("is refused as what is missing before anything reads it", () => {
    const read = vi.spyOn(String.prototype, "normalize");
    const told = tellGapSchema.safeParse({ words: long, text: long, lang: "sv" });
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    expect(told.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["words", "searchInsight.tell.wordsLong"],
      ["text", "searchInsight.tell.textLong"],
    ]);
  });

  test("is no event", () => {
    const trace = "0b0e7a5c-6f0e-4a43-9d2f-0f5a3f6f2d10";
    const seen = { trace, event: "seen", query: long, lang: "sv", hits: 3, place: "page" };
    expect(readSearchEvent(JSON.stringify(seen))).toBeNull();
  });
});

describe("the same search", () => {
  const asked = (query: string, seconds: number, rest: Partial<Asked> = {}): Asked => ({
    query,
    lang: "sv",
    isCase: false,
    outcome: "none",
    at: seconds * 1000,
    ...rest,
  });
  test.each<[string, Asked, Asked, boolean]>([
    ["typed on", asked("lös", 0), asked("lösenord", 3), true],
    ["shortened", asked("lösenord byta", 0), asked("lösenord", 3), true],
    ["mended", asked("losnord", 0), asked("lösenord", 10), true],
    ["typed on at the last moment", asked("lös", 0), asked("lösenord", 30), true],
    ["typed on too late", asked("lös", 0), asked("lösenord", 30.001), false],
    ["other words", asked("skrivare", 0), asked("vpn", 5), false],
    ["typed on after something was opened", asked("lös", 0, { outcome: "opened" }), asked("lösenord", 5), false],
    ["the same again, back from an article", asked("vpn", 0, { outcome: "opened" }), asked("vpn", 290), true],
    ["the same again, much later", asked("vpn", 0), asked("vpn", 301), false],
    ["in the other language", asked("vpn", 0), asked("vpn", 1, { lang: "en" }), false],
    ["a case that is being written", asked("", 0, { isCase: true }), asked("", 3000, { isCase: true }), true],
    ["the next case", asked("", 0, { isCase: true, outcome: "case" }), asked("", 60, { isCase: true }), false],
    ["a case after a search", asked("vpn", 0), asked("", 5, { isCase: true }), false],
  ])("%s", (_name, previous, next, same) => expect(isSameSearch(previous, next)).toBe(same));
});

describe("what a browser tells", () => {
  const trace = "0b0e7a5c-6f0e-4a43-9d2f-0f5a3f6f2d10";
  const seen = { trace, event: "seen", query: "vpn", lang: "sv", hits: 3, place: "page" };
  const opened = { trace, event: "opened", rank: 1, documentId: trace };
  test.each([
    ["a search", seen, true],
    ["an article opened", opened, true],
    ["a problem solved", { trace, event: "solved", documentId: trace, place: "case" }, true],
    ["a field more", { ...seen, email: "x" }, false],
    ["no trace", { ...seen, trace: undefined }, false],
    ["a trace that is a name", { ...seen, trace: "anna" }, false],
    ["another language", { ...seen, lang: "de" }, false],
    ["less than nothing", { ...seen, hits: -1 }, false],
    ["a rank of nothing", { ...opened, rank: 0 }, false],
    ["another event", { ...seen, event: "case" }, false],
  ])("%s", (_name, event, read) => expect(readSearchEvent(JSON.stringify(event)) !== null).toBe(read));

  test("what is no JSON is no event", () => {
    for (const text of ["", "{", "null", "[]", null]) expect(readSearchEvent(text)).toBeNull();
  });
});

test("a body is read up to its bound, and no further", async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>(
    { pull: (controller) => controller.enqueue(new Uint8Array(1_000).fill(97 + (pulled++ % 2))) },
    { highWaterMark: 0 },
  );
  expect(await readBounded(endless, 4_096)).toBeNull();
  expect(pulled).toBe(5);
  expect(await readBounded(new Response("å".repeat(2_048)).body, 4_096)).toBe("å".repeat(2_048));
  expect(await readBounded(null, 10)).toBe("");
});
