import "server-only";
import { createTranslator } from "use-intl/core";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import en from "@/lib/i18n/messages/en/follow.json";
import sv from "@/lib/i18n/messages/sv/follow.json";
import type { FileProblem, RefusedFile } from "../follow/files";

const messages = { sv, en };

const problems = [
  ...(["tooMany", "tooLarge", "together", "full"] as const),
  ...(["empty", "type", "broken", "pixels"] as const),
] as const satisfies readonly FileProblem[];
const refusedSchema = z.array(z.object({ name: z.string(), problem: z.enum(problems) }));

/** Files of the mail that became a case which were not taken: its receipt says so. */
export async function refusedOfOpening(scope: Scope, orgId: string, caseId: string): Promise<RefusedFile[]> {
  scope.require("cases.read_own", orgId);
  const mail = await scope.db.mailIn.findFirst({
    where: { caseOrgId: orgId, caseId, state: "opened" },
    select: { refused: true },
  });
  return mail ? readRefused(mail.refused) : [];
}

export function readRefused(stored: unknown): RefusedFile[] {
  return refusedSchema.catch([]).parse(stored);
}

/** Which files were not taken, and why, a line each. */
export function refusedInWords(refused: readonly RefusedFile[], lang: "sv" | "en"): string {
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "files" });
  return refused
    .map(({ name, problem }) => {
      const sentence = t(problem, { name: name ?? "" });
      return name === null || sentence.includes(name) ? `- ${sentence}` : `- ${name}: ${sentence}`;
    })
    .join("\n");
}
