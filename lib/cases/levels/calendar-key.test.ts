import { expect, test } from "vitest";
import { calendarKey } from "./calendar-key";

test.each<[string, string[], string]>([
  ["Jour, helger", [], "jour-helger"],
  ["Öppet på natten", [], "oppet-pa-natten"],
  ["Kontorstid", ["kontorstid"], "kontorstid-2"],
  ["!!!", ["calendar", "calendar-2"], "calendar-3"],
  ["New", [], "calendar"],
])("%s beside %j gets the key %s", (name, taken, key) => expect(calendarKey(name, taken)).toBe(key));
