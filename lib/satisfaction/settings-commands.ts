import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { type SurveySettings, surveySettingsSchema } from "./settings";

/** Makes a new version, or false when somebody else has made one since `seen` (0 where there was none). */
export async function makeSettings(
  scope: Scope,
  orgId: string,
  settings: SurveySettings,
  seen: number,
): Promise<boolean> {
  scope.require("satisfaction.manage", orgId);
  const version = seen + 1;
  const { count } = await scope.db.surveySettings.createMany({
    data: [{ orgId, version, values: surveySettingsSchema.parse(settings), madeById: scope.viewerId }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await appendAudit(scope, {
    orgId,
    kind: "survey.settings_made",
    subject: `organisation:${orgId}`,
    detail: { version },
  });
  return true;
}
