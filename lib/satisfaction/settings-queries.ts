import "server-only";
import { type Asked, ask, asked } from "@/lib/access/ask-queries";
import type { Scope } from "@/lib/access/scope";
import { Prisma } from "@/lib/generated/prisma/client";
import { type SurveySettings, surveySettingsSchema } from "./settings";

export interface SettingsVersion {
  version: number;
  values: SurveySettings;
  /** ISO instant. */
  madeAt: string;
  madeById: string | null;
}

const shown = 10;

/** The settings in force; null for a customer whose users are not asked. Row-level security is the lock: whoever reaches the customer. */
export async function getSurveySettings(scope: Scope, orgId: string): Promise<SurveySettings | null> {
  return ask(scope, surveySettingsAsked(orgId));
}

export function surveySettingsAsked(orgId: string): Asked<SurveySettings | null> {
  const sql = Prisma.sql`
    select s.values from survey_settings s where s.org_id = ${orgId}::uuid order by s.version desc limit 1`;
  return asked(sql, ([row]: { values: unknown }[]) => (row ? surveySettingsSchema.parse(row.values) : null));
}

/** The last versions, the one in force first. */
export async function listSettingsVersions(scope: Scope, orgId: string): Promise<SettingsVersion[]> {
  scope.require("satisfaction.manage", orgId);
  const rows = await scope.db.surveySettings.findMany({
    where: { orgId },
    orderBy: { version: "desc" },
    take: shown,
  });
  return rows.map(({ version, values, madeAt, madeById }) => {
    return { version, values: surveySettingsSchema.parse(values), madeAt: madeAt.toISOString(), madeById };
  });
}
