import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { loadComparison, loadDeskDocument, loadReview } from "@/lib/knowledge/desk/desk-loaders";
import { loadEditor } from "@/lib/knowledge/desk/draft-loaders";
import { replaceSections } from "@/lib/knowledge/exchange/section-commands";
import { readContent } from "@/scripts/check-content";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";
import { type Draft, text, writing } from "@/tests/fixtures/writing";

const noteSupplierRead = vi.hoisted(() => vi.fn());
const gate = vi.hoisted(() => ({ viewer: undefined as PersonViewer | undefined }));
vi.mock("@/lib/access/gate", () => ({ noteSupplierRead, requireSupplier: () => gate.viewer }));
vi.mock("@/lib/access/action", () => ({ runAction: () => undefined }));
vi.mock("next-intl/server", () => ({ getLocale: () => "sv" }));

const database = freshDatabase();
let own: TestCustomer;
let tam: PersonViewer;
let policy: Draft;
let article: Draft;
const { create, save, published } = writing(() => tam);

beforeAll(async () => {
  own = await addCustomer(database.admin);
  tam = staff([own], ["tam"]);
  gate.viewer = tam;
  await addStaff(database.admin, [tam]);
  await inOperatorScope((scope) => replaceSections(scope, readContent().sections));
  const { documentId } = await create("policy", own.id);
  const front = { kind: "policy", section: undefined, customer: own.slug, audience: [`org:${own.slug}`] };
  policy = await save(documentId, text(front));
  article = await published({ slug: "ett" });
});
beforeEach(() => noteSupplierRead.mockClear());

const pages: Record<string, (draft: Draft) => Promise<unknown>> = {
  document: ({ documentId }) => loadDeskDocument(documentId),
  review: ({ documentId, lang, number }) => loadReview(documentId, lang, number),
  comparison: ({ documentId, lang }) => loadComparison(documentId, lang, {}),
  editor: ({ documentId, lang }) => loadEditor(documentId, lang),
};

test.each(Object.keys(pages))("opening a customer's document leaves a trace: %s", async (page) => {
  await pages[page]?.(policy);
  expect(noteSupplierRead.mock.calls).toEqual([[tam, "documents.write", own.id]]);
  noteSupplierRead.mockClear();
  await pages[page]?.(article);
  expect(noteSupplierRead).not.toHaveBeenCalled();
});
