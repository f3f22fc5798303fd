import "server-only";
import type { Scope } from "@/lib/access/scope";
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
  const row = await scope.db.surveySettings.findFirst({
    where: { orgId },
    orderBy: { version: "desc" },
    select: { values: true },
  });
  return row && surveySettingsSchema.parse(row.values);
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
