-- AlterEnum
ALTER TYPE "key_rights" ADD VALUE 'billing';
