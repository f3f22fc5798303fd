import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { ReportKind } from "@/lib/reports/model/model";
import { nextTime, type Rhythm, reportedMonth, type Schedule } from "@/lib/reports/subscriptions/schedule";
import { dayMs, stockholm, worldNow, zone } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";

interface SeedSubscription {
  customer: CustomerSlug;
  person: string;
  kind: ReportKind;
  sections?: string[];
  lang?: "sv" | "en";
  rhythm: Rhythm;
  day: number;
  minute: number;
  /** What its times so far came to. */
  delivered: { at: string; state: "sent" | "empty" | "refused" }[];
}

const half = 7 * 60 + 30;

/** Who gets which report by mail, and what has been delivered; the right of one has ended. */
const subscriptions: readonly SeedSubscription[] = [
  {
    ...{ customer: "ekliden", person: "Håkan Björkmo", kind: "monthly", sections: ["levels", "cases", "followUp"] },
    ...{ rhythm: "monthly", day: 3, minute: half },
    delivered: ["2026-09-03T07:30", "2026-10-03T07:30", "2026-11-03T07:30"].map((at) => ({ at, state: "sent" })),
  },
  {
    ...{ customer: "ekliden", person: "Lars-Åke Nykvist", kind: "billing", rhythm: "monthly", day: 5, minute: 8 * 60 },
    delivered: [
      { at: "2026-10-05T08:00", state: "sent" },
      { at: "2026-11-05T08:00", state: "sent" },
    ],
  },
  {
    ...{
      customer: "ekliden",
      person: "Helena Forsgren",
      kind: "sla",
      lang: "en",
      rhythm: "weekly",
      day: 1,
      minute: half,
    },
    delivered: [
      { at: "2026-11-09T07:30", state: "sent" },
      { at: "2026-11-16T07:30", state: "sent" },
    ],
  },
  {
    ...{ customer: "nordvik", person: "Marie Åslöf", kind: "satisfaction", rhythm: "weekly", day: 5, minute: 9 * 60 },
    delivered: [
      { at: "2026-11-06T09:00", state: "empty" },
      { at: "2026-11-13T09:00", state: "sent" },
    ],
  },
  {
    ...{ customer: "ekliden", person: "Fatima Al-Masri", kind: "billing", rhythm: "monthly", day: 10, minute: half },
    delivered: [{ at: "2026-11-10T07:30", state: "refused" }],
  },
];

/** Subscriptions of the demonstration with the deliveries that they have had. */
export async function writePackSubscriptions(scope: Scope, { people }: Directory): Promise<void> {
  for (const told of subscriptions) {
    const { customer, person, kind, sections = [], lang = "sv", delivered, rhythm, day, minute } = told;
    const personId = people.find(({ name }) => name === person)?.id;
    if (!personId) throw new Error(`nobody is called ${person}`);
    const schedule: Schedule = { rhythm, day, minute };
    const key = { orgId: orgId(customer), id: seedId("report-subscription", customer, person, kind) };
    const refused = delivered.find(({ state }) => state === "refused");
    const [first] = delivered;
    await scope.db.reportSubscription.createMany({
      data: [
        {
          ...{ ...key, personId, kind, sections, lang, ...schedule },
          createdAt: new Date((first ? stockholm(first.at) : worldNow) - 6 * dayMs),
          nextAt: new Date(nextTime(schedule, worldNow, zone)),
          ...(refused && { endedAt: new Date(stockholm(refused.at)), endedWhy: "right" }),
        },
      ],
    });
    await scope.db.reportDelivery.createMany({
      data: delivered.map(({ at, state }) => {
        const dueAt = stockholm(at);
        const month = reportedMonth(schedule, dueAt, zone);
        const when = { dueAt: new Date(dueAt), at: new Date(dueAt + 20_000) };
        return { ...when, orgId: key.orgId, subscriptionId: key.id, personId, kind, month, state };
      }),
    });
  }
}
