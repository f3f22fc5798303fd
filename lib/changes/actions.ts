"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { getCaseByReference } from "@/lib/cases/case-queries";
import { routes } from "@/lib/routes";
import { oneLine } from "@/lib/typed-text";
import { type ChangeRecord, getChange } from "./change-queries";
import { linkIncident, partIncident, registerChange, type Saved, saveChangePlan, saveChangeResult } from "./commands";
import { readPlan, readResult, referencePattern } from "./typed-change";

const text = oneLine.max(300).default("");
const planFields = {
  ...{ title: text, kind: text, service: text, askedBy: text, askedAt: text },
  ...{ windowFrom: text, windowTo: text, estimatedFinishAt: text },
};
const ofChange = { org: z.string(), ref: z.string().max(100) };
/** Both what was seen and the one after it are kept in four bytes. */
const highestRevision = 2_147_483_646;
const seen = { ...ofChange, revision: z.coerce.number().int().min(0).max(highestRevision) };
const missing: Refusal = { refused: "errors.not_found" };
const wrong = (fields: Record<string, string>): Refusal => ({ refused: "changes.problem.fix", fields });

/** Registers a change and leads to it. */
export async function registerChangeAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let onwards = "";
  const result = await runAction(
    {
      name: "registerChange",
      schema: z.object({ org: z.string(), reference: text, ...planFields }),
      permission: "changes.write",
      run: async ({ scope, org, input: { reference, ...typed } }) => {
        if (!org) return missing;
        const read = readPlan(typed, org.timeZone, Date.now());
        const isNamed = reference === "" || referencePattern.test(reference);
        const named: Record<string, string> = isNamed ? {} : { reference: "changes.problem.reference" };
        if ("problems" in read) return wrong({ ...read.problems, ...named });
        if (!isNamed) return wrong(named);
        const done = await registerChange(scope, org, read.plan, reference);
        if ("refused" in done) {
          return done.refused === "taken"
            ? { refused: "changes.problem.taken", field: "reference" }
            : { refused: "changes.problem.service", field: "service" };
        }
        onwards = routes.customer.change(org.slug, done.reference);
        return "changes.done.registered";
      },
    },
    form,
  );
  if (result.status === "done") redirect(onwards);
  return result;
}

export async function saveChangePlanAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const schema = z.object({ ...seen, ...planFields });
  return onChange("saveChangePlan", schema, form, async ({ scope, org, change, input }) => {
    const read = readPlan(input, org.timeZone, Date.now());
    if ("problems" in read) return wrong(read.problems);
    return told(await saveChangePlan(scope, org.id, { id: change.id, revision: input.revision }, read.plan));
  });
}

export async function saveChangeResultAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const schema = z.object({ ...seen, begunAt: text, finishedAt: text, outcome: text });
  return onChange("saveChangeResult", schema, form, async ({ scope, org, change, input }) => {
    const read = readResult(input, org.timeZone, Date.now());
    if ("problems" in read) return wrong(read.problems);
    return told(await saveChangeResult(scope, org.id, { id: change.id, revision: input.revision }, read.result));
  });
}

export async function linkChangeIncidentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const schema = z.object({ ...ofChange, case: text });
  return onChange("linkChangeIncident", schema, form, async ({ scope, org, change, input }) => {
    const found = await getCaseByReference(scope, org, input.case);
    if (!found) return { refused: "changes.problem.case", field: "case" };
    await linkIncident(scope, org.id, change.id, found.id);
    return "changes.done.linked";
  });
}

export async function partChangeIncidentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const schema = z.object({ ...ofChange, case: z.uuid() });
  return onChange("partChangeIncident", schema, form, async ({ scope, org, change, input }) => {
    const parted = await partIncident(scope, org.id, change.id, input.case);
    return parted ? "changes.done.parted" : { refused: "changes.problem.gone" };
  });
}

function told(saved: Saved): string | Refusal {
  if (saved === "service") return { refused: "changes.problem.service", field: "service" };
  return saved === "conflict" ? { refused: "changes.problem.conflict" } : "changes.done.saved";
}

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  change: ChangeRecord;
  input: Input;
}

function onChange<Schema extends z.ZodObject<{ org: z.ZodString; ref: z.ZodType<string> }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: "changes.write",
      run: async ({ scope, org, input }) => {
        const change = org && (await getChange(scope, org.id, input.ref));
        return org && change ? run({ scope, org, change, input }) : missing;
      },
      revalidate: ({ org, ref }) => routes.customer.change(org, ref),
    },
    form,
  );
}
