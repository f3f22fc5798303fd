-- CreateEnum
CREATE TYPE "survey_lang" AS ENUM ('sv', 'en');

-- CreateEnum
CREATE TYPE "survey_via" AS ENUM ('mail', 'portal', 'imported');

-- CreateEnum
CREATE TYPE "survey_reason" AS ENUM ('slow', 'unsolved', 'unclear', 'treatment', 'other');

-- CreateTable
CREATE TABLE "survey_settings" (
    "org_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID,

    CONSTRAINT "survey_settings_pkey" PRIMARY KEY ("org_id","version")
);

-- CreateTable
CREATE TABLE "survey_invitation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID,
    "person_id" UUID,
    "source" TEXT NOT NULL DEFAULT 'portal',
    "external_key" TEXT,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_month" TEXT NOT NULL,
    "service_key" TEXT NOT NULL,
    "category" TEXT,
    "site_key" TEXT,
    "priority" SMALLINT NOT NULL,
    "lang" "survey_lang" NOT NULL DEFAULT 'sv',
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "via" "survey_via",
    "score" SMALLINT,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,

    CONSTRAINT "survey_invitation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "survey_remark" (
    "org_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "reason" "survey_reason",
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_remark_pkey" PRIMARY KEY ("org_id","invitation_id")
);

-- CreateTable
CREATE TABLE "survey_link" (
    "org_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "survey_link_pkey" PRIMARY KEY ("org_id","invitation_id")
);

-- CreateTable
CREATE TABLE "survey_tag" (
    "org_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "set_by_id" UUID,

    CONSTRAINT "survey_tag_pkey" PRIMARY KEY ("org_id","invitation_id","tag")
);

-- CreateTable
CREATE TABLE "survey_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID,
    "said" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "did" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "survey_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "relation_survey" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "relation_survey_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "relation_invitation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_month" TEXT,
    "nps" SMALLINT,
    "scores" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "relation_invitation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "relation_remark" (
    "org_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "comment" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relation_remark_pkey" PRIMARY KEY ("org_id","invitation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_org_id_case_id_closed_at_key" ON "survey_invitation"("org_id", "case_id", "closed_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_org_id_source_external_key_key" ON "survey_invitation"("org_id", "source", "external_key");

-- CreateIndex
CREATE INDEX "survey_invitation_org_id_closed_month_idx" ON "survey_invitation"("org_id", "closed_month");

-- CreateIndex
CREATE INDEX "survey_invitation_org_id_person_id_send_at_idx" ON "survey_invitation"("org_id", "person_id", "send_at");

-- CreateIndex
CREATE INDEX "survey_link_token_hash_idx" ON "survey_link"("token_hash");

-- CreateIndex
CREATE INDEX "survey_action_org_id_done_at_idx" ON "survey_action"("org_id", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "relation_survey_org_id_year_key" ON "relation_survey"("org_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "relation_invitation_org_id_survey_id_person_id_key" ON "relation_invitation"("org_id", "survey_id", "person_id");

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_org_id_service_key_fkey" FOREIGN KEY ("org_id", "service_key") REFERENCES "service"("org_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_remark" ADD CONSTRAINT "survey_remark_org_id_invitation_id_fkey" FOREIGN KEY ("org_id", "invitation_id") REFERENCES "survey_invitation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_org_id_invitation_id_fkey" FOREIGN KEY ("org_id", "invitation_id") REFERENCES "survey_invitation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_tag" ADD CONSTRAINT "survey_tag_org_id_invitation_id_fkey" FOREIGN KEY ("org_id", "invitation_id") REFERENCES "survey_invitation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_action" ADD CONSTRAINT "survey_action_org_id_invitation_id_fkey" FOREIGN KEY ("org_id", "invitation_id") REFERENCES "survey_invitation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation_invitation" ADD CONSTRAINT "relation_invitation_org_id_survey_id_fkey" FOREIGN KEY ("org_id", "survey_id") REFERENCES "relation_survey"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation_remark" ADD CONSTRAINT "relation_remark_org_id_invitation_id_fkey" FOREIGN KEY ("org_id", "invitation_id") REFERENCES "relation_invitation"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An answer is a score, to an invitation that was delivered: so no more can be answered than delivered.
alter table survey_invitation add constraint survey_score check (score between 1 and 5);
alter table survey_invitation add constraint survey_answered check ((score is null) = (answered_at is null));
alter table survey_invitation add constraint survey_delivered check (answered_at is null or sent_at is not null);
alter table relation_invitation add constraint relation_nps check (nps between 0 and 10);
alter table relation_invitation add constraint relation_answered check ((nps is null) = (answered_at is null));

-- Lock two
do $$
declare name text;
begin
  foreach name in array array['survey_settings', 'survey_invitation', 'survey_remark', 'survey_link', 'survey_tag',
    'survey_action', 'relation_survey', 'relation_invitation', 'relation_remark']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;

create policy read on survey_settings for select using (org_id = any ((select app.orgs('customer.open'))::uuid[]));
create policy make on survey_settings for insert with check (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]) and made_by_id = (select app.viewer())
);

-- Invitations are made and superseded by whatever closes and reopens the case, under that person's rights. They are
-- answered by the person asked; the link of a mail opens one for reading, and its answer is written by the portal itself.
create policy read on survey_invitation for select using (
  org_id = any ((select app.orgs('satisfaction.read'))::uuid[]) or org_id = any ((select app.orgs('cases.write'))::uuid[])
);
create policy own on survey_invitation for select using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('cases.read_own'))::uuid[])
);
create policy linked on survey_invitation for select using (
  (select app.door()) = 'survey'
  and exists (select 1 from survey_link l where l.org_id = survey_invitation.org_id and l.invitation_id = survey_invitation.id
    and l.token_hash = (select app.key()))
);
create policy plan on survey_invitation for insert with check (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) and sent_at is null
);
create policy supersede on survey_invitation for update using (
  org_id = any ((select app.orgs('cases.write'))::uuid[]) or org_id = any ((select app.orgs('sla.exclude'))::uuid[])
);
create policy answer on survey_invitation for update using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('cases.read_own'))::uuid[])
);
create policy handle on survey_invitation for update using (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[])
);
grant update (sent_at, opened_at, answered_at, changed_at, expires_at, superseded_at, via, score, extra, handled_at, handled_by_id)
  on survey_invitation to samverkan_app, samverkan_job;
-- What the portal itself writes: the language when it asks, and what an import tells anew.
grant update (lang, case_id, closed_at, closed_month, service_key, category, site_key, priority)
  on survey_invitation to samverkan_job;

-- Remarks have readers of their own. Whoever wrote one may read and change it.
create policy read on survey_remark for select using (org_id = any ((select app.orgs('satisfaction.remarks'))::uuid[]));
do $$
declare deed text;
begin
  foreach deed in array array['select', 'update']
  loop
    execute format('create policy %I on survey_remark for %s using (exists (select 1 from survey_invitation i'
      ' where i.org_id = survey_remark.org_id and i.id = survey_remark.invitation_id'
      ' and i.person_id = (select app.viewer())))', 'own_' || deed, deed);
    execute format('create policy %I on relation_remark for %s using (exists (select 1 from relation_invitation i'
      ' where i.org_id = relation_remark.org_id and i.id = relation_remark.invitation_id'
      ' and i.person_id = (select app.viewer())))', 'own_' || deed, deed);
  end loop;
end $$;
create policy write on survey_remark for insert with check (exists (
  select 1 from survey_invitation i where i.org_id = survey_remark.org_id and i.id = survey_remark.invitation_id
    and i.person_id = (select app.viewer())
));
create policy linked on survey_remark for select using (
  (select app.door()) = 'survey'
  and exists (select 1 from survey_link l where l.org_id = survey_remark.org_id and l.invitation_id = survey_remark.invitation_id
    and l.token_hash = (select app.key()))
);
grant update (comment, reason, updated_at) on survey_remark to samverkan_app, samverkan_job;

create policy door on survey_link for select using (
  (select app.door()) = 'survey' and token_hash = (select app.key())
);
create policy linked on survey_settings for select using (
  (select app.door()) = 'survey'
  and exists (select 1 from survey_link l where l.org_id = survey_settings.org_id and l.token_hash = (select app.key()))
);

create policy read on survey_tag for select using (org_id = any ((select app.orgs('satisfaction.remarks'))::uuid[]));
create policy put on survey_tag for insert with check (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]) and set_by_id = (select app.viewer())
);
create policy remove on survey_tag for delete using (org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]));
grant delete on survey_tag to samverkan_app, samverkan_job;

-- What has been done is for whoever follows satisfaction; what is still to be done for those who follow it up.
create policy read on survey_action for select using (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[])
  or (done_at is not null and org_id = any ((select app.orgs('satisfaction.read'))::uuid[]))
);
create policy make on survey_action for insert with check (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]) and done_at is null
);
create policy finish on survey_action for update using (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]) and done_at is null
) with check (done_by_id = (select app.viewer()));
grant update (did, done_at, done_by_id) on survey_action to samverkan_app, samverkan_job;

create policy read on relation_survey for select using (org_id = any ((select app.orgs('satisfaction.read'))::uuid[]));
create policy open on relation_survey for insert with check (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[])
);
create policy read on relation_invitation for select using (org_id = any ((select app.orgs('satisfaction.read'))::uuid[]));
create policy ask on relation_invitation for insert with check (
  org_id = any ((select app.orgs('satisfaction.manage'))::uuid[]) and answered_at is null
);
create policy answer on relation_invitation for update using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('satisfaction.read'))::uuid[])
);
grant update (answered_at, answered_month, nps, scores) on relation_invitation to samverkan_app, samverkan_job;
create policy read on relation_remark for select using (org_id = any ((select app.orgs('satisfaction.remarks'))::uuid[]));
create policy write on relation_remark for insert with check (exists (
  select 1 from relation_invitation i where i.org_id = relation_remark.org_id and i.id = relation_remark.invitation_id
    and i.person_id = (select app.viewer())
));
grant update (comment, updated_at) on relation_remark to samverkan_app, samverkan_job;
