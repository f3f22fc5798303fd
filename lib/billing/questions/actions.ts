"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type ActionResult, runAction } from "@/lib/access/action";
import { routes } from "@/lib/routes";
import { answerQuestion, askQuestion, replyToQuestion, settleQuestion } from "./commands";
import { answerSchema, askSchema, replySchema, settleSchema } from "./schema";

/** Asks about a line of an invoice and leads to the question. */
export async function askPriceQuestionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let asked: { org: string; number: number } | null = null;
  const result = await runAction(
    {
      name: "askPriceQuestion",
      schema: askSchema,
      permission: "billing.write",
      run: async ({ scope, org, input }) => {
        const number = org && (await askQuestion(scope, org.id, { lineId: input.line, body: input.body }, Date.now()));
        if (!number) return { refused: "billing.question.lineGone" };
        asked = { org: org.slug, number };
        return "billing.question.asked";
      },
    },
    form,
  );
  const { org, number } = asked ?? { org: "", number: 0 };
  if (result.status === "done" && number > 0) redirect(routes.customer.priceQuestion(org, number));
  return result;
}

const pageOf = ({ org, number }: { org: string; number: number }) => routes.customer.priceQuestion(org, number);

export async function answerPriceQuestionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "answerPriceQuestion",
      schema: answerSchema(await getLocale()),
      permission: "billing.answer",
      run: async ({ scope, org, input: { number, body, credit } }) => {
        const done = org && (await answerQuestion(scope, { orgId: org.id, number }, { body, credit }, Date.now()));
        if (done === "answered") return "billing.question.answered";
        return { refused: done === "settled" ? "billing.question.settledAlready" : "billing.question.gone" };
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function replyToPriceQuestionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "replyToPriceQuestion",
      schema: replySchema,
      permission: "billing.write",
      run: async ({ scope, org, input: { number, body } }) => {
        const done = org && (await replyToQuestion(scope, { orgId: org.id, number }, body, Date.now()));
        return done ? "billing.question.replied" : { refused: "billing.question.gone" };
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function settlePriceQuestionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "settlePriceQuestion",
      schema: settleSchema,
      permission: "billing.write",
      run: async ({ scope, org, input: { number } }) => {
        const done = org && (await settleQuestion(scope, { orgId: org.id, number }, Date.now()));
        return done ? "billing.question.settled" : { refused: "billing.question.gone" };
      },
      revalidate: pageOf,
    },
    form,
  );
}
