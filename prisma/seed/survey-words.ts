import type { CustomerSlug } from "./organisations";

/** A remark, and the service it fits; without one it fits any. */
export interface SeedRemark {
  words: string;
  service?: string;
  tags?: readonly string[];
  lang?: "en";
}

export const gladRemarks: readonly SeedRemark[] = [
  { words: "Snabbt och vänligt. Hon ringde upp och väntade kvar tills allt fungerade.", tags: ["bemötande"] },
  { words: "Löst på tio minuter. Tack!", tags: ["snabbhet"] },
  { words: "Jag fick en tydlig förklaring till vad som hade hänt, det uppskattar jag.", tags: ["återkoppling"] },
  { words: "Bästa hjälpen jag fått på länge." },
  { words: "Bra att det gick att följa ärendet i portalen.", tags: ["portalen"] },
  { words: "Lösenordet återställt direkt, jag hann till mötet.", service: "identity", tags: ["snabbhet"] },
  { words: "Ny dator på plats samma dag som den gamla gick sönder. Imponerad!", service: "workplace" },
  { words: "Skrivaren fungerar igen och jag lärde mig något på köpet.", service: "print" },
  { words: "Hittade filen som jag trodde var borta för alltid.", service: "files", tags: ["bemötande"] },
  { words: "Telefonisten kopplades rätt redan första gången.", service: "telephony" },
  { words: "Kalendern delas nu som den ska. Bra guide att läsa efteråt också.", service: "mail", tags: ["guider"] },
  { words: "Nätet har varit stabilt sedan ni bytte utrustningen.", service: "network" },
  { words: "Proffsigt från början till slut." },
  { words: "Quick answer and a friendly voice. Thank you.", lang: "en", tags: ["bemötande"] },
  { words: "Solved while I was on the phone, in English too.", lang: "en" },
  { words: "Det tog en stund, men jag fick veta hur det gick hela vägen.", tags: ["återkoppling"] },
];

export const mixedRemarks: readonly SeedRemark[] = [
  { words: "Till slut blev det bra, men jag fick förklara samma sak tre gånger.", tags: ["upprepning"] },
  { words: "Okej hjälp. Svaret var lite väl tekniskt för mig.", tags: ["begriplighet"] },
  { words: "Fungerar nu, men ingen berättade vad felet var.", tags: ["återkoppling"] },
  { words: "Lång väntan i telefon innan jag kom fram.", tags: ["väntetid"] },
  { words: "It works now, but I had to ask twice.", lang: "en", tags: ["upprepning"] },
  { words: "Bra bemötande, men det tog längre tid än ni lovade.", tags: ["väntetid"] },
];

export const sorryRemarks: readonly SeedRemark[] = [
  { words: "Ärendet stängdes utan att någon frågade om det fungerade. Det gör det inte.", tags: ["stängt för tidigt"] },
  { words: "Fyra dagar utan ett ord. Jag fick själv ringa för att få veta något.", tags: ["återkoppling", "väntetid"] },
  { words: "Samma fel kommer tillbaka varje vecka. Kan ni laga det på riktigt?", tags: ["återkommande fel"] },
  { words: "Jag fick ett standardsvar som inte hade med min fråga att göra.", tags: ["begriplighet"] },
  { words: "Tre olika handläggare, och alla började om från början.", tags: ["upprepning"] },
  {
    words: "Skrivaren på plan 2 har strulat sedan i somras. Vi har slutat anmäla det.",
    service: "print",
    tags: ["återkommande fel"],
  },
  {
    words: "Utan inloggning kan jag inte arbeta. Att vänta till dagen efter är inte rimligt.",
    service: "identity",
    tags: ["väntetid"],
  },
  { words: "Datorn kom tillbaka utan mina program.", service: "workplace", tags: ["ofullständigt"] },
  { words: "Mötet föll för att nätet var nere, och ingen visste när det skulle vara igång.", service: "network" },
  { words: "Mejlen är fortfarande långsam på eftermiddagarna.", service: "mail", tags: ["stängt för tidigt"] },
  { words: "Jag blev hänvisad till en guide som gällde den gamla versionen.", tags: ["guider"] },
  { words: "Nobody called back although I was promised a call before lunch.", lang: "en", tags: ["återkoppling"] },
  { words: "Växeln kopplar fortfarande fel efter klockan fyra.", service: "telephony", tags: ["stängt för tidigt"] },
];

/** The remarks of the fall that a customer's alarm is about. */
export const fallRemarks: readonly SeedRemark[] = [
  { words: "Det har blivit mycket svårare att få hjälp sedan i september.", tags: ["väntetid"] },
  { words: "Beställningen låg tre veckor i fel kö.", tags: ["väntetid", "beställningar"] },
  { words: "Jag fick höra att ärendet redan var löst. Det var det inte.", tags: ["stängt för tidigt"] },
  {
    words: "Beställde åtkomst till en ny kollega. Hon hann sluta provanställningen innan den var på plats.",
    tags: ["beställningar"],
  },
];

export interface SeedSurveyAction {
  customer: CustomerSlug;
  said: string;
  body: string;
  owner: string;
  due: string;
  made: string;
  done?: { at: string; did: string };
}

export const surveyActions: readonly SeedSurveyAction[] = [
  {
    customer: "ekliden",
    said: "Ärenden stängs innan ni har frågat om det fungerar.",
    body: "Inför kontrollfråga innan ärenden av typen incident löses, och följ upp i veckomötet.",
    ...{ owner: "Leila Rahimi", due: "2026-04-30", made: "2026-03-16T09:00" },
    done: {
      at: "2026-04-27T14:00",
      did: "Handläggaren frågar nu alltid om lösningen fungerar, och ett ärende stängs tidigast fem dagar efter att det lösts.",
    },
  },
  {
    customer: "ekliden",
    said: "Skrivaren på plan 2 strular hela tiden.",
    body: "Byt fixeringsenhet och mät antalet ärenden i två månader.",
    ...{ owner: "Oskar Bergvall", due: "2026-08-31", made: "2026-06-22T10:30" },
    done: { at: "2026-08-25T11:00", did: "Skrivaren är utbytt. Sedan dess har ingen behövt anmäla den." },
  },
  {
    customer: "ekliden",
    said: "Beställningar hamnar i fel kö och blir liggande.",
    body: "Gå igenom sorteringsregeln för beställningar och avdela två personer under november.",
    ...{ owner: "Leila Rahimi", due: "2026-12-11", made: "2026-11-06T08:45" },
  },
  {
    customer: "nordvik",
    said: "Vi får förklara samma sak för flera handläggare.",
    body: "Visa ärendets historik överst för den som tar över, och öva i gruppen.",
    ...{ owner: "Tomas Hägglöf", due: "2026-05-29", made: "2026-04-13T13:00" },
    done: {
      at: "2026-05-20T09:15",
      did: "Den som tar över ett ärende läser historiken innan hen ringer. Vi följer upp det med stickprov varje månad.",
    },
  },
  {
    customer: "nordvik",
    said: "Guiderna gäller gamla versioner.",
    body: "Granska de tjugo mest lästa guiderna.",
    ...{ owner: "Oskar Bergvall", due: "2026-10-30", made: "2026-09-14T10:00" },
    done: { at: "2026-10-21T15:30", did: "De tjugo mest lästa guiderna är genomgångna, och sju av dem omskrivna." },
  },
  {
    customer: "solglantan",
    said: "På kvällarna är det svårt att få besked när något är nere.",
    body: "Ta fram en lista med vem som informerar boendena vid avbrott efter kontorstid.",
    ...{ owner: "Tomas Hägglöf", due: "2026-07-31", made: "2026-06-08T09:30" },
    done: {
      at: "2026-07-15T10:00",
      did: "Boendena får nu ett sms inom femton minuter när ett system är nere, dygnet runt.",
    },
  },
];
