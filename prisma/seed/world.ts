import type { CaseDraft } from "@/lib/cases/draft";
import { generateCases } from "./cases";
import { type Directory, generateDirectory } from "./directory";
import { type CustomerSlug, customers } from "./organisations";

/** The seed the demonstration world is made from; another one gives another world of the same kind. */
export const worldSeed = 20_261_120;

export interface World {
  directory: Directory;
  cases: Record<CustomerSlug, CaseDraft[]>;
}

/** Everything of the world that is drawn by chance. The same seed gives the same world, down to the byte. */
export function generateWorld(seed = worldSeed): World {
  const directory = generateDirectory(seed);
  const cases = Object.fromEntries(
    customers.map((customer) => [customer.slug, generateCases(seed, customer, directory)] as const),
  ) as Record<CustomerSlug, CaseDraft[]>;
  return { directory, cases };
}
