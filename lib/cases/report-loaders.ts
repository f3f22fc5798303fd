import "server-only";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { findReadable } from "@/lib/knowledge/reading/article-queries";
import { singleValues } from "@/lib/single-values";
import { listServices } from "./case-queries";
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
    return {
      org,
      services: services.map(({ key, name, nameEn }) => ({ key, name: lang === "en" ? (nameEn ?? name) : name })),
      article: article && { id: about ?? "", ...article },
      words: words?.replace(/\s+/g, " ").trim().slice(0, longestTitle) || undefined,
    };
  });
}
