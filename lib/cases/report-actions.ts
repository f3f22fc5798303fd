"use server";

import { redirect } from "next/navigation";
import { runAction } from "@/lib/access/action";
import { inScope } from "@/lib/access/scope";
import { getViewer } from "@/lib/access/session";
import { findReadable } from "@/lib/knowledge/reading/article-queries";
import { routes } from "@/lib/routes";
import { recordCase } from "@/lib/search/insight/log-commands";
import type { WithFilesResult } from "./follow/act-actions";
import { categoryOf, readAnswers } from "./follow/categories";
import { checkFiles } from "./follow/file-commands";
import type { RefusedFile } from "./follow/files";
import { chosenFiles } from "./follow/form-files";
import { caseReference } from "./reference";
import { reportSchema } from "./report";
import { reportCase } from "./report-commands";

/** Reports a case and leads to it. */
export async function reportCaseAction(_previous: WithFilesResult, form: FormData): Promise<WithFilesResult> {
  let reference: string | null = null;
  let customer = "";
  let trace: string | null = null;
  let refusedFiles: readonly RefusedFile[] = [];
  const category = categoryOf(String(form.get("category") ?? ""));
  const { answers, missing } = category
    ? readAnswers(category, (name) => String(form.get(name) ?? ""))
    : { answers: {}, missing: [] };
  const result = await runAction(
    {
      name: "reportCase",
      schema: reportSchema,
      permission: "cases.report",
      run: async ({ scope, viewer, org, input }) => {
        if (!org || !category) return { refused: "errors.not_found" };
        if (missing.length > 0) return { refused: "errors.invalid" };
        const { files, refused } = await checkFiles(chosenFiles(form));
        refusedFiles = refused;
        if (refused.length > 0) return { refused: "follow.files.refused", field: "files" };
        const article = input.about ? await findReadable(scope, viewer.locale, input.about) : null;
        const foreword = article && `${viewer.locale === "en" ? "Read" : "Läste"}: ${article.title} ${article.href}`;
        const { title, description, service, impact, urgency, key } = input;
        const report = {
          ...{ title, description, service, category, answers, impact, urgency, key },
          ...{ files, foreword, reporter: viewer.name },
        };
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
  if (result.status !== "error" || result.messageKey !== "errors.invalid") return { ...result, refusedFiles };
  const unanswered = Object.fromEntries(missing.map((name) => [name, "reporting.answerMissing"]));
  return { ...result, fields: { ...unanswered, ...result.fields } };
}

/** What was searched for and suggested before did not help. The case stands, whether or not this can be kept. */
async function noteInSearchLog(trace: string): Promise<void> {
  const viewer = await getViewer();
  await inScope(viewer, (scope) => recordCase(scope, { trace, now: new Date() })).catch(() => undefined);
}
