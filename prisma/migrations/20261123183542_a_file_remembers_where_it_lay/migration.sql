-- AlterTable
ALTER TABLE "document_file" ADD COLUMN     "path" TEXT;
