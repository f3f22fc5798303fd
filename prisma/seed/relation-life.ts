import "server-only";
import type { Scope } from "@/lib/access/scope";
import { askedAs, forumOf, statementsOf } from "@/lib/satisfaction/relation";
import { localDateAt } from "@/lib/time/local-date";
import { monthAt } from "@/lib/time/local-month";
import { dayMs, stockholm, zone } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { type CustomerSlug, customers, orgId } from "./organisations";
import { randomFor } from "./random";

interface SeedYear {
  opens: string;
  of: readonly CustomerSlug[];
}

/** Each customer's years. Nordvik's last one has begun eighteen days before, and is open whenever the world is loaded. */
export function yearsUntil(present: number): SeedYear[] {
  const opens = `${localDateAt(present - 18 * dayMs, zone)}T09:00`;
  const years: SeedYear[] = [
    { opens: "2025-10-06T09:00", of: ["ekliden", "nordvik", "solglantan"] },
    { opens: "2026-10-05T09:00", of: ["ekliden", "solglantan"] },
    { opens, of: ["nordvik"] },
  ];
  return opens < "2027" ? years : [...years, { opens: "2026-11-02T09:00", of: ["nordvik"] }];
}

/** Asked by the survey that is open, and not answered yet. */
const waiting = ["Johan Lindmarker", "Cecilia Brandting"];

/** What a few of them wrote this year. */
const remarks = [
  "Förankra förändringar tidigare. Vi får ofta veta vad som ska hända samma vecka.",
  "Mötena är bra, men materialet kommer ibland dagen före.",
  "Fortsätt som ni gör. Det märks att ni känner vår verksamhet.",
];

/** Two years of the relation survey, answered by most of those who hold a role. */
export async function writeRelationSurveys(
  { db }: Scope,
  seed: number,
  { assignments, people }: Directory,
  present: number,
): Promise<void> {
  const open = new Set(people.flatMap(({ id, name }) => (waiting.includes(name) ? [id] : [])));
  for (const { slug } of customers) {
    const org = orgId(slug);
    const held = new Map<string, string[]>();
    for (const { orgId: at, personId, role } of assignments) {
      if (at === org) held.set(personId, [...(held.get(personId) ?? []), role]);
    }
    for (const { opens } of yearsUntil(present).filter(({ of }) => of.includes(slug))) {
      const year = Number(opens.slice(0, 4));
      const opensAt = stockholm(opens);
      const surveyId = seedId("relation", slug, year);
      const dates = { opensAt: new Date(opensAt), closesAt: new Date(opensAt + 30 * dayMs) };
      await db.relationSurvey.createMany({ data: [{ orgId: org, id: surveyId, year, ...dates }] });
      const invited = [...held].flatMap(([personId, roles]) => {
        const role = askedAs(roles);
        const level = role && forumOf(role);
        if (!role || !level) return [];
        const random = randomFor(seed, "relation", slug, year, personId);
        const answeredAt = opensAt + random.between(0.2, 20) * dayMs;
        const isWaiting = open.has(personId) && dates.closesAt.getTime() > present;
        const isAnswered = random.chance(0.9) && answeredAt < present && !isWaiting;
        const id = seedId("relation", slug, year, personId);
        const scores = Object.fromEntries(statementsOf(level).map((key) => [key, random.pick([3, 4, 4, 5])]));
        const answer = {
          ...{ answeredAt: new Date(answeredAt), answeredMonth: monthAt(answeredAt, zone), scores },
          nps: random.weighted([
            [10, 3],
            [9, 4],
            [8, 5],
            [7, 3],
            [6, 1],
            [5, 1],
          ] as const),
        };
        return [{ orgId: org, id, surveyId, personId, role, sentAt: dates.opensAt, ...(isAnswered && answer) }];
      });
      await db.relationInvitation.createMany({ data: invited });
      const answered = invited.flatMap((row) => ("nps" in row ? [row] : []));
      if (year < 2026) continue;
      await db.relationRemark.createMany({
        data: remarks.flatMap((comment, index) => {
          const row = answered[index * 2];
          return row ? [{ orgId: org, invitationId: row.id, comment, updatedAt: row.answeredAt as Date }] : [];
        }),
      });
    }
  }
}
