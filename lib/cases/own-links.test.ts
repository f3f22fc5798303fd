import { describe, expect, it, test } from "vitest";
import { withOwnLinks } from "./own-links";

const origin = "https://portal.example.org";
const links = (text: string) =>
  withOwnLinks(text, origin).flatMap((part) => (typeof part === "string" ? [] : part.path));

test("an article's address leads to it, and what stands around it stays words", () => {
  expect(withOwnLinks(`Läs:\n${origin}/help/konton/byt-losenord.\nHej!`, origin)).toEqual([
    "Läs:\n",
    { address: `${origin}/help/konton/byt-losenord`, path: "/help/konton/byt-losenord" },
    ".\nHej!",
  ]);
});

describe("an address leads nowhere", () => {
  it.each([
    ["of another house", "https://elsewhere.example/help"],
    ["of a house whose name only begins so", `${origin}.evil.example/help`],
    ["with a port of its own", `${origin}:8443/help`],
    ["that a browser would read as another house", `${origin}//evil.example/help`],
    ["inside of another address", `https://elsewhere.example/x${origin}/help`],
    ["that is the portal and nothing more", `se ${origin} för mer`],
  ])("%s", (_what, text) => {
    expect(links(text)).toEqual([]);
    expect(withOwnLinks(text, origin).join("")).toBe(text);
  });
});

it("takes several, with query and place on the page, and leaves what ends a sentence", () => {
  expect(links(`(${origin}/o/a/cases?q=x) och ${origin}/en/help/a/b#c!`)).toEqual(["/o/a/cases?q=x", "/en/help/a/b#c"]);
});
