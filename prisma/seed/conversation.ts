import type { Random } from "./random";

/** What is said in a case. `{name}` is the first name of the requester, `{agent}` that of the agent. */
export const lines = {
  acknowledgement: ["Tack, vi har tagit emot ditt ärende. En medarbetare återkommer till dig."],
  firstResponse: [
    "Hej {name}! Jag har tagit ditt ärende och börjar felsöka nu. /{agent}",
    "Hej {name}, tack för att du hörde av dig. Jag tittar på det och återkommer i dag. /{agent}",
    "Hej! Det här hjälper jag dig med. Hör av mig så snart jag vet mer. /{agent}",
    "Hej {name}! Jag ser felet hos oss också och arbetar med det. /{agent}",
  ],
  firstResponseToOrder: [
    "Hej {name}! Beställningen är mottagen och jag börjar med den i dag. /{agent}",
    "Hej {name}, tack för beställningen. Jag hör av mig när det är klart. /{agent}",
    "Hej! Jag tar hand om det här och återkommer om jag saknar något. /{agent}",
  ],
  askCustomer: [
    "Kan du starta om datorn och tala om ifall felet är kvar?",
    "Kan du skicka en bild på felmeddelandet?",
    "När passar det att jag ringer upp och tar över skärmen?",
  ],
  askForOrder: [
    "Jag behöver chefens godkännande för att gå vidare. Kan du be om det?",
    "Vilken kostnad ska det bokföras på, och när behöver det vara klart?",
  ],
  customerAnswers: [
    "Nu har jag startat om men det är likadant.",
    "Här kommer bilden. Det hände igen nyss.",
    "Jag är på plats hela dagen, ring när du vill.",
  ],
  customerAnswersOrder: [
    "Godkännandet är klart, chefen har svarat.",
    "Det ska gå på vår egen avdelning, och gärna före månadsskiftet.",
  ],
  thirdPartyAsked: [
    "Felet ligger hos {party}. Vi har anmält det dit och bevakar svaret.",
    "Felet är anmält till {party}, som felsöker hos sig.",
  ],
  thirdPartyOrdered: ["Vi har beställt av {party} och väntar på besked om leverans."],
  maintenance: ["Åtgärden kräver en omstart och görs i det överenskomna servicefönstret."],
  internalNote: [
    "Samma fel som i tidigare ärenden. Kopplar till problemutredningen.",
    "Provat ominstallation utan resultat. Nästa steg är att byta utrustning.",
    "Loggarna visar tidsgräns mot servern. Kollar med plattformsgruppen.",
    "Användaren är svår att nå, nytt försök efter lunch.",
    "Stämt av med incidentansvarig. Ingen ändrad prioritet.",
  ],
  internalNoteOnOrder: [
    "Ligger i beställningslistan, leverans enligt ramavtalet.",
    "Chefen är tillfrågad om godkännande.",
    "Behörighetsgruppen är kontrollerad mot rollbeskrivningen.",
  ],
  majorUpdate: [
    "Felsökning pågår med två tekniker. Nästa besked om en timme.",
    "Orsaken är lokaliserad. Vi arbetar med en tillfällig lösning.",
    "En tillfällig lösning är på plats för de flesta. Arbetet fortsätter.",
  ],
  thanks: ["Tack, nu fungerar det!", "Toppen, tack för snabb hjälp.", "Fungerar igen. Tack!"],
  thanksForOrder: ["Tack, allt är på plats.", "Tack, det gick fort!"],
  incomplete: [
    "Det saknas fortfarande en del av det jag beställde.",
    "Tyvärr blev det inte riktigt som i beställningen.",
  ],
  stillBroken: ["Tyvärr är felet tillbaka.", "Det fungerade en stund men nu är det samma sak igen."],
  solvedAgain: ["Orsaken var en annan än vi först trodde. Den är åtgärdad och vi har följt upp med dig."],
  solvedAtLast: [
    "Felet är åtgärdat och vi har stämt av med dig. Tack för tålamodet.",
    "Löst efter felsökning tillsammans med plattformsgruppen. Hör av dig om det kommer tillbaka.",
  ],
  deliveredAtLast: ["Beställningen är levererad och kvitterad. Tack för tålamodet."],
  completed: ["Beställningen är kompletterad och vi har stämt av med dig."],
  withdrawn: [
    "Återtaget av användaren.",
    "Dubblett av ett tidigare ärende, som fortsätter där.",
    "Inte längre aktuellt enligt användaren.",
  ],
  closedUnanswered: ["Ärendet har varit löst i några dagar utan att vi har hört något, så vi stänger det."],
  excluded: [
    "Strömavbrott i kundens fastighet",
    "Kundens egen ändring orsakade felet",
    "Fel i tredjepartsleverans utanför avtalet",
    "Lokalen var inte tillgänglig för tekniker",
  ],
  excludedOrder: ["Leveransförsening hos tillverkaren, utanför avtalet", "Godkännande saknades hos kunden"],
} as const satisfies Record<string, readonly string[]>;

/** What is said instead when the case is an order. */
const forOrders: Partial<Record<Line, Line>> = {
  firstResponse: "firstResponseToOrder",
  askCustomer: "askForOrder",
  customerAnswers: "customerAnswersOrder",
  internalNote: "internalNoteOnOrder",
  thirdPartyAsked: "thirdPartyOrdered",
  excluded: "excludedOrder",
  thanks: "thanksForOrder",
  stillBroken: "incomplete",
  solvedAgain: "completed",
  solvedAtLast: "deliveredAtLast",
};

export const lineFor = (kind: "incident" | "request", line: Line): Line =>
  kind === "request" ? (forOrders[line] ?? line) : line;

export type Line = keyof typeof lines;

export function say(line: Line, random: Random, words: Readonly<Record<string, string>> = {}): string {
  return random.pick<string>(lines[line]).replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
}
