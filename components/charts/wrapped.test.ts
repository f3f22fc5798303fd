import { expect, test } from "vitest";
import { wrapped } from "./wrapped";

/** Ten pixels a character. */
const measure = (text: string) => text.length * 10;

test.each<[string, number, string[]]>([
  ["Lösningstider som hölls", 1000, ["Lösningstider som hölls"]],
  ["Lösningstider som hölls", 180, ["Lösningstider som", "hölls"]],
  ["Informationssäkerhetssamordnare", 100, ["Informatio", "nssäkerhet", "ssamordnar", "e"]],
  ["A Informationssäkerhet", 100, ["A", "Informatio", "nssäkerhet"]],
  ["utlovat 97\u00a0%", 110, ["utlovat", "97\u00a0%"]],
  ["", 100, []],
  ["åäö", 5, ["å", "ä", "ö"]],
])("%s in %i pixels", (text, width, lines) => {
  expect(wrapped(text, width, measure)).toEqual(lines);
});
