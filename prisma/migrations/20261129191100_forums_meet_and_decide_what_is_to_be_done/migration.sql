-- CreateEnum
CREATE TYPE "forum_kind" AS ENUM ('cab', 'operative', 'tactical', 'security', 'strategic');

-- CreateTable
CREATE TABLE "forum_agreed" (
    "org_id" UUID NOT NULL,
    "forum" "forum_kind" NOT NULL,
    "valid_from" TEXT NOT NULL,
    "per_year" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "forum_agreed_pkey" PRIMARY KEY ("org_id","forum","valid_from")
);

-- CreateTable
CREATE TABLE "forum_meeting" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forum" "forum_kind" NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "material_due_on" DATE NOT NULL,
    "material_on" DATE,
    "held_on" DATE,
    "called_off_at" TIMESTAMPTZ(3),
    "called_off_reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "forum_meeting_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "forum_action" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forum" "forum_kind" NOT NULL,
    "meeting_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,
    "first_due_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "done_by_id" UUID,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "forum_action_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE INDEX "forum_meeting_org_id_planned_at_idx" ON "forum_meeting"("org_id", "planned_at");

-- CreateIndex
CREATE UNIQUE INDEX "forum_meeting_org_id_id_forum_key" ON "forum_meeting"("org_id", "id", "forum");

-- CreateIndex
CREATE INDEX "forum_action_org_id_first_due_on_idx" ON "forum_action"("org_id", "first_due_on");

-- AddForeignKey
ALTER TABLE "forum_agreed" ADD CONSTRAINT "forum_agreed_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_meeting" ADD CONSTRAINT "forum_meeting_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_action" ADD CONSTRAINT "forum_action_org_id_meeting_id_forum_fkey" FOREIGN KEY ("org_id", "meeting_id", "forum") REFERENCES "forum_meeting"("org_id", "id", "forum") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table forum_agreed add constraint forum_agreed_number check (per_year between 0 and 52);
alter table forum_agreed add constraint forum_agreed_month check (valid_from ~ '^\d{4}-(0[1-9]|1[0-2])$');
alter table forum_meeting add constraint forum_meeting_one_end check (held_on is null or called_off_at is null);
alter table forum_action add constraint forum_action_one_end check (done_on is null or withdrawn_on is null);

-- Lock two. A forum's record is for those who take part in it: the security group's for its officers alone.
create function app.forum_orgs(forum forum_kind, deed text) returns uuid[] language sql stable as $$
  select (case
    when forum = 'security' and deed = 'read' then app.orgs('forums.read_security')
    when forum = 'security' then app.orgs('forums.write_security')
    when deed = 'read' then app.orgs('forums.read')
    when forum = 'cab' then app.orgs('forums.write_cab')
    else app.orgs('forums.write') end)::uuid[]
$$;
grant execute on function app.forum_orgs to samverkan_app, samverkan_job;

do $$
declare name text;
begin
  foreach name in array array['forum_agreed', 'forum_meeting', 'forum_action']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
    execute format('create policy read on %I for select to samverkan_app'
      ' using (org_id = any (app.forum_orgs(forum, ''read'')))', name);
    execute format('create policy add on %I for insert to samverkan_app'
      ' with check (org_id = any (app.forum_orgs(forum, ''write'')))', name);
  end loop;
end $$;

create policy change on forum_agreed for update to samverkan_app using (org_id = any (app.forum_orgs(forum, 'write')));
create policy change on forum_meeting for update to samverkan_app using (org_id = any (app.forum_orgs(forum, 'write')));
create policy change on forum_action for update to samverkan_app using (org_id = any (app.forum_orgs(forum, 'write')));
-- Whoever owns an open action may change it in their own name, to say that it is done. That nothing else of it changes is for
-- the command to see to: the policy does not compare the other columns.
create policy finish on forum_action for update to samverkan_app using (
  owner_id = (select app.viewer()) and org_id = any (app.forum_orgs(forum, 'read'))
  and done_on is null and withdrawn_on is null
) with check (done_by_id = (select app.viewer()) and withdrawn_on is null);

grant update (per_year, created_by_id) on forum_agreed to samverkan_app, samverkan_job;
grant update (planned_at, material_due_on, material_on, held_on, called_off_at, called_off_reason) on forum_meeting
  to samverkan_app, samverkan_job;
grant update (due_on, done_on, done_by_id, withdrawn_on, withdrawn_reason) on forum_action
  to samverkan_app, samverkan_job;

-- Views of the dashboard of forums are kept as those of the others are.
alter table saved_view drop constraint saved_view_page;
alter table saved_view add constraint saved_view_page
  check (page in ('sla', 'cases', 'satisfaction', 'selfService', 'changes', 'forums'));
create or replace function app.page_orgs(page text) returns uuid[] language sql stable as $$
  select (case page
    when 'satisfaction' then app.orgs('satisfaction.read')
    when 'changes' then app.orgs('changes.read')
    when 'forums' then app.orgs('forums.read')
    else app.orgs('sla.read') end)::uuid[]
$$;
