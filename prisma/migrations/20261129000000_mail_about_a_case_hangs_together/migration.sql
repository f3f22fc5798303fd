-- CreateEnum
CREATE TYPE "case_mail_way" AS ENUM ('in', 'out');

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "thread" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "case_mail" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "person_id" UUID,
    "way" "case_mail_way" NOT NULL,
    "mail_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_mail_pkey" PRIMARY KEY ("org_id","case_id","message_id")
);

-- CreateIndex
CREATE INDEX "case_mail_message_id_idx" ON "case_mail"("message_id");

-- CreateIndex
CREATE INDEX "case_mail_mail_id_idx" ON "case_mail"("mail_id");

-- Lock two. Only the worker follows threads; who works on cases notes which mail an agent has put where.
alter table case_mail enable row level security;
alter table case_mail force row level security;
create policy operator on case_mail to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert, delete on case_mail to samverkan_job;

create policy note on case_mail for insert to samverkan_app
  with check (org_id = any ((select app.orgs('cases.write'))::uuid[]) and way = 'in');
grant insert on case_mail to samverkan_app;
