"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import * as z from "zod";
import { type ActionResult, requireOwnRequest, runAction } from "@/lib/access/action";
import { inJobScope, inSurveyDoor } from "@/lib/access/scope";
import { addressOf, countVisitor } from "@/lib/access/visitor-limits";
import { getCase } from "@/lib/cases/case-queries";
import { numberOfReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";
import { answerSchema, extraOf, type SurveyAnswer } from "./answer";
import { type GivenAnswer, keepAnswer } from "./answer-commands";
import type { SurveyQuestion } from "./settings";
import { getLinkedSurvey, getOwnSurvey } from "./survey-queries";
import { hashOfToken, isToken } from "./token";

function given(
  answer: SurveyAnswer,
  questions: readonly SurveyQuestion[],
  form: FormData,
  via: GivenAnswer["via"],
): GivenAnswer {
  const { reason, ...rest } = answer;
  return {
    ...rest,
    ...(reason !== undefined && { reason: reason === "" ? null : reason }),
    extra: extraOf(questions, (name) => form.get(name)),
    via,
  };
}

/** An answer from the page that a mail's link opens: fields `token`, `score` and perhaps `comment`, `reason`. Needs no sign-in. */
export async function answerSurveyAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  await requireOwnRequest();
  const token = String(form.get("token") ?? "");
  const parsed = answerSchema.safeParse(withoutNulls(form));
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? "errors.invalid", form);
  if (!(await countVisitor("survey", addressOf(await headers())))) return refused("errors.rate_limited", form);
  if (!isToken(token)) return refused("survey.gone", form);
  const now = Date.now();
  const survey = await inSurveyDoor(hashOfToken(token), (scope) => getLinkedSurvey(scope, hashOfToken(token), now));
  if (!survey) return refused("survey.gone", form);
  // Audit and outbox belong to people who have signed in: the portal writes, and only to what the link has opened.
  const answer = given(parsed.data, survey.questions, form, "mail");
  const isKept = await inJobScope((scope) => keepAnswer(scope, survey, answer, now));
  if (!isKept) return refused("survey.gone", form);
  revalidatePath(routes.survey(token));
  return { status: "done", messageKey: "survey.kept" };
}

const ownSchema = answerSchema.extend({ org: z.string(), ref: z.string().max(40) });

/** An answer from the page of one's own case. */
export async function answerOwnSurveyAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "answerOwnSurvey",
      schema: ownSchema,
      permission: "cases.read_own",
      run: async ({ scope, org, input }) => {
        const { org: _org, ref, ...answer } = input;
        const number = org && numberOfReference(ref, org.key);
        const found = number ? await getCase(scope, org.id, number) : null;
        if (!org || !found) return { refused: "survey.gone" };
        const now = Date.now();
        const about = { id: found.id, title: found.title, reference: ref };
        const survey = await getOwnSurvey(scope, org.id, about, now);
        if (!survey) return { refused: "survey.gone" };
        const isKept = await keepAnswer(scope, survey, given(answer, survey.questions, form, "portal"), now);
        return isKept ? "survey.kept" : { refused: "survey.gone" };
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}

function withoutNulls(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    [...form].map(([key, value]) => [key, typeof value === "string" ? value.replaceAll("\0", "") : value]),
  );
}

function refused(messageKey: string, form: FormData): ActionResult {
  const comment = form.get("comment");
  return {
    status: "error",
    messageKey,
    fields: {},
    values: typeof comment === "string" ? { comment } : {},
  };
}
