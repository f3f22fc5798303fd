import { expect, it } from "vitest";
import { agendaWords } from "@/tests/fixtures/agenda-words";
import { stockholm } from "@/tests/fixtures/local-time";
import type { KpiPoint, Point } from "./point";
import { tellPoint } from "./tell";

const at = stockholm("2026-11-18 12:00");
const month = "2026-10";
const common = { id: "1", severity: 1, sinceAt: at, owner: { names: ["Leila"], role: null } };
const ofCase = { ...common, number: 7, title: "Ingen e-post", service: "mail" };
const alarm = {
  month,
  csat: 0.47,
  interval: { low: 0.26, high: 0.69 },
  n: 17,
  against: "before",
  level: 0.77,
} as const;
const kpi: KpiPoint = {
  ...{ kind: "kpi", ...common, month, followedId: "k", unit: "share", direction: "up", currency: null },
  ...{ name: { kpi: "cases.first_contact", own: "" }, value: 0.5, target: 0.6, verdict: "missed", reviewOn: null },
};

const points: [Point, what: string, detail: string, why: string][] = [
  [
    {
      kind: "followUp",
      ...ofCase,
      priority: 1,
      isOpen: true,
      isCauseKnown: false,
      actions: { done: 1, all: 3, late: 1 },
      publishedAt: null,
    },
    "N-7 Ingen e-post",
    "mail · orsaken är inte utredd · 1 av 3 åtgärder klara, 1 försenad",
    "Uppföljningen av en incident med prioritet 1 eller 2 är inte avslutad.",
  ],
  [
    {
      kind: "followUp",
      ...ofCase,
      priority: 2,
      isOpen: false,
      isCauseKnown: true,
      actions: { done: 0, all: 0, late: 0 },
      publishedAt: new Date(at),
    },
    "N-7 Ingen e-post",
    "mail",
    "Incidentrapporten publicerades 18 nov. 2026.",
  ],
  [
    {
      kind: "escalation",
      ...ofCase,
      level: 2,
      reason: "Står still.",
      told: [{ name: "Leila", role: "delivery_manager", at: new Date(at) }],
    },
    "N-7 Ingen e-post",
    "Står still. · Har fått veta: Leila (Leveransansvarig, 18 nov. 2026)",
    "Eskaleringen är öppen tills någon avslutar den.",
  ],
  [
    {
      kind: "action",
      ...common,
      body: "Byt nätaggregatet",
      dueOn: "2026-11-27",
      isLate: true,
      about: { number: 7, title: "Ingen e-post" },
    },
    "Byt nätaggregatet",
    "N-7 Ingen e-post",
    "Åtgärden är försenad.",
  ],
  [
    { kind: "action", ...common, body: "Ring upp", dueOn: "2026-12-27", isLate: false, about: null },
    "Ring upp",
    "Efter användarnas svar",
    "Åtgärden är inte klar.",
  ],
  [
    { kind: "outage", ...common, service: "mail", note: "Svarar inte.", isPlanned: false },
    "mail",
    "Svarar inte.",
    "Avbrottet pågår.",
  ],
  [
    {
      kind: "promise",
      ...common,
      month,
      clock: "resolution",
      value: 0.9696,
      promised: 0.97,
      n: 213,
      credit: { percent: 2, amount: null },
    },
    "Lösta i tid: 96,9 %, utlovat 97 %",
    "213 klockor · vite 2 % av månadsavgiften",
    "Avtalets löfte hölls inte i oktober 2026.",
  ],
  [
    {
      kind: "promise",
      ...common,
      month,
      clock: "response",
      value: 0.9,
      promised: 0.975,
      n: 1,
      credit: { percent: 5, amount: { due: 123_450n, currency: "SEK" } },
    },
    "Besvarade i tid: 90,0 %, utlovat 97,5 %",
    "1 klocka · vite 5 % av månadsavgiften, 1 234,50 kr",
    "Avtalets löfte hölls inte i oktober 2026.",
  ],
  [
    { kind: "availability", ...common, month, service: "mail", value: 0.98721, promised: 0.995 },
    "mail: tillgänglig 98,72 %, utlovat 99,5 %",
    "",
    "Avtalets löfte om tillgänglighet hölls inte i oktober 2026.",
  ],
  [
    {
      kind: "question",
      ...common,
      number: 2,
      text: "Arbetsplats",
      invoice: "77",
      amount: 98_765_432n,
      currency: "SEK",
    },
    "2. Arbetsplats",
    "Faktura 77 · 987 654,32 kr",
    "Frågan väntar på leverantörens svar.",
  ],
  [kpi, "Lösta vid första kontakten", "50,0 % i oktober 2026 · mål 60,0 %", "Målet nås inte."],
  [
    { ...kpi, verdict: "no_data", value: null, target: null, reviewOn: "2026-11-01" },
    "Lösta vid första kontakten",
    "Inga data",
    "Översynen skulle ha gjorts senast 1 nov. 2026.",
  ],
  [
    { kind: "alarm", ...common, month, alarm },
    "Nöjdheten sjönk i oktober 2026",
    "Oktober 2026: 47 % nöjda av 17 svar (95 %-intervall 26 % – 69 %). Hela intervallet ligger under de tre månaderna före, 77 %.",
    "Larm om nöjdhet tas upp i tre månader.",
  ],
  [
    {
      kind: "proposal",
      ...common,
      key: "sso",
      title: "Inloggning utan väntan",
      quarter: "2027-Q2",
      comments: 1,
      ...{ because: "waiting", isLate: false },
      dueOn: null,
    },
    "Inloggning utan väntan",
    "Kvartal 2 2027 · 1 kommentar",
    "Förslaget är publicerat: forumet beslutar om det.",
  ],
  [
    {
      kind: "deviation",
      ...common,
      month,
      rule: "price",
      service: "mail",
      item: "a",
      name: "Brevlåda",
      costCentre: "5100",
      amount: -31_320n,
      currency: "SEK",
    },
    "Annat pris än prislistans: Brevlåda",
    "5100 · −313,20 kr",
    "Det fakturerade i oktober 2026 avviker från avtalet.",
  ],
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it.each(points)(
  "$kind is told in words: what it is, what belongs to it, and why it is here",
  (point, what, detail, why) => {
    const told = tellPoint(point, agendaWords("sv"));
    expect([told.what, told.detail, told.why].map(plain)).toEqual([what, detail, why]);
    expect(told.href).toMatch(/^\/(o\/norrby|desk)\//);
    const english = tellPoint(point, agendaWords("en"));
    expect(english.why).not.toBe("");
    expect(english.href).toBe(told.href);
  },
);
