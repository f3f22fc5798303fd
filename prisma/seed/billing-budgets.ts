import "server-only";
import type { Scope } from "@/lib/access/scope";
import { parseBudget } from "@/lib/billing/budget/budget-text";
import { getBudget } from "@/lib/billing/budget/queries";
import type { SeedContract } from "./billing-plan";
import { stockholm } from "./clock";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";

const owners: Record<CustomerSlug, string> = {
  ekliden: "Lars-Åke Nykvist",
  nordvik: "Cecilia Brandting",
  solglantan: "Eva-Lena Strömmer",
};

/** The years' budgets, each approved by the Contract Owner in the December before. */
export async function writeBudgets(
  scope: Scope,
  slug: CustomerSlug,
  { budgets }: SeedContract,
  people: readonly { id: string; name: string }[],
): Promise<void> {
  const org = orgId(slug);
  const owner = people.find(({ name }) => name === owners[slug])?.id ?? "";
  for (const { year, lines } of budgets) {
    const read = parseBudget(lines.map((line) => line.join(";")).join("\n"), "sv");
    if ("problem" in read) throw new Error(`${slug} ${year}: ${read.problem}`);
    const approvedAt = new Date(stockholm(`${year - 1}-12-11T13:00`));
    const place = { orgId: org, year, currency: "SEK" };
    await scope.db.budgetRow.createMany({
      data: read.lines.map((line) => ({ ...place, ...line, updatedAt: approvedAt, updatedById: owner })),
    });
    const { digest } = await getBudget(scope, org, year, "SEK");
    const approval = { ...place, id: seedId("budget-approval", slug, year), digest, approvedAt, approvedById: owner };
    await scope.db.budgetApproval.createMany({ data: [approval] });
  }
}
