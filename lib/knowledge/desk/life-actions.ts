"use server";

import { type ActionResult, runAction } from "@/lib/access/action";
import { confirmStillRight, restoreVersion } from "@/lib/knowledge/care/care-commands";
import {
  archiveDocument,
  publishVersion,
  unarchiveDocument,
  unpublish,
} from "@/lib/knowledge/writing/publish-commands";
import { publishPermissions, writePermissions } from "@/lib/knowledge/writing/rights";
import { cancelPublication, schedulePublication } from "@/lib/knowledge/writing/schedule-commands";
import { changeTask } from "@/lib/knowledge/writing/task-commands";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import {
  confirmSchema,
  documentSchema,
  instantOf,
  publishSchema,
  restoreSchema,
  scheduleSchema,
  taskSchema,
  textSchema,
  versionSchema,
} from "./life";

const pageOf = ({ document }: { document: string }) => routes.desk.document(document);

export async function publishVersionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "publishVersion",
      schema: publishSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input: { document: documentId, lang, number, change } }) => {
        const wordingOnly = change === "wording";
        const { status } = await publishVersion(scope, { documentId, lang, number, wordingOnly });
        return status === "published" ? "knowledge.publish.done" : { refused: "knowledge.publish.refused" };
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function schedulePublicationAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "schedulePublication",
      schema: scheduleSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input: { document: documentId, lang, number, change, at } }) => {
        const instant = instantOf(at);
        if (!instant) return { refused: "knowledge.schedule.timeMissing", field: "at" };
        const wordingOnly = change === "wording";
        const schedule = { documentId, lang, number, at: instant, wordingOnly };
        const { status } = await schedulePublication(scope, schedule, new Date());
        if (status === "past") return { refused: "knowledge.schedule.past", field: "at" };
        return status === "scheduled" ? "knowledge.schedule.done" : { refused: "knowledge.publish.refused" };
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function cancelPublicationAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "cancelPublication",
      schema: versionSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input }) => {
        await cancelPublication(scope, input.document, input.lang, input.number);
        return "knowledge.schedule.cancelled";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function unpublishAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "unpublish",
      schema: textSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input }) => {
        await unpublish(scope, input.document, input.lang);
        return "knowledge.publish.unpublished";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function archiveDocumentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "archiveDocument",
      schema: documentSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input }) => {
        await archiveDocument(scope, input.document);
        return "knowledge.archive.done";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function unarchiveDocumentAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "unarchiveDocument",
      schema: documentSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input }) => {
        await unarchiveDocument(scope, input.document);
        return "knowledge.archive.undone";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function restoreVersionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "restoreVersion",
      schema: restoreSchema,
      anyOf: writePermissions,
      run: async ({ scope, input: { document: documentId, lang, number, basedOn } }) => {
        const { status } = await restoreVersion(scope, { documentId, lang, number, basedOn });
        if (status === "conflict") return { refused: "knowledge.restore.conflict" };
        return status === "saved" ? "knowledge.restore.done" : "knowledge.restore.unchanged";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function confirmStillRightAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "confirmStillRight",
      schema: confirmSchema,
      anyOf: publishPermissions,
      run: async ({ scope, input: { document: documentId, reviewBy } }) => {
        const now = new Date();
        if (reviewBy <= localDateAt(now.getTime(), "Europe/Stockholm")) {
          return { refused: "knowledge.care.dateMissing", field: "reviewBy" };
        }
        await confirmStillRight(scope, { documentId, reviewBy }, now);
        return "knowledge.care.done";
      },
      revalidate: pageOf,
    },
    form,
  );
}

export async function changeTaskAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "changeTask",
      schema: taskSchema,
      anyOf: ["knowledge.write"],
      run: async ({ scope, input: { task, to, note } }) => {
        if (to === "dismissed" && note === "") return { refused: "knowledge.tasks.reasonMissing", field: "note" };
        const outcome = await changeTask(scope, task, to === "dismissed" ? { to, note } : { to });
        return outcome === "open_again" ? { refused: "knowledge.tasks.openAgain" } : `knowledge.tasks.done.${to}`;
      },
      revalidate: () => routes.desk.contentTasks(),
    },
    form,
  );
}
