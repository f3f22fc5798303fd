"use server";

import type * as z from "zod";
import { type Refusal, runAction } from "@/lib/access/action";
import type { WithFilesResult } from "@/lib/cases/follow/act-actions";
import { type CheckedFile, checkFiles } from "@/lib/cases/follow/file-commands";
import { chosenFiles } from "@/lib/cases/follow/form-files";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import type { DeskAbility } from "./abilities";
import { assignCase, groupOf, rateCase } from "./case-commands";
import { hasRoom, sendAlong } from "./file-commands";
import {
  assignSchema,
  mergeSchema,
  problemSchema,
  rateSchema,
  reopenSchema,
  reportSchema,
  targetSchema,
  textSchema,
  waitSchema,
} from "./forms";
import { answered, closed, noted, reopened, resolved, waitEnded, waits } from "./happenings";
import { type News, newsOf } from "./news";
import { type CaseAtHand, openDesk, record, recordOutward, takeUp } from "./record-commands";
import { mergeInto, partFromOriginal, relateToProblem } from "./relation-commands";

const noRoom: Refusal = { refused: "follow.files.full", field: "files" };

/** With `news` nothing was done: somebody else had written. Sent again with `seen`, it is done all the same. */
export type DeskResult = WithFilesResult & { news?: News[]; seen?: number };

export async function answerCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("answerCase", "answer", textSchema, form, async (hand, { text }, { files }) => {
    if (!(await hasRoom(hand, files))) return noRoom;
    await recordOutward(hand, answered(hand.doing, text));
    await sendAlong(hand, files);
    return "caseDesk.done.answered";
  });
}

export async function noteCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("noteCase", "note", textSchema, form, async (hand, { text }, { files }) => {
    if (!(await hasRoom(hand, files))) return noRoom;
    await record(hand, noted(hand.doing, text));
    await sendAlong(hand, files, { internal: true });
    return "caseDesk.done.noted";
  });
}

export async function assignCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("assignCase", "assign", assignSchema, form, async (hand, { person, group }) => {
    const { actorId, at } = hand.doing;
    const to = {
      person: person === "me" ? actorId : person || null,
      group: group === undefined ? await groupOf(hand) : group || null,
    };
    const outcome = await assignCase(hand, to, localDateAt(at, "Europe/Stockholm"));
    return outcome === "unknown"
      ? { refused: "caseDesk.refused.person", field: "person" }
      : `caseDesk.done.${to.person || to.group ? "assigned" : "unassigned"}`;
  });
}

export async function rateCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("rateCase", "rate", rateSchema, form, async (hand, { priority, service, reason }) => {
    const outcome = await rateCase(hand, { priority, service }, reason);
    if (outcome === "unknown") return { refused: "caseDesk.refused.service", field: "service" };
    return outcome === "same" ? { refused: "caseDesk.refused.same", field: "priority" } : "caseDesk.done.rated";
  });
}

export async function waitCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("waitCase", "wait", waitSchema, form, async (hand, wait) => {
    await recordOutward(hand, waits(hand.doing, wait));
    return "caseDesk.done.waiting";
  });
}

export async function endWaitAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("endWait", "endWait", targetSchema, form, async (hand) => {
    await record(hand, waitEnded(hand.doing));
    return "caseDesk.done.waitEnded";
  });
}

export async function resolveCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("resolveCase", "resolve", reportSchema, form, async (hand, { text }, { files }) => {
    if (!(await hasRoom(hand, files))) return noRoom;
    await recordOutward(hand, resolved(hand.doing, text));
    await sendAlong(hand, files);
    return "caseDesk.done.resolved";
  });
}

export async function closeCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("closeCase", "close", targetSchema, form, async (hand) => {
    await recordOutward(hand, closed(hand.doing));
    return "caseDesk.done.closed";
  });
}

export async function reopenCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("reopenCase", "reopen", reopenSchema, form, async (hand, { reason }) => {
    await recordOutward(hand, reopened(hand.doing, reason));
    await partFromOriginal(hand);
    return "caseDesk.done.reopened";
  });
}

export async function mergeCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("mergeCase", "merge", mergeSchema, form, async (hand, { into, text }, { lang }) => {
    const outcome = await mergeInto(hand, into, text, lang);
    return outcome === "merged"
      ? "caseDesk.done.merged"
      : { refused: `caseDesk.refused.into.${outcome}`, field: "into" };
  });
}

export async function relateCaseAction(_previous: DeskResult, form: FormData): Promise<DeskResult> {
  return onCase("relateCase", "relate", problemSchema, form, async (hand, { problem }) => {
    const outcome = await relateToProblem(hand, problem);
    return outcome === "related" || outcome === "parted"
      ? `caseDesk.done.${outcome}`
      : { refused: `caseDesk.refused.problem.${outcome}`, field: "problem" };
  });
}

interface Besides {
  lang: "sv" | "en";
  /** Looked at, and of a kind that may be stored. */
  files: readonly CheckedFile[];
}

/** The way of every action on one case: pipeline → lock → nothing new since the page was drawn → state → what is asked. */
async function onCase<Schema extends z.ZodObject>(
  name: string,
  ability: DeskAbility,
  schema: Schema,
  form: FormData,
  does: (hand: CaseAtHand, input: z.infer<Schema>, besides: Besides) => Promise<string | Refusal>,
): Promise<DeskResult> {
  let told: Pick<DeskResult, "news" | "seen" | "refusedFiles"> = {};
  const result = await runAction(
    {
      name,
      schema,
      permission: "cases.write",
      run: async ({ scope, viewer, org, input }) => {
        if (!org) return { refused: "errors.not_found" };
        const { ref, seen } = targetSchema.parse(input);
        const { files, refused } = await checkFiles(chosenFiles(form));
        if (refused.length > 0) {
          told = { refusedFiles: refused };
          return { refused: "follow.files.refused", field: "files" };
        }
        const doing = { at: Date.now(), actorId: viewer.personId, actorName: viewer.name };
        const store = await openDesk({ scope, org, doing });
        const taken = await takeUp({ scope, org, doing, store }, ref, ability, seen ?? null);
        if (taken.status === "impossible") return { refused: "caseDesk.refused.state" };
        if (taken.status === "news") {
          told = { news: taken.news.map(newsOf), seen: taken.lastSeq };
          return { refused: "caseDesk.refused.news" };
        }
        return does(taken.hand, input, { lang: viewer.locale, files });
      },
      revalidate: (input) => {
        const { org, ref } = targetSchema.parse(input);
        return routes.desk.case(org, ref);
      },
    },
    form,
  );
  return { ...result, ...told };
}
