"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { AppError } from "@/lib/errors";
import { storeFile } from "@/lib/knowledge/files/file-commands";
import { langSchema } from "@/lib/knowledge/source/schema";
import { templateOf } from "@/lib/knowledge/source/templates/template";
import { draftSchema, inSection, newDocumentSchema, saveSchema, withOpening } from "@/lib/knowledge/writing/draft";
import { dropDraft, keepDraft } from "@/lib/knowledge/writing/draft-commands";
import { writePermissions } from "@/lib/knowledge/writing/rights";
import { createDocument, type SaveResult, saveVersion } from "@/lib/knowledge/writing/version-commands";

export type KeepResult = ActionResult & { savedAt?: string };

/** Keeps what has been typed. Called by itself while one writes, so it leaves no trace and changes no page. */
export async function keepDraftAction(_previous: ActionResult, form: FormData): Promise<KeepResult> {
  let savedAt: string | undefined;
  const result = await runAction(
    {
      name: "keepDraft",
      schema: draftSchema,
      anyOf: writePermissions,
      run: async ({ scope, input: { document: documentId, ...draft } }) => {
        savedAt = (await keepDraft(scope, { documentId, ...draft })).savedAt.toISOString();
        return "editor.autosave.kept";
      },
    },
    form,
  );
  return result.status === "error" ? withoutText(result) : { ...result, savedAt };
}

export async function dropDraftAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "dropDraft",
      schema: z.object({ document: z.uuid(), lang: langSchema }),
      anyOf: writePermissions,
      run: async ({ scope, input }) => {
        await dropDraft(scope, input.document, input.lang);
        return "editor.autosave.dropped";
      },
    },
    form,
  );
}

export type SaveVersionResult = ActionResult & { saved?: SaveResult };

/** Saves the text as a version. Somebody else's text in between comes back, and the author's own is kept as a draft. */
export async function saveVersionAction(_previous: ActionResult, form: FormData): Promise<SaveVersionResult> {
  let saved: SaveResult | undefined;
  const result = await runAction(
    {
      name: "saveVersion",
      schema: saveSchema,
      anyOf: writePermissions,
      run: async ({ scope, input }) => {
        const { document: documentId, lang, basedOn, source, note, translates } = input;
        const text = { documentId, lang, basedOn, source };
        saved = await saveVersion(scope, {
          ...text,
          note,
          origin: "browser",
          translatesVersion: translates ?? undefined,
        });
        if (saved.status === "conflict") await keepDraft(scope, text);
        else await dropDraft(scope, documentId, lang);
        return `editor.save.${saved.status}`;
      },
    },
    form,
  );
  return result.status === "error" ? withoutText(result) : { ...result, saved };
}

export type UploadResult = ActionResult & { file?: { name: string; width: number | null; height: number | null } };

export async function uploadFileAction(_previous: ActionResult, form: FormData): Promise<UploadResult> {
  let file: UploadResult["file"];
  const result = await runAction(
    {
      name: "uploadFile",
      schema: z.object({ document: z.uuid().optional(), file: z.file().optional() }),
      anyOf: writePermissions,
      run: async ({ scope, input }) => {
        if (!input.file || !input.document) return { refused: "editor.picture.missing", field: "file" };
        const bytes = new Uint8Array(await input.file.arrayBuffer());
        const stored = await storeFile(scope, { documentId: input.document, name: input.file.name, bytes });
        if ("refused" in stored) return { refused: `files.refused.${stored.refused}`, field: "file" };
        file = { name: stored.name, width: stored.width, height: stored.height };
        return "editor.picture.stored";
      },
    },
    form,
  );
  return { ...result, file };
}

export type NewDocumentResult = ActionResult & { documentId?: string };

/** Makes a document with its first version: the template of its kind, which teaches how to write one. */
export async function createDocumentAction(_previous: ActionResult, form: FormData): Promise<NewDocumentResult> {
  let documentId: string | undefined;
  const result = await runAction(
    {
      name: "createDocument",
      schema: newDocumentSchema,
      anyOf: writePermissions,
      run: async ({ scope, viewer, org, input }) => {
        const { kind, lang, title, key, section } = input;
        // A customer that the viewer does not have is not the same as no customer at all.
        if (input.org !== "" && !org) throw new AppError("not_found", `no customer ${input.org} to write for`);
        if (inSection(kind) && section === "") return { refused: "editor.new.sectionMissing", field: "section" };
        if ((kind === "proposal" || kind === "incident_report") && !org) {
          return { refused: "editor.new.customerMissing", field: "org" };
        }
        const sectionKey = inSection(kind) ? section : null;
        const orgId = inSection(kind) ? null : (org?.id ?? null);
        const made = await createDocument(scope, { kind, key, orgId, sectionKey, sourceLang: lang, orNear: true });
        const template = templateOf({
          kind,
          lang,
          title,
          section: sectionKey,
          customer: org?.slug ?? null,
          owner: viewer.name,
        });
        const source = withOpening(template, input.opening);
        await saveVersion(scope, { documentId: made.documentId, lang, source, basedOn: null, origin: "browser" });
        documentId = made.documentId;
        return "editor.new.created";
      },
    },
    form,
  );
  return { ...result, documentId };
}

/** The text is the form's largest value and the browser still has it; sending it back would only cost time. */
function withoutText<Result extends Extract<ActionResult, { status: "error" }>>(result: Result): Result {
  const { source: _source, ...values } = result.values;
  return { ...result, values };
}
