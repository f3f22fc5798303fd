import type { CustomerSlug } from "./organisations";

interface Wait {
  reason: "customer" | "third_party" | "maintenance";
  party?: string;
  reference?: string;
  /** A local date. */
  nextContact?: string;
}

/** A case that the desk of the demonstration has in its hands. */
export interface DeskCase {
  org: CustomerSlug;
  title: string;
  description: string;
  service: string;
  priority: 1 | 2 | 3 | 4;
  /** Local time in Stockholm. */
  openedAt: string;
  requester: string;
  kind?: "request" | "problem";
  agent?: string;
  group?: string;
  answer?: string;
  note?: string;
  wait?: Wait;
  report?: string;
}

export const problemTitle = "Skrivare tappar kontakten efter att utskriftsservern startats om";

/** The cases that the problem causes. */
export const causedTitles = ["Skrivaren på biblioteket svarar inte", "Utskrifter från salen fastnar i kön"];

export const deskCases: readonly DeskCase[] = [
  {
    org: "ekliden",
    title: problemTitle,
    description: "Tredje gången på en månad. Köerna blir kvar på den gamla porten tills de tas bort för hand.",
    service: "print",
    priority: 3,
    openedAt: "2026-11-19T09:10",
    requester: "Björn Tångring",
    kind: "problem",
    agent: "Sanna Kalliomäki",
    group: "Arbetsplats",
    note: "Leverantören av utskriftsservern har en rättelse i december. Fram till dess: töm kön och starta om tjänsten.",
  },
  {
    org: "ekliden",
    title: "Skrivaren på biblioteket svarar inte",
    description: "Ingen kan skriva ut sedan i förmiddags. Den visar grönt men jobben försvinner.",
    service: "print",
    priority: 3,
    openedAt: "2026-11-20T10:40",
    requester: "Elsa Nordhed",
    agent: "Emma Lindkvist",
    group: "Arbetsplats",
    answer: "Hej Elsa! Jag har tömt kön och startar om tjänsten. Kan du prova igen efter lunch? /Emma",
    note: "Samma som i problemet med utskriftsservern. Räkna med att den kommer tillbaka.",
  },
  {
    org: "ekliden",
    title: "Utskrifter från salen fastnar i kön",
    description: "Sal 4 på Ekbackaskolan. Eleverna har prov på måndag och behöver kunna skriva ut.",
    service: "print",
    priority: 3,
    openedAt: "2026-11-20T14:25",
    requester: "Susanne Öbring",
  },
  {
    org: "ekliden",
    title: "Ny skärm till mötesrummet Tallen",
    description: "Den gamla har en rand tvärs över. Samma storlek går bra.",
    service: "workplace",
    priority: 4,
    openedAt: "2026-11-20T13:05",
    requester: "Elsa Nordhed",
    kind: "request",
  },
  {
    org: "ekliden",
    title: "Fakturor över 100 000 kr går inte att attestera",
    description: "Knappen är grå för alla på avdelningen sedan uppdateringen i går kväll.",
    service: "finance",
    priority: 2,
    openedAt: "2026-11-20T14:10",
    requester: "Lars-Åke Nykvist",
    agent: "Yusuf Demirel",
    group: "Verksamhetssystem",
    answer: "Hej! Vi ser samma sak och har larmat systemets leverantör. Nästa besked före klockan 16. /Yusuf",
    note: "Attestreglerna nollställdes av uppdateringen. Leverantören återställer från kopian, ring Håkan innan.",
    wait: { reason: "third_party", party: "Attesta System AB", reference: "AS-20418", nextContact: "2026-11-20" },
  },
  {
    org: "ekliden",
    title: "Kommer inte åt mappen för upphandlingar",
    description: "Det står att jag saknar behörighet. Jag började på avdelningen i måndags.",
    service: "files",
    priority: 4,
    openedAt: "2026-11-18T08:50",
    requester: "Elsa Nordhed",
    agent: "Emma Lindkvist",
    group: "Arbetsplats",
    answer:
      "Hej Elsa! Mappens ägare behöver godkänna. Kan du be hen svara här eller skicka godkännandet till oss? /Emma",
    note: "Ägaren är på semester till den 27:e. Ställföreträdare: Fatima.",
    wait: { reason: "customer", nextContact: "2026-12-04" },
  },
  {
    org: "ekliden",
    title: "Samtal kopplas bort i växeln på Räddningsstationen",
    description: "Efter ungefär en minut, bara på den fasta telefonen i vagnhallen.",
    service: "telephony",
    priority: 3,
    openedAt: "2026-11-19T13:30",
    requester: "Håkan Björkmo",
    agent: "Jonas Åkerbo",
    group: "Nät och kommunikation",
    answer: "Hej Håkan! Felet är anmält till operatören, som felsöker linjen. /Jonas",
    report: "Operatören bytte en port i stationens växel. Vi har ringt tio provsamtal utan avbrott.",
  },
  {
    org: "nordvik",
    title: "VPN kopplar ner var femte minut för driftjouren",
    description: "Gäller båda jourdatorerna. Vi behöver nå driftcentralen i natt.",
    service: "network",
    priority: 2,
    openedAt: "2026-11-20T14:48",
    requester: "Johan Lindmarker",
  },
  {
    org: "nordvik",
    title: "Mätvärden från Västra kommer in dubbelt",
    description: "Sedan i onsdags. Faktureringen körs den första.",
    service: "metering",
    priority: 3,
    openedAt: "2026-11-19T10:15",
    requester: "Marie Åslöf",
    agent: "Yusuf Demirel",
    group: "Verksamhetssystem",
    answer: "Hej Marie! Vi har stoppat den ena insamlingen och väntar på att leverantören rensar dubbletterna. /Yusuf",
    note: "Deras första rensning tog bort även november. Kräv en kopia innan de gör om den.",
    wait: { reason: "third_party", party: "Mätdata Norr AB", reference: "MDN-7731", nextContact: "2026-11-23" },
  },
  {
    org: "nordvik",
    title: "Byte av brandvägg vid Värmeverket Norra",
    description: "Enligt ändringen som beslutades i oktober. Görs i servicefönstret.",
    service: "network",
    priority: 4,
    openedAt: "2026-11-18T15:20",
    requester: "Johan Lindmarker",
    kind: "request",
    agent: "Jonas Åkerbo",
    group: "Nät och kommunikation",
    wait: { reason: "maintenance", nextContact: "2026-12-06" },
  },
  {
    org: "solglantan",
    title: "Läsplattan på avdelning 3 startar inte",
    description: "Den har laddats hela natten. Signeringslistorna finns i den.",
    service: "workplace",
    priority: 3,
    openedAt: "2026-11-20T13:55",
    requester: "Åsa Blomgård",
  },
  {
    org: "solglantan",
    title: "Nattpersonalen loggas ut ur journalen",
    description: "Händer runt klockan tre varje natt, på alla enheter.",
    service: "records",
    priority: 3,
    openedAt: "2026-11-19T07:20",
    requester: "Niklas Öhrn",
    agent: "Emma Lindkvist",
    group: "Verksamhetssystem",
    answer:
      "Hej Niklas! Det sammanfaller med säkerhetskopian. Jag flyttar den till eftermiddagen och bevakar i natt. /Emma",
    report:
      "Säkerhetskopian låste inloggningarna. Den går nu på eftermiddagen, och natten till i dag var utan avbrott.",
  },
];

export interface DeskAnswer {
  lang: "sv" | "en";
  title: string;
  body: string;
  articleKey?: string;
}

export const deskAnswers: readonly DeskAnswer[] = [
  {
    lang: "sv",
    title: "Behöver godkännande",
    body: "Hej {name}!\n\nFör att gå vidare med {case} behöver vi ett godkännande från din chef eller från den som äger resursen. Be hen svara här eller mejla till oss, så fortsätter vi direkt.\n\n/{agent}",
  },
  {
    lang: "sv",
    title: "Byt lösenord själv",
    body: "Hej {name}!\n\nDu kan byta lösenordet själv på några minuter. Stegen står i artikeln nedan. Fungerar det inte, svara här så hjälper vi dig.\n\n/{agent}",
    articleKey: "change-password",
  },
  {
    lang: "sv",
    title: "Skrivaren: prova det här först",
    body: "Hej {name}!\n\nStarta om skrivaren och prova igen. Är felet kvar, följ artikeln nedan och berätta för oss vid vilket steg det tar stopp.\n\n/{agent}",
    articleKey: "printing",
  },
  {
    lang: "sv",
    title: "Lämnat till tredje part",
    body: "Hej {name}!\n\nFelet ligger hos en leverantör till oss. Vi har anmält det dit, bevakar svaret och hör av oss så snart vi vet mer.\n\n/{agent}",
  },
  {
    lang: "en",
    title: "Change your password yourself",
    body: "Hello {name},\n\nYou can change your password yourself in a few minutes. The article below has the steps. If it does not work, reply here and we will help you.\n\n/{agent}",
    articleKey: "change-password",
  },
  {
    lang: "en",
    title: "We need an approval",
    body: "Hello {name},\n\nTo go on with {case} we need an approval from your manager or from whoever owns the resource. Ask them to reply here, and we will continue at once.\n\n/{agent}",
  },
];
