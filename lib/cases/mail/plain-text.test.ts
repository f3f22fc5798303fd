import { expect, test } from "vitest";
import { plainTextOf } from "./plain-text";

test.each([
  ["paragraphs and breaks", "<p>Hej!</p><p>Skrivaren<br>svarar inte.</p>", "Hej!\n\nSkrivaren\nsvarar inte."],
  ["letters as entities", "&Aring;&auml;&ouml; &#229; &#xE4; &lt;b&gt; &amp;lt;", "Åäö å ä <b> &lt;"],
  ["what must not be read", "<style>p{}</style><script>alert(1)</script>Kvar<!-- inte --> här", "Kvar här"],
  ["a list", "<ul><li>ett</li><li>två</li></ul>", "- ett\n- två"],
  ["a quotation", "Ja.<blockquote>Är den svart?<br>Sedan när?</blockquote>", "Ja.\n> Är den svart?\n> Sedan när?"],
  ["a link that says something else", '<a href="https://x.example/a">Se bilden</a>', "Se bilden <https://x.example/a>"],
  ["a link that says itself", '<a href="https://x.example/a">https://x.example/a</a>', "https://x.example/a"],
  ["a link that is none", '<a href="javascript:alert(1)">Klicka</a>', "Klicka"],
  ["a smaller sign", "3 < 4 och 5 > 4", "3 < 4 och 5 > 4"],
  ["tags that never end", "<p>Hej <b", "Hej"],
  ["a script that never ends", "Hej<script>alert(1)", "Hej"],
  ["half a letter", "a&#xD800;b&#0;c", "a\ufffdb\ufffdc"],
])("%s", (_what, html, text) => {
  expect(plainTextOf(html)).toBe(text);
});

test("a million letters of tags are read at once", () => {
  const began = performance.now();
  for (const piece of ["<div>", "<", "<!--", "<a href=", "&#1", "<blockquote>x"]) {
    plainTextOf(piece.repeat(1_000_000 / piece.length));
  }
  expect(performance.now() - began).toBeLessThan(5_000);
});
