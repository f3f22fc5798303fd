-- AlterTable
ALTER TABLE "document_text" ADD COLUMN     "outdated_since" TIMESTAMPTZ(3);
