"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/access/action";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { findReadable } from "@/lib/knowledge/reading/article-queries";
import { routes } from "@/lib/routes";
import { recordCase } from "@/lib/search/insight/log-commands";
import { caseReference } from "./reference";
import { reportSchema } from "./report";
import { reportCase } from "./report-commands";

/** Reports a case and leads to it. */
export async function reportCaseAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let reference: string | null = null;
  let customer = "";
  let trace: string | null = null;
  const result = await runAction(
    {
      name: "reportCase",
      schema: reportSchema,
      permission: "cases.report",
      run: async ({ scope, viewer, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const article = input.about ? await findReadable(scope, viewer.locale, input.about) : null;
        const read = article && `${viewer.locale === "en" ? "Read" : "Läste"}: ${article.title} ${article.href}`;
        const { title, description, service } = input;
        const report = { title, description, service, read, reporter: viewer.name };
        reference = caseReference(org.key, await reportCase(scope, org.id, report, Date.now()));
        customer = org.slug;
        trace = input.trace ?? null;
        return "cases.report.sent";
      },
    },
    form,
  );
  if (result.status === "done" && trace !== null) await noteInSearchLog(trace);
  if (result.status === "done" && reference !== null) redirect(routes.customer.case(customer, reference));
  return result;
}

/** What was searched for and suggested before did not help. The case stands, whether or not this can be kept. */
async function noteInSearchLog(trace: string): Promise<void> {
  const viewer = await getViewer();
  await inScope(viewer, (scope) => recordCase(scope, { trace, now: new Date() })).catch(() => undefined);
}
