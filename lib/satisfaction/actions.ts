"use server";

import type * as z from "zod";
import { type ActionResult, type Refusal, runAction } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import type { CustomerAccess, PersonViewer } from "@/lib/access/viewer";
import { listRoleHoldings } from "@/lib/organisation/queries";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { finishAction, makeAction, setAside, setTags } from "./action-commands";
import { tagsOf } from "./answer-filter";
import {
  finishSchema,
  makeActionSchema,
  openRelationSchema,
  relationSchema,
  setAsideSchema,
  settingsOf,
  settingsSchema,
  tagsSchema,
} from "./forms";
import { forumOf, statementsOf } from "./relation";
import { answerRelation, openRelationSurvey } from "./relation-commands";
import { getOwnRelation } from "./relation-queries";
import { makeSettings } from "./settings-commands";

const gone: Refusal = { refused: "satisfaction.desk.gone" };

interface Work<Input> {
  scope: Scope;
  viewer: PersonViewer;
  org: CustomerAccess;
  input: Input;
}

/** Something that those do who act on what a customer's users say. */
function manage<Schema extends z.ZodObject<{ org: z.ZodString }>>(
  name: string,
  schema: Schema,
  form: FormData,
  run: (work: Work<z.infer<Schema>>) => Promise<string | Refusal>,
  path: (org: string) => string = routes.desk.satisfaction,
): Promise<ActionResult> {
  return runAction(
    {
      name,
      schema,
      permission: "satisfaction.manage",
      run: async ({ scope, viewer, org, input }) => (org ? run({ scope, viewer, org, input }) : gone),
      revalidate: ({ org }) => path(String(org)),
    },
    form,
  );
}

export async function saveSurveySettingsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const save = async ({ scope, org, input }: Work<z.infer<typeof settingsSchema>>) => {
    const settings = settingsOf(input);
    if ("unfinished" in settings) {
      return { refused: "satisfaction.settings.wrong.question", field: settings.unfinished };
    }
    const isMade = await makeSettings(scope, org.id, settings, input.version);
    return isMade ? "satisfaction.settings.saved" : { refused: "satisfaction.settings.conflict" };
  };
  return manage("saveSurveySettings", settingsSchema, form, save, routes.desk.surveySettings);
}

export async function makeSurveyActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("makeSurveyAction", makeActionSchema, form, async ({ scope, org, input }) => {
    const { answer: id, said, body, owner, due } = input;
    const holdings = await listRoleHoldings(scope, org.id, localDateAt(Date.now(), org.timeZone));
    if (!holdings.some(({ personId }) => personId === owner)) {
      return { refused: "satisfaction.desk.ownerMissing", field: "owner" };
    }
    const isMade = await makeAction(scope, { orgId: org.id, id }, { said, body, owner, due }, Date.now());
    return isMade ? "satisfaction.desk.made" : gone;
  });
}

export async function setSurveyAsideAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("setSurveyAside", setAsideSchema, form, async ({ scope, org, input }) => {
    const isAside = await setAside(scope, { orgId: org.id, id: input.answer }, Date.now());
    return isAside ? "satisfaction.desk.aside" : gone;
  });
}

export async function finishSurveyActionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return manage("finishSurveyAction", finishSchema, form, async ({ scope, org, input }) => {
    const isDone = await finishAction(scope, { orgId: org.id, id: input.action }, input.did, Date.now());
    return isDone ? "satisfaction.desk.finished" : gone;
  });
}

export async function setSurveyTagsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const put = async ({ scope, org, input }: Work<z.infer<typeof tagsSchema>>) => {
    const isSet = await setTags(scope, { orgId: org.id, id: input.answer }, tagsOf(input.tags));
    return isSet ? "satisfaction.desk.tagged" : gone;
  };
  return manage("setSurveyTags", tagsSchema, form, put, routes.customer.surveyAnswers);
}

export async function openRelationSurveyAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  const open = async ({ scope, org }: Work<z.infer<typeof openRelationSchema>>) => {
    const invited = await openRelationSurvey(scope, org, Date.now());
    return invited === null ? { refused: "satisfaction.relation.exists" } : "satisfaction.relation.opened";
  };
  return manage("openRelationSurvey", openRelationSchema, form, open, routes.desk.surveySettings);
}

/** The answer of somebody who was invited; the statements of their forum are the fields `s.<key>`. */
export async function answerRelationSurveyAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "answerRelationSurvey",
      schema: relationSchema,
      permission: "satisfaction.read",
      run: async ({ scope, org, input }) => {
        const now = Date.now();
        const own = org && (await getOwnRelation(scope, org.id, now));
        const level = own && forumOf(own.role);
        if (!org || !level) return { refused: "satisfaction.relation.closed" };
        const scores = Object.fromEntries(
          statementsOf(level).flatMap((statement) => {
            const given = Number(form.get(`s.${statement}`));
            return Number.isInteger(given) && given >= 1 && given <= 5 ? [[statement, given]] : [];
          }),
        );
        const isKept = await answerRelation(scope, org, { nps: input.nps, scores, comment: input.comment }, now);
        return isKept ? "satisfaction.relation.kept" : { refused: "satisfaction.relation.closed" };
      },
      revalidate: ({ org }) => routes.customer.relationSurvey(org),
    },
    form,
  );
}
