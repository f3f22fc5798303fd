import type { Outcome, StatedKpi } from "@/lib/measures/proposals/record";
import type { CustomerSlug } from "./organisations";

type Both = Readonly<Record<"sv" | "en", string>>;

interface SeedDecision {
  outcome: Outcome;
  at: string;
  by: string;
  /** Who wrote it down for the forum. */
  recordedBy?: string;
  reason: string;
  until?: string;
  responsible?: string;
  dueOn?: string;
  done?: { on: string; note: string };
}

/** A proposal that is not waiting any more, or is not out yet. */
export interface SeedProposal {
  customer: CustomerSlug;
  key: string;
  owner: string;
  title: Both;
  problem: Both;
  proposal: Both;
  benefit: Both;
  effort: "S" | "M" | "L";
  cost: { oneOff: number; monthly: number };
  quarter: string;
  kpi?: StatedKpi;
  /** Null for a draft. */
  published: string | null;
  decision?: SeedDecision;
}

const attainment = "sla.attainment.resolution";

export const seedProposals: readonly SeedProposal[] = [
  {
    ...{ customer: "ekliden", key: "queue-watch", owner: "Oskar Bergvall", effort: "S", quarter: "2026-Q2" },
    title: {
      sv: "Ingen lösningstid i tysthet: ServiceDesk varnas en timme före",
      en: "No resolution time in silence: ServiceDesk is warned an hour before",
    },
    problem: {
      sv: "Under hösten 2025 löstes drygt 94 procent av ärendena i tid. De flesta missade hade legat stilla de sista två timmarna utan att någon såg det.",
      en: "In the autumn of 2025 just over 94 per cent of the cases were resolved in time. Most of the missed ones lay still for the last two hours without anybody noticing.",
    },
    proposal: {
      sv: "ServiceDesk varnas en timme innan en lösningstid går ut, och en person per pass ansvarar för att varningen leder till något.",
      en: "ServiceDesk is warned an hour before a resolution time runs out, and one person per shift answers for something being done about it.",
    },
    benefit: {
      sv: "Minst 96 procent av ärendena löses i tid.",
      en: "At least 96 per cent of the cases are resolved in time.",
    },
    cost: { oneOff: 18_000, monthly: 0 },
    kpi: {
      ...{ key: attainment, baselineFrom: "2025-09", baselineTo: "2025-11", target: 0.96 },
      ...{ reviewFrom: "2026-08", reviewTo: "2026-10", reviewDate: "2026-11-16" },
    },
    published: "2025-12-08T10:00",
    decision: {
      ...{ outcome: "approved", at: "2026-02-11T14:20", by: "Fatima Al-Masri", recordedBy: "Oskar Bergvall" },
      reason: "Billigt och snabbt att prova. Vi följer upp mot hösten 2025, så att sommaren inte stör jämförelsen.",
      ...{ responsible: "Leila Rahimi", dueOn: "2026-04-30" },
      done: { on: "2026-04-20", note: "Varningarna är i drift för alla prioriteter." },
    },
  },
  {
    ...{ customer: "ekliden", key: "answer-at-once", owner: "Oskar Bergvall", effort: "M", quarter: "2026-Q3" },
    title: {
      sv: "Svar direkt i luren: fler ärenden lösta vid första kontakten",
      en: "An answer on the line: more cases resolved at the first contact",
    },
    problem: {
      sv: "Drygt 82 procent av ärendena löses vid första kontakten. Resten väntar i snitt en dag till.",
      en: "Just over 82 per cent of the cases are resolved at the first contact. The rest wait for another day on average.",
    },
    proposal: {
      sv: "Två agenter utbildas på skolans och omsorgens system och sitter först i svarsgruppen.",
      en: "Two agents are trained on the systems of school and care and come first in the answering group.",
    },
    benefit: { sv: "88 procent lösta vid första kontakten.", en: "88 per cent resolved at the first contact." },
    cost: { oneOff: 42_000, monthly: 0 },
    kpi: {
      ...{ key: "cases.first_contact", baselineFrom: "2026-02", baselineTo: "2026-04", target: 0.88 },
      ...{ reviewFrom: "2026-08", reviewTo: "2026-10", reviewDate: "2026-11-16" },
    },
    published: "2026-05-04T09:30",
    decision: {
      ...{ outcome: "approved", at: "2026-06-03T14:10", by: "Lars-Åke Nykvist" },
      reason: "Vi vill se om utbildning räcker innan vi betalar för fler händer.",
      ...{ responsible: "Leila Rahimi", dueOn: "2026-08-14" },
      done: { on: "2026-08-10", note: "Båda agenterna är utbildade." },
    },
  },
  {
    ...{ customer: "ekliden", key: "evening-desk", owner: "Oskar Bergvall", effort: "L", quarter: "2027-Q1" },
    title: { sv: "Bemannad ServiceDesk till klockan 21", en: "A staffed ServiceDesk until 9 pm" },
    problem: {
      sv: "Omsorgen ringer jouren omkring fyrtio kvällar om året om sådant som en vanlig agent hade löst.",
      en: "Care calls the on-call service on some forty evenings a year about things that an ordinary agent would have solved.",
    },
    proposal: {
      sv: "En agent sitter kvar till klockan 21 alla vardagar.",
      en: "One agent stays until 9 pm on all working days.",
    },
    benefit: { sv: "Kvällspersonalen får svar samma kväll.", en: "Evening staff get an answer the same evening." },
    cost: { oneOff: 0, monthly: 38_500 },
    published: "2026-08-24T11:15",
    decision: {
      ...{ outcome: "rejected", at: "2026-09-16T13:40", by: "Lars-Åke Nykvist", recordedBy: "Oskar Bergvall" },
      reason:
        "Kostnaden står inte i proportion till fyrtio samtal om året. Jouren räcker, och guiderna för kvällspersonal får skrivas först.",
    },
  },
  {
    ...{ customer: "ekliden", key: "council-sign-in", owner: "Oskar Bergvall", effort: "M", quarter: "2027-Q2" },
    title: {
      sv: "Samma inloggning för förtroendevalda som för anställda",
      en: "The same sign-in for councillors as for employees",
    },
    problem: {
      sv: "Förtroendevalda har egna konton i fyra system och ringer inför varje sammanträde.",
      en: "Councillors have accounts of their own in four systems and call before every meeting.",
    },
    proposal: {
      sv: "Förtroendevalda läggs upp i samma katalog som anställda, med egen grupp och egna rättigheter.",
      en: "Councillors are added to the same directory as employees, with a group and rights of their own.",
    },
    benefit: { sv: "Ett konto i stället för fyra.", en: "One account instead of four." },
    cost: { oneOff: 56_000, monthly: 1_200 },
    published: "2026-09-21T10:45",
    decision: {
      ...{ outcome: "postponed", at: "2026-10-14T14:05", by: "Fatima Al-Masri", until: "2027-02-10" },
      reason: "Kansliet inför ett nytt sammanträdessystem under vintern. Vi tar upp förslaget när det är på plats.",
    },
  },
  {
    ...{ customer: "ekliden", key: "order-once", owner: "Oskar Bergvall", effort: "M", quarter: "2027-Q3" },
    title: { sv: "Beställ nya medarbetare en gång", en: "Order a new colleague once" },
    problem: {
      sv: "Chefer beställer dator, konto och telefon i tre formulär.",
      en: "Managers order a computer, an account and a telephone in three forms.",
    },
    proposal: { sv: "Ett formulär som delar upp beställningen.", en: "One form that divides the order." },
    benefit: { sv: "Allt är klart den första dagen.", en: "Everything is ready on the first day." },
    ...{ cost: { oneOff: 34_000, monthly: 0 }, published: null },
  },
  {
    ...{ customer: "nordvik", key: "storm-rota", owner: "Oskar Bergvall", effort: "S", quarter: "2026-Q3" },
    title: { sv: "Förstärkt jour när SMHI varnar", en: "More people on call when a storm is forecast" },
    problem: {
      sv: "I februari och mars löstes nio av tio ärenden i tid. Under stormen räckte inte två i jour.",
      en: "In February and March nine cases of ten were resolved in time. During the storm two people on call were not enough.",
    },
    proposal: {
      sv: "Vid orange varning kallas två till in i jouren samma dag.",
      en: "At an orange warning two more are called in on the same day.",
    },
    benefit: {
      sv: "Minst 95 procent lösta i tid, också när det blåser.",
      en: "At least 95 per cent resolved in time, also when it blows.",
    },
    cost: { oneOff: 0, monthly: 6_500 },
    kpi: {
      ...{ key: attainment, baselineFrom: "2026-02", baselineTo: "2026-03", target: 0.95 },
      ...{ reviewFrom: "2026-08", reviewTo: "2026-09", reviewDate: "2026-10-20" },
    },
    published: "2026-04-07T13:00",
    decision: {
      ...{ outcome: "approved", at: "2026-05-06T10:30", by: "Cecilia Brandting" },
      reason: "Vi har inte råd med en natt till som den i februari.",
      ...{ responsible: "Tomas Hägglöf", dueOn: "2026-06-30" },
      done: { on: "2026-06-10", note: "Jouravtalet är undertecknat." },
    },
  },
  {
    ...{ customer: "nordvik", key: "printer-fleet", owner: "Oskar Bergvall", effort: "M", quarter: "2027-Q1" },
    title: { sv: "Färre och nyare skrivare", en: "Fewer and newer printers" },
    problem: { sv: "Fyrtio skrivare, nitton modeller.", en: "Forty printers of nineteen models." },
    proposal: { sv: "Byt till tolv av en modell.", en: "Change to twelve of one model." },
    benefit: { sv: "Färre skrivarärenden och en reservdel.", en: "Fewer printer cases and one spare part." },
    cost: { oneOff: 210_000, monthly: 0 },
    published: "2026-06-01T09:00",
    decision: {
      ...{ outcome: "rejected", at: "2026-06-17T15:00", by: "Johan Lindmarker", recordedBy: "Oskar Bergvall" },
      reason: "Leasingen löper till 2028. Ta upp det då, tillsammans med ett pris per utskrift.",
    },
  },
  {
    ...{ customer: "solglantan", key: "home-care-phones", owner: "Fredrik Malmsjö", effort: "S", quarter: "2026-Q3" },
    title: {
      sv: "Laddade reservtelefoner i varje hemtjänstlokal",
      en: "Charged spare phones in every home-care office",
    },
    problem: {
      sv: "Maj till juli löstes 93 procent i tid. En tredjedel av de missade gällde trasiga telefoner.",
      en: "From May to July 93 per cent were resolved in time. A third of the missed ones were about broken phones.",
    },
    proposal: {
      sv: "Två förberedda telefoner per lokal, som lämnas ut direkt.",
      en: "Two prepared phones per office, handed out at once.",
    },
    benefit: { sv: "96 procent lösta i tid.", en: "96 per cent resolved in time." },
    cost: { oneOff: 26_400, monthly: 0 },
    kpi: {
      ...{ key: attainment, baselineFrom: "2026-05", baselineTo: "2026-07", target: 0.96 },
      ...{ reviewFrom: "2026-09", reviewTo: "2026-10", reviewDate: "2026-11-12" },
    },
    published: "2026-08-03T10:00",
    decision: {
      ...{ outcome: "approved", at: "2026-08-19T11:00", by: "Niklas Öhrn", recordedBy: "Fredrik Malmsjö" },
      reason: "Kostar lite och märks direkt i hemtjänsten.",
      ...{ responsible: "Tomas Hägglöf", dueOn: "2026-09-15" },
      done: { on: "2026-08-31", note: "Telefonerna är utdelade till alla sex lokaler." },
    },
  },
  {
    ...{ customer: "solglantan", key: "family-portal", owner: "Fredrik Malmsjö", effort: "L", quarter: "2027-Q2" },
    title: { sv: "Anhöriga ser besöken i telefonen", en: "Relatives see the visits on their phone" },
    problem: {
      sv: "Anhöriga ringer hemtjänsten för att fråga om besöket är gjort.",
      en: "Relatives call home care to ask whether a visit has been made.",
    },
    proposal: {
      sv: "Planeringssystemets app för anhöriga, med inloggning via e-legitimation.",
      en: "The planning system's app for relatives, with sign-in by electronic identification.",
    },
    benefit: { sv: "Färre samtal till personalen.", en: "Fewer calls to the staff." },
    cost: { oneOff: 64_000, monthly: 4_800 },
    published: "2026-08-24T09:40",
    decision: {
      ...{ outcome: "postponed", at: "2026-09-09T10:15", by: "Niklas Öhrn", recordedBy: "Fredrik Malmsjö" },
      ...{ until: "2026-11-18", reason: "Dataskyddsombudet behöver titta på det först. Vi tar det igen i november." },
    },
  },
];
