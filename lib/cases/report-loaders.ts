import "server-only";
import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import * as z from "zod";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { findReadable } from "@/lib/knowledge/reading/article-queries";
import { singleValues } from "@/lib/single-values";
import { type CustomerTerms, loadTerms } from "@/lib/sla/queries";
import { listServices } from "./case-queries";
import { agreedPriorities, expectedAnswer, opensAt } from "./follow/expected-answer";
import { type Impact, impacts, priorityOf, type Urgency, urgencies } from "./follow/priority";
import { longestTitle } from "./report";

/** What a case of this impact and urgency would be, reported now. */
export interface Prospect {
  impact: Impact;
  urgency: Urgency;
  priority: number;
  /** By when it is answered, whichever service it concerns; null where nothing is promised for some of them. */
  answerBy: number | null;
}

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
        ? prospectsOf(
            terms,
            services.map(({ key }) => key),
            now,
          )
        : [],
      key: randomUUID(),
      owner: `${viewer.personId}:${org.slug}`,
    };
  });
}

function prospectsOf({ agreement }: CustomerTerms, services: readonly string[], now: number): Prospect[] {
  const agreed = agreedPriorities(agreement, now);
  return impacts.flatMap((impact) =>
    urgencies.map((urgency) => {
      const priority = priorityOf(impact, urgency, agreed);
      return { impact, urgency, priority, answerBy: expectedAnswer(agreement, services, priority, now) };
    }),
  );
}
