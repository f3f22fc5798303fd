-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN "unsubscribe" TEXT;
