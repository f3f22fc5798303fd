import "server-only";
import { notFound } from "next/navigation";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { noteView } from "../audit-commands";
import { getQuestion, listQuestions } from "./queries";

export async function loadQuestions(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  return inScope(viewer, async (scope) => {
    await noteView(scope, org.id, "price-questions");
    return { org, questions: await listQuestions(scope, org.id, Date.now()) };
  });
}

/** One question with its thread, and what the viewer may do with it. */
export async function loadQuestion(slug: string, asked: string) {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  if (!/^[1-9]\d{0,5}$/.test(asked)) notFound();
  const page = await inScope(viewer, async (scope) => {
    const found = await getQuestion(scope, org.id, Number(asked), Date.now());
    if (found) await noteView(scope, org.id, `price-question:${asked}`);
    return found;
  });
  if (!page) notFound();
  return {
    ...page,
    org,
    may: { write: can(viewer, "billing.write", org.id), answer: can(viewer, "billing.answer", org.id) },
  };
}
