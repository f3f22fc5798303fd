"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { manyLines, oneLine } from "@/lib/typed-text";
import { scenarioMonthSchema, typedChangesSchema } from "./scenario";
import {
  attachScenario,
  changeScenario,
  removeScenario,
  renameScenario,
  saveScenario,
  shareScenario,
  unshareScenario,
} from "./scenario-commands";

const org = z.string();
const id = z.uuid();
const words = {
  name: oneLine.min(1, "scenarios.noName").max(80, "scenarios.longName"),
  note: manyLines.max(4_000, "scenarios.longNote").default(""),
};
const sheet = { from: scenarioMonthSchema, changes: typedChangesSchema };
const place = z.object({ org, id });
const pageOf = ({ org: slug, id: scenario }: { org: string; id: string }) => routes.customer.scenario(slug, scenario);
const todayAt = ({ timeZone }: { timeZone: string }) => localDateAt(Date.now(), timeZone);
const gone = { refused: "scenarios.gone" } as const;
const taken = { refused: "scenarios.taken", field: "name" } as const;

/** Keeps the worksheet as a scenario and leads to it. */
export async function saveScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let saved: string | null = null;
  const result = await runAction(
    {
      name: "saveScenario",
      schema: z.object({ org, ...words, ...sheet }),
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { org: slug, ...input } }) => {
        const made =
          customer && (await saveScenario(scope, customer.id, { ...input, today: todayAt(customer) }, Date.now()));
        if (!made) return gone;
        if ("problem" in made) return made.problem === "taken" ? taken : { refused: "scenarios.tooMany" };
        saved = routes.customer.scenario(slug, made.id);
        return "scenarios.saved";
      },
    },
    form,
  );
  if (result.status === "done" && saved) redirect(saved);
  return result;
}

/** Keeps the worksheet's quantities in the scenario that it began from and leads back to it. */
export async function changeScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let changed: string | null = null;
  const result = await runAction(
    {
      name: "changeScenario",
      schema: place.extend(sheet),
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { org: slug, id: scenario, ...input } }) => {
        if (!customer) return gone;
        const at = { orgId: customer.id, id: scenario };
        const done = await changeScenario(scope, at, { ...input, today: todayAt(customer) }, Date.now());
        if (!done) return gone;
        changed = routes.customer.scenario(slug, scenario);
        return "scenarios.changedDone";
      },
    },
    form,
  );
  if (result.status === "done" && changed) redirect(changed);
  return result;
}

export async function renameScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "renameScenario",
      schema: place.extend(words),
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { id: scenario, name, note } }) => {
        const done = customer && (await renameScenario(scope, { orgId: customer.id, id: scenario }, { name, note }));
        return done === "taken" ? taken : done === "done" ? "scenarios.renamed" : gone;
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function shareScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "shareScenario",
      schema: place.extend({ on: z.enum(["yes", "no"]) }),
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { id: scenario, on } }) => {
        if (!customer) return gone;
        const at = { orgId: customer.id, id: scenario };
        if (on === "no") return (await unshareScenario(scope, at)) ? "scenarios.unsharedDone" : gone;
        const done = await shareScenario(scope, at, Date.now());
        return done === "taken" ? { refused: "scenarios.shareTaken" } : done === "done" ? "scenarios.sharedDone" : gone;
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function attachScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "attachScenario",
      schema: place.extend({ document: z.uuid(), on: z.enum(["yes", "no"]) }),
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { id: scenario, document, on } }) => {
        if (!customer) return gone;
        const at = { orgId: customer.id, id: scenario };
        const done = await attachScenario(scope, at, document, on === "yes", Date.now());
        if (!done) return { refused: "scenarios.notAttached" };
        return `scenarios.${on === "yes" ? "attachedDone" : "detachedDone"}`;
      },
      revalidate: pageOf,
    },
    form,
  );
}

/** Removes a scenario and leads to those that are left. */
export async function removeScenarioAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let left: string | null = null;
  const result = await runAction(
    {
      name: "removeScenario",
      schema: place,
      permission: "billing.write",
      run: async ({ scope, org: customer, input: { org: slug, id: scenario } }) => {
        const done = customer && (await removeScenario(scope, { orgId: customer.id, id: scenario }));
        if (!done) return gone;
        left = routes.customer.scenarios(slug);
        return "scenarios.removed";
      },
    },
    form,
  );
  if (result.status === "done" && left) redirect(left);
  return result;
}
