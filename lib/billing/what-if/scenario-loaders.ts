import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope, type Scope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { localDateAt } from "@/lib/time/local-date";
import { noteView } from "../audit-commands";
import { type Basis, readBasis, readYear } from "./basis-queries";
import { comparedYears, compareScenarios } from "./compare";
import { isCountedIn } from "./foreseen";
import { idOf } from "./loaders";
import { getScenario, listAttached, listProposalsFor, listScenarios, type Scenario } from "./scenario-queries";
import { whatIf } from "./what-if";

/** Every scenario that the viewer sees, with what each would come to as things are now. */
export async function loadScenarios(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "scenarios");
    const basis = await readBasis(scope, org.id, today);
    const scenarios = await listScenarios(scope, org.id, basis);
    const counted = scenarios.map((scenario) => counting(scenario, basis, today));
    return { org, currency: basis.currency, scenarios: counted, mayKeep: can(viewer, "billing.write", org.id) };
  });
}

/** One scenario, counted on the prices and quantities of today. */
export async function loadScenario(slug: string, asked: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const id = idOf(asked);
  if (!id) notFound();
  const today = localDateAt(Date.now(), org.timeZone);
  const lang = await getLocale();
  const page = await inScope(viewer, async (scope) => {
    const basis = await readBasis(scope, org.id, today);
    const scenario = await getScenario(scope, org.id, id, basis);
    if (!scenario) return null;
    await noteView(scope, org.id, `scenario:${id}`);
    const proposals = await listProposalsFor(scope, org.id, id, lang);
    const page = await counted(scope, org.id, scenario, basis, today);
    const isCounted = isCountedIn(basis.usage);
    const callable = page.result.items.filter((item) => !isCounted(item));
    return { ...page, callable, proposals, currency: basis.currency };
  });
  if (!page) notFound();
  return {
    ...page,
    org,
    isPast: page.scenario.from < today.slice(0, 7),
    mayCallOff: can(viewer, "billing.write", org.id),
  };
}

const mostCompared = 3;

/** Two or three scenarios beside each other and beside the year as it is. */
export async function loadComparison(slug: string, asked: readonly string[], askedYear: string | undefined) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const all = [...new Set(asked.flatMap((id) => idOf(id) ?? []))];
  const ids = all.slice(0, mostCompared);
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "scenarios:compare");
    const basis = await readBasis(scope, org.id, today);
    const scenarios: Scenario[] = [];
    for (const id of ids) {
      const found = await getScenario(scope, org.id, id, basis);
      if (found) scenarios.push(found);
    }
    if (scenarios.length < 2) return { org, currency: basis.currency, scenarios, compared: null };
    const years = comparedYears(scenarios);
    const year = years.find((one) => String(one) === askedYear) ?? (years[0] as number);
    const outlook = await readYear(scope, org.id, year, basis);
    const comparison = compareScenarios(scenarios, outlook, basis.foreseen, today);
    return { org, currency: basis.currency, scenarios, compared: { years, comparison, left: all.length - ids.length } };
  });
}

/** The scenarios beside a proposal, for those who see money; null for everybody else. */
export async function loadAttachedScenarios(slug: string, documentId: string) {
  const { viewer, org } = await requireCustomer(slug, "proposals.read");
  if (!can(viewer, "billing.read", org.id)) return null;
  const today = localDateAt(Date.now(), org.timeZone);
  return inScope(viewer, async (scope) => {
    const basis = await readBasis(scope, org.id, today);
    const scenarios = await listAttached(scope, org.id, documentId, basis);
    if (scenarios.length === 0) return null;
    await noteView(scope, org.id, `proposal-scenarios:${documentId}`);
    const rows = [];
    for (const scenario of scenarios) rows.push(await counted(scope, org.id, scenario, basis, today));
    return { rows, currency: basis.currency };
  });
}

const counting = (scenario: Scenario, basis: Basis, today: string) => ({
  scenario,
  result: whatIf(scenario.changes, scenario.from, basis.foreseen, today),
});

async function counted(scope: Scope, orgId: string, scenario: Scenario, basis: Basis, today: string) {
  const year = Number(scenario.from.slice(0, 4));
  const { total } = await readYear(scope, orgId, year, basis);
  return { ...counting(scenario, basis, today), year, total };
}
