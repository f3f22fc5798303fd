"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { sectionsFor } from "../definitions/kinds";
import { arrangeDefinition, beginDefinition, endDefinition, renameDefinition, writePart } from "./commands";
import { arrangeSchema, beginSchema, endSchema, partSchema, renameSchema } from "./schema";

const list = ({ org }: { org: string }) => routes.customer.packs(org);
const editor = ({ org, definition }: { org: string; definition: string }) => routes.customer.ownReport(org, definition);

const gone = { refused: "packs.own.gone" } as const;

const taken = { refused: "packs.own.taken", field: "name" } as const;

export async function beginOwnReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let onwards: string | null = null;
  const result = await runAction(
    {
      name: "beginOwnReport",
      schema: beginSchema,
      permission: "reports.write",
      run: async ({ scope, org, input: { name, like } }) => {
        const sections = sectionsFor(like, () => true);
        const begun = await beginDefinition(scope, org?.id ?? "", { name, sections }, new Date());
        if (begun === "taken") return taken;
        if (begun === "too_many") return { refused: "packs.own.tooMany" };
        onwards = routes.customer.ownReport(org?.slug ?? "", begun.id);
        return "packs.own.saved";
      },
      revalidate: list,
    },
    form,
  );
  if (result.status === "done" && onwards !== null) redirect(onwards);
  return result;
}

export async function renameOwnReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "renameOwnReport",
      schema: renameSchema,
      permission: "reports.write",
      run: async ({ scope, org, input: { definition: id, name } }) => {
        const named = await renameDefinition(scope, org?.id ?? "", { id, name }, new Date());
        if (named === "taken") return taken;
        return named === "gone" ? gone : "packs.own.saved";
      },
      revalidate: editor,
    },
    form,
  );
}

export async function arrangeOwnReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "arrangeOwnReport",
      schema: arrangeSchema,
      permission: "reports.write",
      run: async ({ scope, org, input: { definition: id, section, change } }) => {
        const isDone = await arrangeDefinition(scope, org?.id ?? "", { id, section, change }, new Date());
        return isDone ? "packs.own.saved" : gone;
      },
      revalidate: editor,
    },
    form,
  );
}

export async function writeOwnReportPartAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "writeOwnReportPart",
      schema: partSchema,
      permission: "reports.write",
      run: async ({ scope, org, input: { definition: id, section, body, before, words, figures, tables } }) => {
        const shows = { words: words === "on", figures: figures === "on", tables: tables === "on" };
        const part = { section, body, ...shows };
        const outcome = await writePart(scope, org?.id ?? "", { id, part, before }, new Date());
        if (outcome === "changed") return { refused: "packs.own.changed", field: "body" };
        return outcome === "written" ? "packs.own.saved" : gone;
      },
      revalidate: editor,
    },
    form,
  );
}

export async function endOwnReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const result = await runAction(
    {
      name: "endOwnReport",
      schema: endSchema,
      permission: "reports.write",
      run: async ({ scope, org, input }) =>
        (await endDefinition(scope, org?.id ?? "", input.definition, new Date())) ? "packs.own.ended" : gone,
      revalidate: list,
    },
    form,
  );
  if (result.status === "done") redirect(routes.customer.packs(String(form.get("org"))));
  return result;
}
