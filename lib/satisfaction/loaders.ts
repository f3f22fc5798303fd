import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { noteSupplierRead, requireCustomer, requireSupplier } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { getServiceNames, getSiteNames, listRoleHoldings } from "@/lib/organisation/queries";
import { localDateAt } from "@/lib/time/local-date";
import { listLowAnswers, listOpenActions } from "./action-queries";
import { answerFilterOf } from "./answer-filter";
import { listAnswers, listTags } from "./answer-queries";
import { fewestAnswers, withheld } from "./figures";
import {
  type ForumLevel,
  forumLevels,
  netPromoterScore,
  npsTotals,
  statementMeans,
  statements,
  statementsOf,
} from "./relation";
import { getOwnRelation, listRelationRemarks, listRelationSurveys, type RelationSurvey } from "./relation-queries";
import { listSettingsVersions } from "./settings-queries";

/** The answers behind the figures, with what was written. */
export async function loadAnswers(slug: string, search: Readonly<Record<string, string | undefined>>) {
  const { viewer, org } = await requireCustomer(slug, "satisfaction.remarks");
  const [filter, lang] = [answerFilterOf(search), await getLocale()];
  const page = await inScope(viewer, async (scope) => {
    const { page: number, ...found } = await listAnswers(scope, org.id, filter);
    return {
      ...{ ...found, number },
      tags: await listTags(scope, org.id),
      services: await getServiceNames(scope, org.id, lang),
      sites: await getSiteNames(scope, org.id),
    };
  });
  const may = {
    tag: viewer.isSupplier && can(viewer, "satisfaction.manage", org.id),
    listCases: can(viewer, "cases.read_org", org.id),
  };
  return { org, filter, ...page, may };
}

/** One year's survey as it is shown: nothing of a group with fewer than five answers. */
function resultsOf({ answers, ...survey }: RelationSurvey, now: number) {
  const of = (level: ForumLevel) => answers.filter((answer) => answer.level === level);
  const hidden = withheld(forumLevels.map((level) => ({ key: level, answered: of(level).length })));
  return {
    ...survey,
    isOpen: Date.parse(survey.closesAt) > now,
    answered: answers.length,
    nps: netPromoterScore(npsTotals(answers)),
    means: statementMeans(answers, statements).filter(({ n }) => n > 0),
    levels: forumLevels.map((level) => {
      const own = of(level);
      if (hidden.has(level)) return { level, n: own.length, nps: null, means: [] };
      return {
        level,
        n: own.length,
        nps: netPromoterScore(npsTotals(own)),
        means: statementMeans(own, statementsOf(level)),
      };
    }),
  };
}
export type RelationResults = ReturnType<typeof resultsOf>;

/** The yearly surveys, and the viewer's own form while one asks them. */
export async function loadRelation(slug: string) {
  const { viewer, org } = await requireCustomer(slug, "satisfaction.read");
  const now = Date.now();
  return inScope(viewer, async (scope) => {
    const surveys = await listRelationSurveys(scope, org.id);
    const [latest] = surveys;
    const mayRead = can(viewer, "satisfaction.remarks", org.id);
    return {
      ...{
        org,
        results: surveys.map((survey) => resultsOf(survey, now)),
        own: await getOwnRelation(scope, org.id, now),
      },
      remarks:
        latest && mayRead && latest.answers.length >= fewestAnswers
          ? await listRelationRemarks(scope, org.id, latest.id)
          : [],
    };
  });
}

/** What users were not satisfied with, and what is being done, with all the customers the viewer acts for. */
export async function loadSatisfactionDesk() {
  const viewer = await requireSupplier("satisfaction.manage");
  const customers = viewer.customers.filter(({ id }) => can(viewer, "satisfaction.manage", id));
  for (const { id } of customers) await noteSupplierRead(viewer, "satisfaction.remarks", id);
  const today = localDateAt(Date.now(), "Europe/Stockholm");
  return inScope(viewer, async (scope) => {
    const owners = new Map<string, { id: string; name: string }[]>();
    for (const { id } of customers) {
      const holdings = await listRoleHoldings(scope, id, today);
      const people = new Map(holdings.map(({ personId, name }) => [personId, { id: personId, name }]));
      owners.set(
        id,
        [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
      );
    }
    return {
      ...{ customers, owners, today, viewerId: viewer.personId },
      low: await listLowAnswers(scope),
      actions: await listOpenActions(scope),
    };
  });
}

/** How a customer's users are asked, and the yearly survey. */
export async function loadSurveySettings(slug: string) {
  const viewer = await requireSupplier("satisfaction.manage");
  const org = viewer.customers.find((customer) => customer.slug === slug);
  if (!org || !can(viewer, "satisfaction.manage", org.id)) notFound();
  const year = Number(localDateAt(Date.now(), org.timeZone).slice(0, 4));
  return inScope(viewer, async (scope) => {
    const surveys = await listRelationSurveys(scope, org.id);
    const versions = await listSettingsVersions(scope, org.id);
    const people = await scope.db.person.findMany({
      where: { id: { in: versions.flatMap(({ madeById }) => madeById ?? []) } },
      select: { id: true, name: true },
    });
    return {
      ...{ org, versions, names: new Map(people.map(({ id, name }) => [id, name])), year },
      relation: surveys.find((survey) => survey.year === year) ?? null,
    };
  });
}
