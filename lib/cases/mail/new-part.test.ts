import { expect, test } from "vitest";
import { newPartOf } from "./new-part";

/** Answers as mail programs write them, made up for this test. */
test.each([
  ["a plain one", "Nu fungerar det.\n", "Nu fungerar det."],
  [
    "Gmail in Swedish",
    "Ja, fortfarande svart.\n\nDen lör 28 nov. 2026 kl 10:12 skrev ServiceDesk <sd@drift.example>:\n\n> Är skärmen svart?\n> Hör av dig.\n",
    "Ja, fortfarande svart.",
  ],
  [
    "Gmail in English, broken over two lines",
    "Still black.\n\nOn Sat, Nov 28, 2026 at 10:12 AM ServiceDesk\n<sd@drift.example> wrote:\n\n> Is it black?\n",
    "Still black.",
  ],
  [
    "Apple, in Swedish",
    "Ja.\n\n> 28 nov. 2026 kl. 10:12 skrev ServiceDesk <sd@drift.example>:\n> \n> Är den svart?\n",
    "Ja.",
  ],
  [
    "Outlook in Swedish",
    "Hej!\nDet är kabeln.\n\nMed vänlig hälsning\nElsa Nordhed\nEkliden kommun\n\nFrån: ServiceDesk <sd@drift.example>\nSkickat: den 28 november 2026 10:12\nTill: Elsa\nÄmne: [EKL-1] Dockan\n\nHej Elsa!\n",
    "Hej!\nDet är kabeln.",
  ],
  [
    "Outlook in English, with bold facts",
    "It is the cable.\n\n**From:** ServiceDesk\n**Sent:** Saturday, 28 November 2026 10:12\n\nHello Elsa!\n",
    "It is the cable.",
  ],
  ["a line of Outlook's", "Tack!\n________________________________\nFrån: ServiceDesk\n\nHej!", "Tack!"],
  ["an original message", "Tack!\n\n-----Ursprungligt meddelande-----\nFrån: X\n\nHej", "Tack!"],
  ["a signature below two dashes", "Det gäller P-12.\n-- \nElsa\n070-123", "Det gäller P-12."],
  ["a phone's line", "Kommer 10.\n\nSkickat från min iPhone", "Kommer 10."],
  ["short greetings", "Kommer 10.\n\nMvh\nElsa", "Kommer 10."],
  ["kind regards", "Coming at 10.\n\nKind regards,\nElsa Nordhed\nEkliden", "Coming at 10."],
  [
    "answers between the lines, which stay",
    "Den 28 nov. 2026 kl. 10:12 skrev ServiceDesk:\n> Är den svart?\nJa.\n> Sedan när?\nI går.",
    "Den 28 nov. 2026 kl. 10:12 skrev ServiceDesk:\n> Är den svart?\nJa.\n> Sedan när?\nI går.",
  ],
  [
    "a forwarded message without a word before it, which is what was meant",
    "-----Vidarebefordrat meddelande-----\nFrån: Leverantören\n\nBytet sker i morgon.",
    "-----Vidarebefordrat meddelande-----\nFrån: Leverantören\n\nBytet sker i morgon.",
  ],
  ["only what was quoted", "> Är den svart?\n", "> Är den svart?"],
  [
    "a greeting far above, which is no signature",
    `Med vänliga hälsningar\n${"rad\n".repeat(15)}slut`,
    `Med vänliga hälsningar\n${"rad\n".repeat(15)}slut`,
  ],
  [
    "somebody who wrote something",
    "Han skrev att det är klart.\nStämmer det?",
    "Han skrev att det är klart.\nStämmer det?",
  ],
])("%s", (_what, text, part) => {
  expect(newPartOf(text)).toBe(part);
});

test("a long mail that looks like nothing but beginnings is read at once", () => {
  const began = performance.now();
  for (const line of ["> ", "On 1 wrote ", "Från: x\n", "_".repeat(30), "-- "]) newPartOf(`${line}\n`.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(4_000);
});
