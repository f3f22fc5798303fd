import "server-only";
import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { findReadable } from "@/lib/knowledge/reading/article-queries";
import { singleValues } from "@/lib/single-values";
import { loadTerms } from "@/lib/sla/queries";
import { listServices } from "./case-queries";
import { opensAt } from "./follow/expected-answer";
import { prospectGroups } from "./follow/prospects";
import { longestTitle } from "./report";

/** The form of a new case, with the article that was read before, or the words searched for, where the address has them. */
export async function loadReportForm(slug: string, asked: Readonly<Record<string, unknown>>) {
  const { viewer, org } = await requireCustomer(slug, "cases.report");
  const lang = (await getLocale()) === "en" ? "en" : "sv";
  const { about, words } = singleValues(asked);
  return inScope(viewer, async (scope) => {
    const services = await listServices(scope, org.id);
    const isId = z.uuid().safeParse(about).success;
    const article = about && isId ? await findReadable(scope, lang, about) : null;
    const terms = await loadTerms(scope, org.id);
    const now = Date.now();
    return {
      org,
      services: services.map(({ key, name, nameEn }) => ({ key, name: lang === "en" ? (nameEn ?? name) : name })),
      article: article && { id: about ?? "", ...article },
      words: words?.replace(/\s+/g, " ").trim().slice(0, longestTitle) || undefined,
      opensAt: terms?.office ? opensAt(terms.office, now) : null,
      prospects: terms
        ? prospectGroups(
            terms.agreement,
            services.map(({ key }) => key),
            now,
          )
        : [],
      key: randomUUID(),
      owner: `${viewer.personId}:${org.slug}`,
    };
  });
}
