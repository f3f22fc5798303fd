import { describe, expect, test } from "vitest";
import { fold } from "./analyse";
import { splitCompound } from "./compound";
import { stemEnglish } from "./stem-english";
import { stemSwedish } from "./stem-swedish";

describe("all forms of a Swedish word share a stem", () => {
  test.each([
    "lösenord lösenordet lösenorden lösenords lösenordens",
    "ärende ärendet ärenden ärendena ärendets",
    "skrivare skrivaren skrivarna skrivarens skrivarnas",
    "dator datorn datorer datorerna datorns datorernas",
    "konto kontot konton kontona",
    "möte mötet möten mötena",
    "telefon telefonen telefoner telefonerna",
    "kalender kalendern kalendrar kalendrarna",
    "nyckel nyckeln nycklar nycklarna",
    "behörighet behörigheten behörigheter behörigheterna",
    "beställning beställningen beställningar beställa beställer",
    "byta byter byte bytet byt",
    "program programmet programmen",
    "fil filen filer filerna",
    "kopia kopian kopior kopiorna",
    "server servern servrar servrarna",
    "utskrift utskriften utskrifter utskrifterna",
    "inloggning inloggningen inloggad",
    "postlåda postlådan postlådor postlådorna",
    "nät nätet näten",
  ])("%s", (forms) => {
    expect(new Set(forms.split(" ").map(stemSwedish)).size).toBe(1);
  });

  test.each([
    ["lösenord", "lösning"],
    ["mötesrum", "möte"],
    ["fil", "filter"],
  ])("%s and %s stay apart", (one, other) => expect(stemSwedish(one)).not.toBe(stemSwedish(other)));

  test("folding before or after the stem is the same for words with å, ä and ö", () => {
    for (const word of ["lösenordet", "ärendena", "behörigheterna", "beställningen"]) {
      expect(stemSwedish(fold(word))).toBe(fold(stemSwedish(word)));
    }
  });
});

test.each([
  "password passwords",
  "print printing prints printed",
  "folder folders",
  "meeting meetings meet",
  "policy policies",
  "mailbox mailboxes",
  "forget forgetting",
  "share sharing shared",
])("English forms share a stem: %s", (forms) => {
  expect(new Set(forms.split(" ").map(stemEnglish)).size).toBe(1);
});

test.each([
  ["lösenordsbyte", ["lösenord", "byte"]],
  ["skrivarkö", null],
  ["mötesrumsbokning", ["mötesrum", "bokning"]],
  ["tjänstetelefon", ["tjänst", "telefon"]],
  ["postlåda", null],
  ["fildelning", ["fil", "delning"]],
])("%s splits into %j", (word, parts) => {
  const known = new Set([
    "lösenord",
    "byte",
    "möte",
    "rum",
    "mötesrum",
    "bokning",
    "tjänst",
    "telefon",
    "fil",
    "delning",
  ]);
  expect(splitCompound(word, (part) => known.has(part))).toEqual(parts);
});

test("a word of many known parts is split, or not, in few questions", () => {
  let asked = 0;
  const knows = (part: string) => {
    asked += 1;
    return part === "vpn";
  };
  expect(splitCompound("vpn".repeat(20), knows)).toBeNull();
  expect(splitCompound("vpnvpnvpn", knows)).toEqual(["vpn", "vpn", "vpn"]);
  expect(asked).toBeLessThan(20_000);
});
