import { expect, test } from "vitest";
import { draftSchema, keyOf, partsOf, withOpening } from "./draft";

test.each([
  ["Koppla in en extra skärm hemma", "koppla-in-en-extra-skarm-hemma"],
  ["Åäö – & Ünicode!", "aao-unicode"],
  ["Привет VPN", "vpn"],
  ["", ""],
  [
    "En mycket lång titel som handlar om hur man ansluter till det trådlösa nätet",
    "en-mycket-lang-titel-som-handlar-om-hur-man-ansluter-till-det",
  ],
])("%j becomes the key %j", (title, key) => {
  expect(keyOf(title).startsWith(key.slice(0, 50))).toBe(true);
  expect(keyOf(title)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
  expect(keyOf(title).length).toBeLessThanOrEqual(60);
});

test.each([
  "---\ntitle: a\n---\n\nText\n",
  "---\n---\n",
  "no front matter\n---\n",
  "",
  "---\r\ntitle: a\r\n---\r\nText",
  "---\nunclosed: a\n",
])("the parts of %j are the whole again", (source) => {
  const { head, body } = partsOf(source);
  expect(head + body).toBe(source);
});

test("front matter ends with its second row of dashes", () => {
  expect(partsOf("---\ntitle: a\n---\n\n---\n")).toEqual({ head: "---\ntitle: a\n---\n", body: "\n---\n" });
});

test("what a form does to line ends is undone", () => {
  const read = draftSchema.parse({
    document: "0192f0c1-0000-7000-8000-000000000000",
    lang: "sv",
    basedOn: "",
    source: "a\r\nb\n",
  });
  expect(read).toMatchObject({ source: "a\nb\n", basedOn: null });
});

test("what a text begins with is plain words, whatever they look like", () => {
  const source = "---\ntitle: A\n---\n\nBody";
  expect(withOpening(source, "")).toBe(source);
  expect(withOpening(source, "Kör <b>{1}</b>\n- a\n1. b_c")).toBe(
    "---\ntitle: A\n---\n\nKör \\<b\\>\\{1\\}\\</b\\>\n\\- a\n1\\. b\\_c\n\nBody",
  );
});
