-- AlterTable
ALTER TABLE "sla_outcome" ADD COLUMN     "paused_at" TIMESTAMPTZ(3);
