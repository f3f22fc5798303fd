import type { CustomerSlug } from "./organisations";

/** Words under proposals: who, when in Stockholm, and the answers. */
interface Said {
  readonly by: string;
  readonly at: string;
  readonly words: string;
}

interface Thread extends Said {
  readonly customer: CustomerSlug;
  readonly proposal: string;
  readonly kind: "question" | "comment";
  readonly answers: readonly Said[];
}

export const threads: readonly Thread[] = [
  {
    customer: "ekliden",
    proposal: "school-sync",
    kind: "question",
    by: "Fatima Al-Masri",
    at: "2026-11-18T08:40",
    words: "Ingår jourens tid om larmet går natten före skolstart, eller faktureras den separat?",
    answers: [
      {
        by: "Oskar Bergvall",
        at: "2026-11-18T10:05",
        words:
          "Den ingår i månadskostnaden. Jouren tar emot larmet och får i gång synkningen. Ligger felet i elevregistret ringer vi er kontaktperson.",
      },
    ],
  },
  {
    customer: "ekliden",
    proposal: "school-sync",
    kind: "question",
    by: "Susanne Öbring",
    at: "2026-11-18T13:20",
    words: "Hur gör vi med elever som har skyddade personuppgifter? De läggs inte upp ur registret i dag.",
    answers: [
      {
        by: "Oskar Bergvall",
        at: "2026-11-19T09:15",
        words:
          "De lämnas utanför synkningen, precis som i dag, och läggs upp för hand av dig. Jag skriver in det tydligare före forumet.",
      },
      { by: "Susanne Öbring", at: "2026-11-19T09:31", words: "Tack, då är jag nöjd." },
    ],
  },
  {
    customer: "ekliden",
    proposal: "school-sync",
    kind: "comment",
    by: "Lars-Åke Nykvist",
    at: "2026-11-19T15:32",
    words:
      "Beloppet ryms inom det jag kan besluta om. Jag vill ändå att skolchefen läser förslaget före forumet i februari.",
    answers: [],
  },
  {
    customer: "ekliden",
    proposal: "self-service-sign-in",
    kind: "question",
    by: "Rikard Dahlöf",
    at: "2026-11-13T11:02",
    words: "Vad gäller för dem som delar dator i vården? En nyckel i telefonen hjälper inte där.",
    answers: [],
  },
  {
    customer: "nordvik",
    proposal: "second-route",
    kind: "question",
    by: "Stefan Kvarnlund",
    at: "2026-11-10T09:12",
    words:
      "Går satellittrafiken genom en markstation utanför EU? I så fall behöver jag veta det före riskanalysen i april.",
    answers: [
      {
        by: "Oskar Bergvall",
        at: "2026-11-10T11:40",
        words:
          "Båda leverantörerna vi har frågat har sina markstationer inom EU. Vi skriver in det som krav i beställningen, och trafiken går dessutom krypterad i vår egen tunnel.",
      },
    ],
  },
  {
    customer: "nordvik",
    proposal: "second-route",
    kind: "question",
    by: "Johan Lindmarker",
    at: "2026-11-12T14:25",
    words: "Räcker det inte med satellit på Driftcentralen? Västra är bemannat på dagtid.",
    answers: [
      {
        by: "Oskar Bergvall",
        at: "2026-11-13T08:50",
        words:
          "Mobilnätet vid Västra föll efter fyra timmar i februari, när masternas batterier tog slut. Utan satellit står ni utan tredje väg just där det brast. Det ni sparar är 46 000 kronor en gång och 3 400 i månaden.",
      },
    ],
  },
  {
    customer: "nordvik",
    proposal: "second-route",
    kind: "comment",
    by: "Cecilia Brandting",
    at: "2026-11-16T16:10",
    words: "Jag tar upp det på taktiskt forum i mars. Ta gärna med offerterna.",
    answers: [],
  },
  {
    customer: "solglantan",
    proposal: "planning-support",
    kind: "question",
    by: "Niklas Öhrn",
    at: "2026-11-20T09:05",
    words: "Kan provmiljön vara klar före sommarschemat, eller är det först till hösten?",
    answers: [],
  },
];

/** A change that somebody writes in a shipped article: a sentence is followed by another. */
export interface Edit {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly after: string;
  readonly added: string;
}

/** Published: its English does not say it yet. */
export const publishedEdit: Edit = {
  key: "printing",
  by: "Jonas Åkerbo",
  at: "2026-11-17T10:15",
  after: "Utskrifter som inte hämtas tas bort automatiskt, vanligen efter ett dygn.",
  added: "Skriver du ut något känsligt, till exempel lönebesked, stannar du vid skrivaren tills allt är klart.",
};

/** Waits for a reviewer, who has asked about it. */
export const reviewedEdit: Edit = {
  key: "connect-vpn",
  by: "Emma Lindkvist",
  at: "2026-11-19T13:40",
  after: "Koppla från när du är klar, om datorn inte sköter det själv.",
  added: "Hackar videomöten när VPN är på kan du prova att koppla från under mötet.",
};

export const reviewWords = {
  reviewer: "Oskar Bergvall",
  note: "Vi får frågan om hackiga möten varje vecka. Kan du läsa?",
  at: "2026-11-20T08:25",
  onAddition: "Gäller det alla kunder? Hos några går mötena genom VPN, och då bryts de.",
  onWhole: "Bra tillägg. Svara på frågan i texten, så publicerar jag.",
};

/** Decided, and waits for its time. */
export const scheduledEdit: Edit & { readonly publishAt: string } = {
  key: "automatic-replies-and-signature",
  by: "Sanna Kalliomäki",
  at: "2026-11-20T11:30",
  after: "",
  added: "Ska du vara ledig över jul? Ställ in autosvaret redan i dag, med start- och slutdatum, så är det gjort.",
  publishAt: "2026-12-14T07:00",
};

/** What readers who were not helped have said. */
export const complaints: readonly {
  readonly key: string;
  readonly reason: "wrong" | "outdated" | "unclear" | "missing";
  readonly comment: string;
  readonly at: string;
}[] = [
  {
    key: "connect-vpn",
    reason: "missing",
    comment: "Det står inget om hur man gör på en Ipad.",
    at: "2026-11-11T07:52",
  },
  {
    key: "set-up-mfa",
    reason: "outdated",
    comment: "Knappen heter något annat hos mig efter uppdateringen.",
    at: "2026-11-16T12:08",
  },
  {
    key: "shared-and-full-mailbox",
    reason: "unclear",
    comment: "Jag förstod inte vem som ska beställa den delade brevlådan.",
    at: "2026-11-18T14:44",
  },
  { key: "printing", reason: "wrong", comment: "Vår kö finns inte i listan på Mac.", at: "2026-11-19T09:20" },
];
