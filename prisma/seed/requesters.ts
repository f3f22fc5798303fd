import { localDateAt } from "@/lib/time/local-date";
import { zone } from "./clock";
import { type Directory, fullName } from "./directory";
import type { CustomerSlug } from "./organisations";
import { type Random, randomFor } from "./random";

export interface Requester {
  name: string;
  /** Null for staff without an account. */
  id: string | null;
}

export type PickRequester = (openedAt: number, random: Random) => Requester;

/** People with accounts report in the portal and therefore stand for more than their share of the cases. */
const shareWithAccount = 0.5;

/** Who calls: employed on the day, some of them much more often than others. */
export function requestersOf(
  seed: number,
  org: CustomerSlug,
  employees: number,
  { people, assignments }: Directory,
): PickRequester {
  const roleHolders = new Set(assignments.map(({ personId }) => personId));
  const staff = people.filter((person) => person.org === org);
  const own = [...staff.filter(({ id }) => !roleHolders.has(id)), ...staff.filter(({ id }) => roleHolders.has(id))];
  const random = randomFor(seed, "requesters", org);
  const others = Array.from({ length: Math.max(1, employees - own.length) }, () => fullName(random));

  // The power favours the first of the list, as a few people call often; those with a role stand last.
  const skewed = <T>(items: readonly T[], draw: Random): T =>
    items[Math.floor(draw.next() ** 1.25 * items.length)] as T;

  return (openedAt, draw) => {
    if (!draw.chance(shareWithAccount)) return { name: skewed(others, draw), id: null };
    const day = localDateAt(openedAt, zone);
    const employed = own.filter(({ from, to }) => from <= day && (to === null || day <= to));
    const { name, id } = skewed(employed, draw);
    return { name, id };
  };
}
