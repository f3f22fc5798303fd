import { commonItems } from "./billing-items";
import type { SeedContract } from "./billing-plan";

export const solglantanContract: SeedContract = {
  number: "FJN-2024-030",
  name: "Driftavtal vård och omsorg",
  indexClause: "Priserna räknas om den 1 april med konsumentprisindex (KPI), dock minst 1 och högst 3 procent.",
  lists: [
    ["2024-11-01", "0", "Avtalets första prislista"],
    ["2025-04-01", "1.6", "KPI 1,6 procent"],
    ["2026-04-01", "1.2", "KPI 1,2 procent"],
  ],
  prices: [
    { ...commonItems.workplace, price: "415", noticeMonths: 3 },
    { ...commonItems.phone, price: "139", noticeMonths: 1 },
    { ...commonItems.mailbox, price: "55.50", noticeMonths: 3 },
    { ...commonItems.network, price: "3890", noticeMonths: 6 },
    { ...commonItems.print, price: "0.1120" },
    {
      service: "records",
      item: "JRN-ANV",
      name: "Journalsystem per användare",
      unit: "st",
      price: "212",
      noticeMonths: 6,
    },
    {
      service: "planning",
      item: "PLAN-ANV",
      name: "Planeringssystem per användare",
      unit: "st",
      price: "96.40",
      noticeMonths: 3,
    },
  ],
  quantities: [
    { item: "AP-BAS", centre: "Kontoret", steps: [["2024-11", 28]] },
    {
      item: "AP-BAS",
      centre: "Boenden",
      steps: [
        ["2024-11", 61],
        ["2025-11", 66],
      ],
    },
    {
      item: "TEL-MOB",
      centre: "Hemtjänst",
      steps: [
        ["2024-11", 52],
        ["2026-05", 57],
      ],
    },
    { item: "EP-STD", centre: "Kontoret", steps: [["2024-11", 148]] },
    { item: "NAT-SITE", centre: "Kontoret", steps: [["2024-11", 5]] },
    {
      item: "JRN-ANV",
      centre: "Boenden",
      steps: [
        ["2024-11", 92],
        ["2026-02", 98],
      ],
    },
    {
      item: "PLAN-ANV",
      centre: "Hemtjänst",
      steps: [
        ["2025-02", 40],
        ["2026-05", 45],
      ],
    },
  ],
  usage: [{ item: "UTS-SIDA", centre: "Kontoret", mean: 17_500, growth: -0.05 }],
  oneOffs: [{ month: "2025-02", centre: "Hemtjänst", text: "Uppstart av planeringssystemet", amount: "36000" }],
  credits: [],
  // A collective invoice of September held the telephones once more.
  planted: [{ month: "2026-09", item: "TEL-MOB", centre: "Hemtjänst", twice: true }],
  budgets: [
    {
      year: 2026,
      lines: [
        ["Kontoret", "500 000"],
        ["Boenden", "610 000"],
        ["Hemtjänst", "160 000"],
      ],
    },
  ],
};
