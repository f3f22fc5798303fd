import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { FrontMatter, Lang } from "@/lib/knowledge/source/schema";
import { customersIn } from "./audience";
import type { DocumentHead } from "./head-queries";
import { type Placed, type PlacedResult, placeText } from "./publication";

/** Where a text would stand and who would read it, or what its front matter says that cannot be. */
export async function placeOf(
  scope: Scope,
  head: DocumentHead,
  lang: Lang,
  frontMatter: FrontMatter,
): Promise<PlacedResult> {
  const reached = scope.actor !== "person" ? {} : { id: { in: [...scope.orgs("customer.open")] } };
  const named = customersIn(frontMatter.audience);
  const ids = [...named.filter(isId), ...(head.orgId ? [head.orgId] : [])];
  const customers =
    named.length + ids.length === 0
      ? []
      : await scope.db.organisation.findMany({
          where: { kind: "customer", AND: [reached], OR: [{ slug: { in: named } }, { id: { in: ids } }] },
          select: { id: true, slug: true },
        });
  const sections = await scope.db.helpSection.findMany({
    where: { lang },
    orderBy: { position: "asc" },
    select: { key: true },
  });
  return placeText(frontMatter, {
    kind: head.kind,
    kindMayChange: scope.actor !== "person",
    orgId: head.orgId,
    sectionKey: head.sectionKey,
    lang,
    sections: sections.map(({ key }) => key),
    customers,
  });
}

/** The document, among those the publisher can see, that already has the address; null when it is free. */
export async function takenAddress(
  scope: Scope,
  { id, orgId }: DocumentHead,
  lang: Lang,
  { slug, sectionKey }: Placed,
): Promise<{ slug: string; title: string } | null> {
  if (sectionKey === null) return null;
  const text = await scope.db.documentText.findFirst({
    where: { lang, slug, documentId: { not: id }, document: { sectionKey, orgId, archivedAt: null } },
    select: { title: true },
  });
  return text && { slug, title: text.title };
}

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
