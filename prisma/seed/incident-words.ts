import type { CustomerSlug } from "./organisations";

export interface SeedFollowUp {
  customer: CustomerSlug;
  /** The case's title, by which it is found among those that have a follow-up. */
  title: string;
  effect: string;
  cause: string;
  /** Local times in Stockholm. */
  entries: readonly { at: string; by: string; words: string }[];
  actions: readonly { words: string; owner: string; due: string; done?: string }[];
  closed?: { at: string; by: string };
}

export const followUps: readonly SeedFollowUp[] = [
  {
    customer: "ekliden",
    title: "Ingen på Barn och utbildning kommer in på sina datorer",
    effect:
      "Omkring 140 medarbetare på Barn och utbildning kunde inte starta sina datorer i drygt en halvtimme. Frånvaro fördes på papper under tiden, och två utvecklingssamtal flyttades till dagen efter.",
    cause:
      "Nattens uppdatering av en drivrutin godkändes för alla datorer samtidigt. Den var provad på tre modeller, men inte på den äldre modell som förvaltningen använder, och där kom datorn inte förbi uppstarten.",
    entries: [
      {
        at: "2026-11-16T15:04",
        by: "Helena Forsgren",
        words: "Alla drabbade datorer är av samma modell. Nätet och inloggningen är uteslutna.",
      },
      {
        at: "2026-11-16T15:22",
        by: "Helena Forsgren",
        words: "Uppdateringen återkallas. Datorer som startas om kommer in som vanligt.",
      },
      {
        at: "2026-11-17T09:00",
        by: "Leila Rahimi",
        words:
          "Genomgång med Håkan Björkmo. Vi är överens om att uppdateringar ska rullas ut i steg, och att den äldre modellen ska finnas med när de provas.",
      },
    ],
    actions: [
      {
        words: "Ta med den äldre datormodellen i provgruppen för uppdateringar",
        owner: "Björn Tångring",
        due: "2026-11-20",
        done: "2026-11-19T10:30",
      },
      {
        words: "Dela in datorerna i tre grupper och rulla ut uppdateringar med ett dygn emellan",
        owner: "Leila Rahimi",
        due: "2026-11-27",
      },
      {
        words: "Se över vilka verksamheter som behöver en reservrutin på papper",
        owner: "Håkan Björkmo",
        due: "2026-12-11",
      },
    ],
  },
  {
    customer: "ekliden",
    title: "VPN ansluter inte hemifrån",
    effect:
      "Ungefär 60 personer som arbetade hemifrån kom inte åt interna system under sju timmar. De som redan var anslutna när felet började märkte inget.",
    cause:
      "Certifikatet för fjärråtkomst hade bytts på den ena av två noder. Den andra avvisade nya anslutningar tills tjänsten startades om.",
    entries: [
      {
        at: "2026-10-28T16:30",
        by: "Helena Forsgren",
        words: "Hälften av anslutningarna lyckas, vilket pekar på en av de två noderna.",
      },
    ],
    actions: [
      {
        words: "Bevaka giltighetstiden för certifikaten på båda noderna",
        owner: "Sanna Kalliomäki",
        due: "2026-11-05",
        done: "2026-11-04T14:10",
      },
      {
        words: "Skriva en rutin för byte av certifikat och prova den",
        owner: "Björn Tångring",
        due: "2026-11-13",
        done: "2026-11-06T11:45",
      },
    ],
    closed: { at: "2026-11-06T15:20", by: "Helena Forsgren" },
  },
];

export interface SeedEscalation {
  customer: CustomerSlug;
  title: string;
  level: 1 | 2;
  at: string;
  by: string;
  reason: string;
  told: readonly { name: string; role: string }[];
  /** The case's events tell of it already. */
  inThread?: true;
  closed?: { at: string; by: string; outcome: string };
}

export const escalations: readonly SeedEscalation[] = [
  {
    customer: "ekliden",
    title: "Ingen på Barn och utbildning kommer in på sina datorer",
    level: 1,
    at: "2026-11-16T15:12",
    by: "Helena Forsgren",
    reason:
      "En hel förvaltning står still. Vi behöver kunna återkalla nattens uppdatering utan att vänta på ändringsrådet.",
    told: [{ name: "Håkan Björkmo", role: "it_incident_owner" }],
    inThread: true,
    closed: {
      at: "2026-11-17T09:30",
      by: "Helena Forsgren",
      outcome: "Uppdateringen återkallades efter beslut av Håkan Björkmo. Åtgärderna följs i uppföljningen.",
    },
  },
  {
    customer: "ekliden",
    title: "Samtal kopplas inte vidare",
    level: 2,
    at: "2026-11-18T10:05",
    by: "Emma Lindkvist",
    reason:
      "Invånare som ringer hamnar i fel svarsgrupp, och operatören har skjutit upp rättningen två gånger. Vi behöver att ni tar upp det med operatören, eftersom avtalet med dem är ert.",
    told: [
      { name: "Leila Rahimi", role: "delivery_manager" },
      { name: "Anders Ekvall", role: "bam" },
      { name: "Håkan Björkmo", role: "it_service_owner" },
      { name: "Fatima Al-Masri", role: "it_manager" },
    ],
  },
  {
    customer: "nordvik",
    title: "Blå skärm när jag öppnar webbläsaren",
    level: 1,
    at: "2026-11-19T07:41",
    by: "Helena Forsgren",
    reason:
      "Ärendet har legat i två veckor och datorn startar om flera gånger om dagen. Vi behöver ett beslut om att byta dator utan att vänta på fler loggar.",
    told: [{ name: "Marie Åslöf", role: "it_incident_owner" }],
    inThread: true,
  },
];
