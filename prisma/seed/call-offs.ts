import type { CallOffState } from "@/lib/billing/call-offs/lifecycle";
import type { CustomerSlug } from "./organisations";

export interface SeedCallOff {
  customer: CustomerSlug;
  number: number;
  title: string;
  body?: string;
  from: string;
  lines: readonly { service: string; item: string; centre: string; quantity: number; price?: string }[];
  /** Kronor; of the offer, where there is one. */
  oneOff?: string;
  /** Each state it has come to; nobody is an invoice that was taken in. */
  steps: readonly (readonly [state: CallOffState, at: string, who: string | null, note?: string])[];
}

const [owner, bam] = ["Lars-Åke Nykvist", "Anders Ekvall"];

/** Orders under the contracts, in every state there is. Numbers that are missing are from before the portal. */
export const seedCallOffs: readonly SeedCallOff[] = [
  {
    ...{ customer: "ekliden", number: 1, title: "Fler nätverksplatser i simhallen", from: "2025-03-01" },
    lines: [{ service: "network", item: "NAT-SITE", centre: "1100 Kommunledning", quantity: 1 }],
    oneOff: "38000",
    steps: [
      ["requested", "2025-02-03T10:15", owner],
      ["offered", "2025-02-10T14:30", bam, "Fiber måste grävas de sista 40 metrarna, därför engångspriset."],
      ["declined", "2025-02-12T09:05", owner, "Simhallen byggs om först. Vi återkommer när det är klart."],
    ],
  },
  {
    ...{
      customer: "ekliden",
      number: 4,
      title: "Tvåfaktorsinloggning för alla med tjänsteinloggning",
      from: "2025-09-01",
    },
    lines: [{ service: "identity", item: "ID-KONTO", centre: "1100 Kommunledning", quantity: 380 }],
    oneOff: "42500",
    steps: [
      ["requested", "2025-05-14T13:20", owner],
      ["offered", "2025-05-21T16:00", bam],
      ["ordered", "2025-05-27T08:40", owner],
      ["delivered", "2025-09-01T11:10", bam],
      ["invoiced", "2025-10-01T06:00", null],
    ],
  },
  {
    ...{ customer: "ekliden", number: 7, title: "Sju arbetsplatser till Ekbackaskolan", from: "2026-08-01" },
    body: "Nya lärare till höstterminen. Datorerna ska stå klara veckan före skolstart.",
    lines: [{ service: "workplace", item: "AP-BAS", centre: "3100 Utbildning", quantity: 7 }],
    oneOff: "0",
    steps: [
      ["requested", "2026-05-12T09:30", owner],
      ["offered", "2026-05-15T10:45", bam],
      ["ordered", "2026-05-19T13:00", owner],
      ["delivered", "2026-08-07T15:20", bam, "Alla sju är utlämnade på plats."],
      ["invoiced", "2026-09-01T06:00", null],
    ],
  },
  {
    ...{
      customer: "ekliden",
      number: 8,
      title: "Förskolan Björkbacken: arbetsplatser och nätverk",
      from: "2027-01-01",
    },
    body: "Förskolan öppnar den 11 januari. Nätverket behöver vara på plats före jul.",
    lines: [
      { service: "workplace", item: "AP-BAS", centre: "3100 Utbildning", quantity: 12 },
      { service: "network", item: "NAT-SITE", centre: "3100 Utbildning", quantity: 1, price: "4290" },
    ],
    oneOff: "26400",
    steps: [
      ["requested", "2026-10-06T11:00", owner],
      ["offered", "2026-10-14T09:20", bam, "Nätverket till lägre pris, eftersom fibern redan finns i huset."],
      ["ordered", "2026-10-20T14:15", owner],
    ],
  },
  {
    ...{ customer: "ekliden", number: 9, title: "Telefoner till hemtjänstens nattpatrull", from: "2027-01-01" },
    lines: [{ service: "telephony", item: "TEL-MOB", centre: "5100 Social omsorg", quantity: 9 }],
    oneOff: "4500",
    steps: [
      ["requested", "2026-11-04T08:50", owner],
      ["offered", "2026-11-11T13:35", bam, "Engångspriset är uppläggning och utlämning kvällstid."],
    ],
  },
  {
    ...{ customer: "ekliden", number: 10, title: "Färre e-postlådor efter sammanslagningen", from: "2027-03-01" },
    body: "Kultur och fritid slås ihop med utbildning. De delade brevlådorna behövs inte längre.",
    lines: [{ service: "mail", item: "EP-STD", centre: "1100 Kommunledning", quantity: -22 }],
    steps: [["requested", "2026-11-18T10:25", owner]],
  },
  {
    ...{ customer: "nordvik", number: 1, title: "Arbetsplatser till elnätets nya fältgrupp", from: "2026-11-01" },
    lines: [{ service: "workplace", item: "AP-BAS", centre: "200 Elnät", quantity: 5 }],
    oneOff: "7250",
    steps: [
      ["requested", "2026-09-22T09:00", "Cecilia Brandting"],
      ["offered", "2026-09-25T15:10", "Maria Östergård"],
      ["ordered", "2026-09-29T10:30", "Cecilia Brandting"],
      ["delivered", "2026-10-30T14:00", "Maria Östergård"],
    ],
  },
  {
    ...{ customer: "solglantan", number: 1, title: "Planeringssystem till kvällslaget", from: "2027-02-01" },
    lines: [{ service: "planning", item: "PLAN-ANV", centre: "Hemtjänst", quantity: 14 }],
    steps: [
      ["requested", "2026-11-09T12:00", "Eva-Lena Strömmer"],
      ["withdrawn", "2026-11-13T08:30", "Eva-Lena Strömmer", "Vi väntar tills schemat är klart."],
    ],
  },
];
