-- AlterTable
ALTER TABLE "document" ADD COLUMN     "reminded" TEXT;
