"use server";

import { redirect } from "next/navigation";
import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { getServiceNames } from "@/lib/organisation/queries";
import { routes } from "@/lib/routes";
import { type CaseFacts, getCaseByReference } from "../case-queries";
import { requireTerms } from "../commands";
import { caseReference } from "../reference";
import { nameChange, partChange } from "./change-commands";
import { nameChangeSchema, newProblemSchema, partChangeSchema, repeatSchema, saveProblemSchema } from "./forms";
import { causeBy, recordProblem, saveProblem } from "./problem-commands";
import { listRepeated } from "./problem-queries";

const missing: Refusal = { refused: "errors.not_found" };
/** None in reach, whether there is one or not. */
const noCase: Refusal = { refused: "problems.refused.noCase" };
const windowMs = 90 * 86_400_000;

/** Makes a problem record from a case, which it causes, and leads to it. */
export async function recordProblemAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let onwards = "";
  const result = await onCase("recordProblem", newProblemSchema, form, async ({ scope, org, found, by, input }) => {
    if (found.kind === "problem") return { refused: "problems.refused.isProblem" };
    // A problem is for everybody who sees the customer's cases, and must not tell of what is not.
    if (found.isSecurity) return { refused: "problems.refused.security" };
    const { title, description, workaround } = input;
    const about = { service: found.serviceKey, category: found.category, causes: [found.id], by };
    const isKnownError = input.knownError === "yes";
    const number = await recordProblem(
      scope,
      org.id,
      { title, description, workaround, isKnownError, ...about },
      Date.now(),
    );
    onwards = routes.desk.case(org.slug, caseReference(org.key, number));
    return "problems.done.recorded";
  });
  if (result.status === "done") redirect(onwards);
  return result;
}

/** Makes a problem record of incidents that came again, or joins them to the one there is, and leads to it. */
export async function recordRepeatAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let onwards = "";
  const result = await runAction(
    {
      name: "recordRepeat",
      schema: repeatSchema,
      permission: "cases.write",
      run: async ({ scope, viewer, org, input }) => {
        if (!org) return missing;
        const now = Date.now();
        // Under the customer's lock: two who ask at once join one problem.
        await requireTerms(scope, org.id);
        const group = await listRepeated(scope, org.id, input, now - windowMs);
        if (group.length === 0) return { refused: "problems.refused.noGroup" };
        const causes = group.map(({ id }) => id);
        const known = group.find(({ problem }) => problem !== null)?.problem;
        if (known) {
          await causeBy(scope, org.id, known, causes, now);
          const { number } = await scope.db.case.findUniqueOrThrow({
            where: { orgId_id: { orgId: org.id, id: known } },
            select: { number: true },
          });
          onwards = routes.desk.case(org.slug, caseReference(org.key, number));
          return "problems.done.joined";
        }
        const { service, category } = input;
        const name = (await getServiceNames(scope, org.id, viewer.locale)).get(service) ?? service;
        const title = `${viewer.locale === "en" ? "Repeated" : "Återkommande"}: ${name}, ${category}`;
        const about = { description: "", service, category, causes, by: viewer.name };
        const number = await recordProblem(
          scope,
          org.id,
          { title: title.slice(0, 160), workaround: "", isKnownError: false, ...about },
          now,
        );
        onwards = routes.desk.case(org.slug, caseReference(org.key, number));
        return "problems.done.recorded";
      },
    },
    form,
  );
  if (result.status === "done") redirect(onwards);
  return result;
}

export async function saveProblemAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onCase("saveProblem", saveProblemSchema, form, async ({ scope, org, found, input }) => {
    if (found.kind !== "problem") return noCase;
    const { cause, workaround, revision } = input;
    const said = { cause, workaround, revision, isKnownError: input.knownError === "yes" };
    const saved = await saveProblem(scope, org.id, found.id, said, Date.now());
    return saved ? "problems.done.saved" : { refused: "problems.refused.conflict", field: "cause" };
  });
}

export async function nameChangeAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onCase("nameChange", nameChangeSchema, form, async ({ scope, org, found, input }) => {
    const { reference, link } = input;
    const change = { reference, link: link === "" ? null : link, isPublic: input.public === "yes" };
    const named = await nameChange(scope, org.id, found.id, change, Date.now());
    return named ? "problems.done.named" : { refused: "problems.refused.full", field: "reference" };
  });
}

export async function partChangeAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onCase("partChange", partChangeSchema, form, async ({ scope, org, found, input }) => {
    const parted = await partChange(scope, org.id, found.id, input.change);
    return parted ? "problems.done.parted" : { refused: "problems.refused.gone" };
  });
}

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  found: CaseFacts;
  /** What the viewer is called. */
  by: string;
  input: Input;
}

function onCase<Schema extends z.ZodObject<{ org: z.ZodString; ref: z.ZodType<string> }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: "cases.write",
      run: async ({ scope, viewer, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!org || !found) return noCase;
        return run({ scope, org, found, by: viewer.name, input });
      },
      revalidate: ({ org, ref }) => routes.desk.case(org, ref),
    },
    form,
  );
}
