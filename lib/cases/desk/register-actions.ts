"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { runAction } from "@/lib/access/action";
import type { WithFilesResult } from "@/lib/cases/follow/act-actions";
import { categoryOf, readAnswers } from "@/lib/cases/follow/categories";
import { checkFiles } from "@/lib/cases/follow/file-commands";
import type { RefusedFile } from "@/lib/cases/follow/files";
import { chosenFiles } from "@/lib/cases/follow/form-files";
import { caseReference } from "@/lib/cases/reference";
import { isSecurityCategory } from "@/lib/cases/security/category";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { registerSchema, reportedAtOf } from "./register";
import { registerCase } from "./register-commands";
import { theReporter } from "./reporter-queries";

/** With those who may be meant, where the words fit several. */
export type RegisterResult = WithFilesResult & { candidates?: readonly { name: string; email: string }[] };

/** Registers a case that came by telephone, mail or a visit, and leads to it. */
export async function registerCaseAction(_previous: RegisterResult, form: FormData): Promise<RegisterResult> {
  let place: { org: string; ref: string } | null = null;
  let told: { refusedFiles?: readonly RefusedFile[]; candidates?: RegisterResult["candidates"] } = {};
  const category = categoryOf(String(form.get("category") ?? ""));
  const { answers } = category ? readAnswers(category, (name) => String(form.get(name) ?? "")) : { answers: {} };
  const result = await runAction(
    {
      name: "registerCase",
      schema: registerSchema,
      permission: "cases.write",
      run: async ({ scope, viewer, org, input }) => {
        if (!org || !category) return { refused: "errors.not_found" };
        // An agent could not see it once it is there.
        if (isSecurityCategory(category)) return { refused: "caseDesk.register.security", field: "category" };
        const now = Date.now();
        const at = reportedAtOf(input.reportedAt, org.timeZone, now);
        if (typeof at === "string") return { refused: `caseDesk.register.at.${at}`, field: "reportedAt" };
        const who = await theReporter(scope, org.id, input.reporter, localDateAt(now, org.timeZone));
        if ("refused" in who) {
          told = { candidates: who.candidates.map(({ name, email }) => ({ name, email })) };
          return { refused: `caseDesk.register.${who.refused}`, field: "reporter" };
        }
        const { files, refused } = await checkFiles(chosenFiles(form));
        told = { refusedFiles: refused };
        if (refused.length > 0) return { refused: "follow.files.refused", field: "files" };
        const { title, description, service, impact, urgency, channel, key = randomUUID() } = input;
        const written = { title, description, service, category, answers, impact, urgency, files, foreword: null };
        const by = { id: viewer.personId, name: viewer.name };
        const opening = { reporter: who.reporter, by, channel, at, externalKey: key };
        const { number } = await registerCase(scope, org.id, written, opening, now);
        place = { org: org.slug, ref: caseReference(org.key, number) };
        return "caseDesk.done.registered";
      },
    },
    form,
  );
  const registered = place as { org: string; ref: string } | null;
  if (result.status === "done" && registered) redirect(routes.desk.case(registered.org, registered.ref));
  return { ...result, ...told };
}
