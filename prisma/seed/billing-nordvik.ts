import { commonItems } from "./billing-items";
import type { SeedContract } from "./billing-plan";

export const nordvikContract: SeedContract = {
  number: "FJN-2024-021",
  name: "Ramavtal drift och arbetsplats",
  indexClause: "Priserna justeras den 1 januari med tjänsteprisindex (TPI), utan tak.",
  lists: [
    ["2024-11-01", "0", "Avtalets första prislista"],
    ["2025-01-01", "1.9", "TPI 1,9 procent"],
    ["2026-01-01", "2.8", "TPI 2,8 procent"],
  ],
  prices: [
    { ...commonItems.workplace, price: "402", bindingUntil: "2027-10-31", noticeMonths: 3 },
    { ...commonItems.phone, price: "135", noticeMonths: 1 },
    { ...commonItems.mailbox, price: "51", noticeMonths: 3 },
    { ...commonItems.network, price: "6120", bindingUntil: "2028-10-31", noticeMonths: 6 },
    { ...commonItems.storage, price: "0.7950" },
    {
      service: "metering",
      item: "MVI-PUNKT",
      name: "Mätvärdesinsamling per mätpunkt",
      unit: "punkt",
      price: "0.4375",
      noticeMonths: 6,
    },
    {
      service: "scada-dmz",
      item: "SCADA-DRIFT",
      name: "SCADA-DMZ, drift och övervakning",
      unit: "månad",
      price: "64800",
      noticeMonths: 12,
      bindingUntil: "2028-10-31",
    },
    {
      service: "customer-portal",
      item: "KP-DRIFT",
      name: "Kundportal, drift",
      unit: "månad",
      price: "31200",
      noticeMonths: 6,
    },
  ],
  quantities: [
    { item: "AP-BAS", centre: "100 Stab", steps: [["2024-11", 64]] },
    {
      item: "AP-BAS",
      centre: "200 Elnät",
      steps: [
        ["2024-11", 92],
        ["2025-05", 97],
        ["2026-03", 104],
      ],
    },
    {
      item: "AP-BAS",
      centre: "300 Värme",
      steps: [
        ["2024-11", 58],
        ["2026-01", 55],
      ],
    },
    { item: "TEL-MOB", centre: "200 Elnät", steps: [["2024-11", 88]] },
    {
      item: "EP-STD",
      centre: "100 Stab",
      steps: [
        ["2024-11", 236],
        ["2026-03", 243],
      ],
    },
    { item: "NAT-SITE", centre: "100 Stab", steps: [["2024-11", 4]] },
    {
      item: "MVI-PUNKT",
      centre: "200 Elnät",
      steps: [
        ["2024-11", 18_450],
        ["2025-06", 18_610],
        ["2026-06", 18_790],
      ],
    },
    { item: "SCADA-DRIFT", centre: "200 Elnät", steps: [["2024-11", 1]] },
    { item: "KP-DRIFT", centre: "100 Stab", steps: [["2025-04", 1]] },
  ],
  usage: [{ item: "LAG-GB", centre: "200 Elnät", mean: 14_200, growth: 0.22 }],
  oneOffs: [
    { month: "2025-04", centre: "100 Stab", text: "Övertagande av kundportalen, fast pris", amount: "175000" },
    { month: "2026-02", centre: "300 Värme", text: "Ny anslutning Värmeverket Norra", amount: "46750" },
  ],
  credits: [
    {
      month: "2025-11",
      item: "KP-DRIFT",
      centre: "100 Stab",
      text: "Kundportalen nere den 9 oktober",
      amount: "-4680",
    },
  ],
  planted: [],
  budgets: [
    {
      year: 2026,
      lines: [
        ["100 Stab", "1 150 000"],
        ["200 Elnät", "1 720 000"],
        ["300 Värme", "340 000"],
      ],
    },
  ],
};
