-- AlterTable
ALTER TABLE "case_month" ADD COLUMN     "unresolved" INTEGER NOT NULL DEFAULT 0;

-- Clocks that still run and clocks taken out: few, and asked for by every dashboard.
CREATE INDEX "sla_outcome_running" ON "sla_outcome" ("org_id", "due_at") WHERE "outcome" = 'running';
CREATE INDEX "sla_outcome_excluded" ON "sla_outcome" ("org_id", "due_month") WHERE "outcome" = 'excluded';

-- The backlog, newest first and oldest first.
CREATE INDEX "cases_unclosed" ON "cases" ("org_id", "opened_at" DESC, "number" DESC) WHERE "closed_at" IS NULL;

-- Lists of what happened in a month.
CREATE INDEX "cases_closed_month" ON "cases" ("org_id", "closed_month");
CREATE INDEX "cases_reopened" ON "cases" ("org_id", "resolved_month") WHERE "reopen_count" > 0;
CREATE INDEX "cases_unresolved" ON "cases" ("org_id", "closed_month") WHERE "closed_month" IS NOT NULL AND "resolved_month" IS NULL;
