"use server";

import { redirect } from "next/navigation";
import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { monthAt } from "@/lib/time/local-month";
import { beginReport, publishReport, saveComment, saveSummary, subscribe } from "./commands";
import { getReport, type ReportHead } from "./queries";
import { beginSchema, commentSchema, publishSchema, subscribeSchema, summarySchema } from "./schema";
import { hasSeenSummary } from "./seen-summary";

/** Makes the draft of a month's report and leads to it. */
export async function beginReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let made: { org: string; month: string } | null = null;
  const result = await runAction(
    {
      name: "beginReport",
      schema: beginSchema,
      permission: "reports.write",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        if (input.month > monthAt(Date.now(), org.timeZone)) return { refused: "reports.monthAhead", field: "month" };
        await beginReport(scope, org.id, input.month);
        made = { org: org.slug, month: input.month };
        return "reports.begun";
      },
    },
    form,
  );
  const { org, month } = made ?? { org: "", month: "" };
  if (result.status === "done" && org !== "") redirect(routes.customer.report(org, month));
  return result;
}

interface Work<Input> {
  scope: Scope;
  org: CustomerAccess;
  report: ReportHead;
  input: Input;
}

/** Something done to the draft of a month's report that is there and not published. */
function onDraft<Schema extends z.ZodObject<{ org: z.ZodString; month: z.ZodType<string> }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: "reports.write",
      run: async ({ scope, org, input }) => {
        const report = org && (await getReport(scope, org.id, input.month));
        if (!report) return { refused: "errors.not_found" };
        if (report.publishedAt) return { refused: "reports.publishedAlready" };
        return run({ scope, org, report, input });
      },
      revalidate: ({ org, month }) => routes.customer.report(org, month),
    },
    form,
  );
}

export async function saveSummaryAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onDraft("saveSummary", summarySchema, form, async ({ scope, org, report, input }) => {
    const saved = await saveSummary(scope, org.id, report.id, input);
    if (saved === "saved") return "reports.summarySaved";
    return { refused: saved === "own" ? "reports.summaryOwnConflict" : "reports.summaryConflict", field: "summary" };
  });
}

/** What is said of one breach; an empty text takes it away. */
export async function saveBreachCommentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onDraft("saveBreachComment", commentSchema, form, async ({ scope, org, report, input }) => {
    const { case: caseId, clock, cycle, body } = input;
    await saveComment(scope, org.id, report.id, { caseId, clock, cycle, body }, Date.now());
    return "reports.commentSaved";
  });
}

export async function publishReportAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return onDraft("publishReport", publishSchema, form, async ({ scope, org, report, input }) => {
    if (!hasSeenSummary(report, input.revision, scope.viewerId)) return { refused: "reports.summaryConflict" };
    const published = await publishReport(scope, org, report, Date.now());
    return published ? "reports.published" : { refused: "reports.monthGoesOn" };
  });
}

export async function subscribeToReportsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "subscribeToReports",
      schema: subscribeSchema,
      permission: "sla.read",
      run: async ({ scope, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        await subscribe(scope, org.id, input.on === "true");
        return input.on === "true" ? "reports.subscribed" : "reports.unsubscribed";
      },
      revalidate: ({ org }) => routes.customer.reports(org),
    },
    form,
  );
}
