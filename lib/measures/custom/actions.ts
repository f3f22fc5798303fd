"use server";

import { redirect } from "next/navigation";
import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import { routes } from "@/lib/routes";
import { catalogue, isKpiId } from "../catalogue";
import { closePeriod } from "../closing/commands";
import { type Added, decideTarget, endKpi, enterValues, followKpi, followOwn } from "./commands";
import { readDecision } from "./decision";
import { closeSchema, decideSchema, endSchema, followSchema, ownSchema, valueSchema } from "./forms";
import { isProblem, parseFormula } from "./formula";
import { readWritten } from "./own-unit";
import { getFollowed } from "./queries";

const gone: Refusal = { refused: "kpi.gone" };

interface Work<Input> {
  scope: Scope;
  org: { id: string; slug: string; timeZone: string };
  input: Input;
}

/** Something that those do who decide what a customer follows. */
function manage<Schema extends z.ZodObject<{ org: z.ZodString }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: "kpi.manage",
      run: async ({ scope, org, input }) => (org ? run({ scope, org, input }) : gone),
      revalidate: ({ org }) => routes.customer.kpis(String(org)),
    },
    form,
  );
}

export async function followKpiAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let page: string | null = null;
  const result = await manage("followKpi", followSchema, form, async ({ scope, org, input }) => {
    const { kpi, org: _slug, ...typed } = input;
    if (!isKpiId(kpi)) return { refused: "kpi.form.wrong.kpi", field: "kpi" };
    const { unit, direction } = catalogue[kpi];
    const decided = readDecision(typed, unit, direction);
    if ("refused" in decided) return decided;
    const added = await followKpi(scope, org.id, kpi, decided, Date.now());
    page = pageOf(added, org.slug);
    return told(added, "kpi");
  });
  if (result.status === "done" && page) redirect(page);
  return result;
}

export async function followOwnKpiAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let page: string | null = null;
  const result = await manage("followOwnKpi", ownSchema, form, async ({ scope, org, input }) => {
    const { org: _slug, kind, name, definition, formula, unit, direction, ...typed } = input;
    const read = kind === "formula" ? parseFormula(formula, isKpiId) : null;
    if (read && isProblem(read)) return { refused: `kpi.form.problem.${read.problem}`, field: "formula" };
    const decided = readDecision(typed, unit, direction);
    if ("refused" in decided) return decided;
    const own = { kind, name, definition, formula, unit, direction };
    const added = await followOwn(scope, org.id, own, decided, Date.now());
    page = pageOf(added, org.slug);
    return told(added, "name");
  });
  if (result.status === "done" && page) redirect(page);
  return result;
}

/** Where what was taken up is seen. */
function pageOf(added: Added, slug: string): string | null {
  return "id" in added ? routes.customer.kpi(slug, added.id) : null;
}

function told(added: Added, field: string): string | Refusal {
  if (!("refused" in added)) return "kpi.done.followed";
  return { refused: added.refused === "formula" ? "kpi.form.problem.unknown" : "kpi.form.wrong.followed", field };
}

export async function decideKpiTargetAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("decideKpiTarget", decideSchema, form, async ({ scope, org, input: { id, org: _slug, ...typed } }) => {
    const followed = await getFollowed(scope, org.id, id);
    if (!followed) return gone;
    const decided = readDecision(typed, followed.unit, followed.direction);
    if ("refused" in decided) return decided;
    return (await decideTarget(scope, org.id, id, decided, Date.now())) ? "kpi.done.decided" : gone;
  });
}

export async function enterKpiValueAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("enterKpiValue", valueSchema, form, async ({ scope, org, input: { id, month, value: text, note } }) => {
    const followed = await getFollowed(scope, org.id, id);
    if (!followed) return gone;
    const value = readWritten(text, followed.unit);
    if (value === null) return { refused: "kpi.form.wrong.number", field: "value" };
    return (await enterValues(scope, org.id, id, [{ month, value, note }], Date.now())) ? "kpi.done.entered" : gone;
  });
}

export async function endKpiAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("endKpi", endSchema, form, async ({ scope, org, input: { id } }) =>
    (await endKpi(scope, org.id, id, Date.now())) ? "kpi.done.ended" : gone,
  );
}

export async function closePeriodAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "closePeriod",
      schema: closeSchema,
      permission: "period.close",
      run: async ({ scope, org, input: { month } }) => {
        const closed = org && (await closePeriod(scope, org, month, Date.now()));
        if (!closed) return gone;
        return "refused" in closed ? { refused: `kpi.closing.wrong.${closed.refused}` } : "kpi.done.closed";
      },
      revalidate: ({ org }) => routes.customer.kpiClosings(String(org)),
    },
    form,
  );
}
