import { expect, test } from "vitest";
import { filledIn, firstName, inserted, withArticle } from "./canned";

test("what is known is filled in, and the rest stands as it was written", () => {
  const words = { name: "Elsa", case: "EKLI-7", agent: null };
  expect(filledIn("Hej {name}! {case} är klart. /{agent} {x}", words)).toBe("Hej Elsa! EKLI-7 är klart. /{agent} {x}");
});

test.each([
  ["Elsa Nordhed", "Elsa"],
  ["  Per-Olof Wikman", "Per-Olof"],
  ["", null],
  [null, null],
])("%j is spoken to as %j", (name, first) => {
  expect(firstName(name)).toBe(first);
});

test("an article stands below the text with its address", () => {
  expect(withArticle("Gör så här.", { title: "Byt lösenord", address: "https://x.example/help/a" })).toBe(
    "Gör så här.\n\nByt lösenord\nhttps://x.example/help/a",
  );
  expect(withArticle("Gör så här.", null)).toBe("Gör så här.");
});

test.each([
  ["an empty box", "", 0, 0, "Svar", 4],
  ["after what is typed", "Hej!", 4, 4, "Hej!\n\nSvar", 10],
  ["before it", "Slut", 0, 0, "Svar\n\nSlut", 4],
  ["over what is marked", "Hej! gammalt Slut", 5, 12, "Hej!\n\nSvar\n\nSlut", 10],
])("%s: the text is put at the cursor", (_name, typed, from, to, text, cursor) => {
  expect(inserted(typed, from, to, "Svar")).toEqual({ text, cursor });
});
