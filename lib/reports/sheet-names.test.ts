import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sheetNames } from "./sheet-names";

it.each<[string[], string[]]>([
  [["Nyckeltal"], ["Nyckeltal"]],
  [["Andel lösta inom avtalad tid per prioritet"], ["Andel lösta inom avtalad tid"]],
  [["Tid till lösning per tjänst och prioritet"], ["Tid till lösning per tjänst"]],
  [["Öppnade, lösta och stängda ärenden"], ["Öppnade, lösta och stängda"]],
  [["Flergångskommunikationsöverenskommelse"], ["Flergångskommunikationsöverensk"]],
  [
    ["Underlag: a/b", "underlag a b", "Underlag  a b"],
    ["Underlag a b", "underlag a b 2", "Underlag a b 3"],
  ],
  [
    ["[]", ""],
    ["1", "2"],
  ],
])("%j are called %j", (titles, names) => expect(sheetNames(titles)).toEqual(names));

it("fit on their tabs and differ, whatever the titles are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 20 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      expect(names.every((name) => name.length > 0 && name.length <= 31 && !/[[\]:*?/\\']/.test(name))).toBe(true);
    }),
  );
});
