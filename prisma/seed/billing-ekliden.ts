import { commonItems } from "./billing-items";
import type { SeedContract } from "./billing-plan";

export const eklidenContract: SeedContract = {
  number: "FJN-2024-017",
  name: "Avtal om IT-drift",
  indexClause:
    "Priserna räknas om den 1 januari med arbetskostnadsindex för tjänstemän (AKI, SNI J), högst 4 procent om året.",
  lists: [
    ["2024-11-01", "0", "Avtalets första prislista"],
    ["2025-01-01", "2.4", "AKI 2,4 procent"],
    ["2026-01-01", "3.1", "AKI 3,1 procent"],
  ],
  prices: [
    {
      ...commonItems.workplace,
      price: "389",
      tiers: [{ from: "350", price: "372.50" }],
      bindingUntil: "2027-10-31",
      noticeMonths: 3,
    },
    { ...commonItems.phone, price: "129", noticeMonths: 1 },
    { ...commonItems.mailbox, price: "48.75", noticeMonths: 3 },
    { ...commonItems.network, price: "4350", bindingUntil: "2027-10-31", noticeMonths: 6 },
    { ...commonItems.storage, price: "0.8125" },
    { ...commonItems.print, price: "0.0945" },
    { ...commonItems.identity, price: "21.40", noticeMonths: 3 },
    {
      service: "finance",
      item: "EKO-DRIFT",
      name: "Ekonomisystem, drift",
      unit: "månad",
      price: "28500",
      noticeMonths: 6,
    },
    {
      service: "school",
      item: "SKOL-ELEV",
      name: "Skolplattform per elev",
      unit: "elev",
      price: "18.20",
      noticeMonths: 6,
    },
    {
      service: "social-care",
      item: "SOC-ANV",
      name: "Verksamhetssystem per användare",
      unit: "st",
      price: "165",
      noticeMonths: 6,
    },
  ],
  quantities: [
    {
      item: "AP-BAS",
      centre: "1100 Kommunledning",
      steps: [
        ["2024-11", 86],
        ["2026-04", 90],
      ],
    },
    {
      item: "AP-BAS",
      centre: "3100 Utbildning",
      steps: [
        ["2024-11", 142],
        ["2025-08", 151],
        ["2026-08", 158],
      ],
      callOff: "AVR-7",
    },
    { item: "AP-BAS", centre: "5100 Social omsorg", steps: [["2024-11", 118]] },
    { item: "TEL-MOB", centre: "1100 Kommunledning", steps: [["2024-11", 74]] },
    {
      item: "TEL-MOB",
      centre: "5100 Social omsorg",
      steps: [
        ["2024-11", 96],
        ["2025-10", 108],
      ],
    },
    {
      item: "EP-STD",
      centre: "1100 Kommunledning",
      steps: [
        ["2024-11", 420],
        ["2026-02", 435],
      ],
    },
    { item: "NAT-SITE", centre: "1100 Kommunledning", steps: [["2024-11", 6]] },
    { item: "ID-KONTO", centre: "1100 Kommunledning", steps: [["2025-09", 380]], callOff: "AVR-4" },
    { item: "EKO-DRIFT", centre: "1100 Kommunledning", steps: [["2024-11", 1]] },
    {
      item: "SKOL-ELEV",
      centre: "3100 Utbildning",
      steps: [
        ["2024-11", 1240],
        ["2025-08", 1275],
        ["2026-08", 1262],
      ],
    },
    {
      item: "SOC-ANV",
      centre: "5100 Social omsorg",
      steps: [
        ["2024-11", 64],
        ["2026-06", 58],
      ],
    },
  ],
  usage: [
    { item: "LAG-GB", centre: "1100 Kommunledning", mean: 9_400, growth: 0.18 },
    { item: "UTS-SIDA", centre: "3100 Utbildning", mean: 61_000, growth: -0.08 },
  ],
  oneOffs: [
    {
      month: "2025-03",
      centre: "1100 Kommunledning",
      text: "Flytt av serverrum, konsulttid 64 timmar",
      amount: "83200",
    },
    {
      month: "2025-09",
      centre: "1100 Kommunledning",
      text: "Införande av tvåfaktorsinloggning",
      amount: "42500",
      callOff: "AVR-4",
    },
    {
      month: "2026-05",
      centre: "3100 Utbildning",
      text: "Utbytta trådlösa accesspunkter, Ekbackaskolan",
      amount: "118400.50",
    },
    {
      month: "2026-10",
      centre: "5100 Social omsorg",
      text: "Uppgradering av verksamhetssystem, konsulttid 22 timmar",
      amount: "28600",
    },
  ],
  credits: [
    {
      month: "2026-10",
      item: "NAT-SITE",
      centre: "1100 Kommunledning",
      text: "Avbrott i nätverket i september",
      amount: "-6525",
    },
  ],
  // The index of January was counted once more on the invoice of October.
  planted: [{ month: "2026-10", item: "SOC-ANV", centre: "5100 Social omsorg", price: "179.60" }],
  budgets: [
    {
      year: 2025,
      lines: [
        ["1100 Kommunledning", "1 640 000"],
        ["3100 Utbildning", "1 190 000"],
        ["5100 Social omsorg", "860 000"],
      ],
    },
    {
      year: 2026,
      lines: [
        ["1100 Kommunledning", "1 700 000"],
        ["3100 Utbildning", "1 350 000"],
        ["5100 Social omsorg", "900 000"],
      ],
    },
  ],
};
