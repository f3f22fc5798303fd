import { expect, it } from "vitest";
import { agendaWords } from "@/tests/fixtures/agenda-words";
import { stockholm } from "@/tests/fixtures/local-time";
import type { ContractPoint, LastingPoint, OutlookPoint, Point, PricesPoint, RelationPoint } from "./point";
import { tellPoint } from "./tell";

const month = "2026-10";
const common = { id: "1", severity: 1, sinceAt: stockholm("2026-11-01 00:00"), owner: { names: [], role: null } };
const lasting: LastingPoint = {
  ...{ kind: "lasting", ...common, month, judged: 12 },
  ...{ of: { what: "clock", clock: "resolution" }, missed: ["2025-12", "2026-03", "2026-10"] },
};
const resolution = { kpi: "sla.attainment.resolution", own: "" } as const;
const followed = {
  ...{ what: "kpi", followedId: "k", name: { kpi: null, own: "Utbildade" }, direction: "up" },
} as const satisfies Partial<LastingPoint["of"]>;
const outlook: OutlookPoint = {
  ...{ kind: "outlook", ...common, month, currency: "SEK", invoicedTo: "2026-10" },
  ...{ forecast: 412_345_600n, budget: 400_000_000n },
};
const prices: PricesPoint = {
  ...{ kind: "prices", ...common, from: "2026-01-01", note: "AKI 3,1 procent", perMonth: 812_350n, currency: "SEK" },
  sinceAt: stockholm("2026-01-01 00:00"),
};
const contract: ContractPoint = {
  ...{ kind: "contract", ...common, number: "FJN-1", name: "Avtal om IT-drift", to: "2027-10-31" },
  ...{ noticeBy: "2027-04-30", isNoticePast: false, hasEnded: false },
};
const relation: RelationPoint = {
  ...{ kind: "relation", ...common, year: 2026, invited: 14, answered: 12, nps: 25 },
  ...{ lowest: { statement: "value", mean: 3.4 }, before: { year: 2025, nps: 33 } },
};

const points: [string, Point, what: string, mark: string | null, detail: string, why: string][] = [
  [
    ...(["a promise", lasting, "Lösta i tid, avtalets löfte", null] as const),
    "3 av 12 månader under det utlovade · dec. 2025, mars och okt. 2026",
    "Nivån missades i minst tre av de tolv månader som slutar med oktober 2026.",
  ],
  [
    "availability",
    { ...lasting, of: { what: "service", service: "mail" }, judged: 3 },
    ...(["mail: tillgänglighet", null, "3 av 3 månader under det utlovade · dec. 2025, mars och okt. 2026"] as const),
    "Nivån missades i minst tre av de tolv månader som slutar med oktober 2026.",
  ],
  [
    "a figure of the customer's own",
    { ...lasting, of: { ...followed, limit: "threshold" } },
    ...(["Utbildade", null, "3 av 12 månader under varningsnivån · dec. 2025, mars och okt. 2026"] as const),
    "Nivån missades i minst tre av de tolv månader som slutar med oktober 2026.",
  ],
  [
    "a figure without a warning level that is to be kept low",
    { ...lasting, of: { ...followed, name: resolution, direction: "down", limit: "target" } },
    ...(["Lösta i tid", null, "3 av 12 månader över målet · dec. 2025, mars och okt. 2026"] as const),
    "Nivån missades i minst tre av de tolv månader som slutar med oktober 2026.",
  ],
  [
    "a figure that had a warning level in some of the months",
    { ...lasting, missed: ["2026-08", "2026-09", "2026-10"], of: { ...followed, limit: "either" } },
    ...(["Utbildade", null] as const),
    "3 av 12 månader under varningsnivån, eller målet där ingen var satt · aug., sep. och okt. 2026",
    "Nivån missades i minst tre av de tolv månader som slutar med oktober 2026.",
  ],
  [
    "a forecast over budget",
    outlook,
    ...(["2026 väntas kosta 4 123 456,00 kr", "Över budget"] as const),
    "budget 4 000 000,00 kr, skillnad +123 456,00 kr · fakturerat till och med oktober 2026",
    "Årets kostnad tas alltid upp: så såg den ut vid utgången av oktober 2026.",
  ],
  [
    "a forecast within it",
    { ...outlook, forecast: 399_999_900n, invoicedTo: "2026-01" },
    ...(["2026 väntas kosta 3 999 999,00 kr", null] as const),
    "budget 4 000 000,00 kr, skillnad −1,00 kr · fakturerat till och med januari 2026",
    "Årets kostnad tas alltid upp: så såg den ut vid utgången av oktober 2026.",
  ],
  [
    "a forecast without a budget",
    { ...outlook, budget: null, invoicedTo: null },
    ...(["2026 väntas kosta 4 123 456,00 kr", null, "ingen budget är lagd · inget av året är fakturerat än"] as const),
    "Årets kostnad tas alltid upp: så såg den ut vid utgången av oktober 2026.",
  ],
  [
    "a year that is invoiced to its end",
    { ...outlook, month: "2026-12", budget: null, invoicedTo: "2026-12" },
    ...(["2026 kostade 4 123 456,00 kr", null] as const),
    "ingen budget är lagd · fakturerat till och med december 2026",
    "Årets kostnad tas alltid upp: så såg den ut vid utgången av december 2026.",
  ],
  [
    "a price list",
    prices,
    ...(["Prislista från 1 jan. 2026: +8 123,50 kr i månaden", null] as const),
    "AKI 3,1 procent · för det som är avtalat och har pris i båda listorna",
    "En prislista tas upp i ett år efter att den började gälla.",
  ],
  [
    "one that is to come",
    { ...prices, from: "2027-01-01", note: "", perMonth: -100n, sinceAt: stockholm("2027-01-01 00:00") },
    ...(["Prislista från 1 jan. 2027: −1,00 kr i månaden", null] as const),
    "för det som är avtalat och har pris i båda listorna",
    "Prislistan börjar gälla inom ett år.",
  ],
  [
    "a contract that ends",
    contract,
    ...(["Avtal FJN-1 gäller till och med 31 okt. 2027", null] as const),
    "Avtal om IT-drift · sista dag för uppsägning 30 apr. 2027",
    "Avtalet löper ut och inget nytt finns: sista dagen för uppsägning är inom ett år.",
  ],
  [
    "one of which notice can be given no more",
    { ...contract, to: "2026-12-31", noticeBy: "2026-06-30", isNoticePast: true },
    ...(["Avtal FJN-1 gäller till och med 31 dec. 2026", null] as const),
    "Avtal om IT-drift · sista dag för uppsägning var 30 juni 2026",
    "Avtalet löper ut och inget nytt finns: sista dagen för uppsägning har passerat.",
  ],
  [
    "one that has run out",
    { ...contract, to: "2026-10-31", noticeBy: "2026-04-30", isNoticePast: true, hasEnded: true },
    ...(["Avtal FJN-1 gällde till och med 31 okt. 2026", "Har löpt ut"] as const),
    "Avtal om IT-drift · sista dag för uppsägning var 30 apr. 2026",
    "Avtalet har löpt ut och inget nytt finns.",
  ],
  [
    "a survey beside the one before",
    relation,
    ...(["Relationsenkäten 2026: NPS +25", null] as const),
    "12 av 14 har svarat · −8 mot 2025, då +33 · lägst medel: ”Vi får valuta för pengarna” 3,40 av 5",
    "Årets enkät tas upp i tolv månader efter att den stängt.",
  ],
  [
    "a survey with few answers",
    { ...relation, answered: 4, nps: null, lowest: null },
    ...(["Relationsenkäten 2026: färre än fem svar, visas inte", null, "4 av 14 har svarat"] as const),
    "Årets enkät tas upp i tolv månader efter att den stängt.",
  ],
  [
    "a proposal that is carried out",
    {
      ...{ kind: "proposal", ...common, key: "sso", title: "Inloggning", quarter: "2027-Q2", comments: 0 },
      ...{ because: "underWay", dueOn: "2027-03-31", isLate: false },
    },
    ...(["Inloggning", null] as const),
    "Kvartal 2 2027 · inga kommentarer · klart senast 31 mars 2027",
    "Förslaget är godkänt och inte genomfört än.",
  ],
  [
    "one that is late",
    {
      ...{ kind: "proposal", ...common, key: "sso", title: "Inloggning", quarter: "2026-Q3", comments: 0 },
      ...{ because: "underWay", dueOn: "2026-10-01", isLate: true },
    },
    ...(["Inloggning", "Försenad"] as const),
    "Kvartal 3 2026 · inga kommentarer · klart senast 1 okt. 2026",
    "Förslaget är godkänt och inte genomfört än.",
  ],
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it.each(points)("%s is told to the strategic forum in words", (_which, point, what, mark, detail, why) => {
  const told = tellPoint(point, agendaWords("sv"));
  expect([told.what, told.detail, told.why].map(plain)).toEqual([what, detail, why]);
  expect(told.mark?.text ?? null).toBe(mark);
  expect(told.href).toMatch(/^\/o\/norrby\//);
  const english = tellPoint(point, agendaWords("en"));
  expect(english.why).not.toBe("");
  expect(english.href).toBe(told.href);
});
