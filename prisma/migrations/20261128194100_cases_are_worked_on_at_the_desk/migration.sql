-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "assignee_id" UUID;

-- CreateTable
CREATE TABLE "case_relation" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "related_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_relation_pkey" PRIMARY KEY ("org_id","case_id","kind")
);

-- CreateTable
CREATE TABLE "canned_answer" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "article_key" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "canned_answer_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "desk_view" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_view_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateIndex
CREATE INDEX "case_relation_org_id_related_id_idx" ON "case_relation"("org_id", "related_id");

-- CreateIndex
CREATE UNIQUE INDEX "desk_view_person_id_name_key" ON "desk_view"("person_id", "name");

-- AddForeignKey
ALTER TABLE "case_relation" ADD CONSTRAINT "case_relation_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_relation" ADD CONSTRAINT "case_relation_org_id_related_id_fkey" FOREIGN KEY ("org_id", "related_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "canned_answer" ADD CONSTRAINT "canned_answer_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_view" ADD CONSTRAINT "desk_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is still to be done, as the desk asks for it: few rows however many cases there have been.
create index cases_desk on cases (org_id, state) where closed_at is null;

alter table case_relation add constraint case_relation_kind check (kind in ('duplicate_of', 'caused_by'));
alter table case_relation add constraint case_relation_other check (case_id <> related_id);
alter table canned_answer add constraint canned_answer_lang check (lang in ('sv', 'en'));

-- Who works on a case is a fact of its own, beside what is folded from the events.
grant update (assignee_id, assignee, assigned_group) on cases to samverkan_app;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['case_relation', 'canned_answer', 'desk_view']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('grant select, insert, delete on %I to samverkan_app', name);
  end loop;
end $$;

-- Relations of cases: read by who reads every case of the customer, made and undone by who works on them.
create policy read on case_relation for select to samverkan_app
  using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy relate on case_relation for insert to samverkan_app
  with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));
create policy part on case_relation for delete to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));

-- Canned answers are the supplier's, for whoever of its people works on cases.
create policy desk on canned_answer to samverkan_app using (
  cardinality((select app.orgs('cases.write'))) > 0
  and exists (select 1 from organisation o where o.id = canned_answer.org_id and o.kind = 'supplier')
);
grant update (lang, title, body, article_key, updated_at) on canned_answer to samverkan_app;

-- A saved view is its person's own.
create policy own on desk_view to samverkan_app using (person_id = (select app.viewer()));
grant update (query) on desk_view to samverkan_app;
