-- AlterTable
ALTER TABLE "mail_in" ADD COLUMN     "is_proven" BOOLEAN NOT NULL DEFAULT false;
