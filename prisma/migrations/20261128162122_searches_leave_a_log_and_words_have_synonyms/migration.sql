-- CreateTable
CREATE TABLE "search_log" (
    "id" UUID NOT NULL,
    "trace" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "opened_rank" INTEGER,
    "opened_document_id" UUID,
    "outcome" TEXT NOT NULL DEFAULT 'none',
    "org_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_synonym" (
    "id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "words" TEXT[],
    "origin" TEXT NOT NULL DEFAULT 'portal',
    "shipped_as" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_synonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_log_trace_created_at_idx" ON "search_log"("trace", "created_at");

-- CreateIndex
CREATE INDEX "search_log_created_at_idx" ON "search_log"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "search_synonym_lang_shipped_as_key" ON "search_synonym"("lang", "shipped_as");

alter table search_log add constraint search_log_place check (place in ('page', 'instant', 'case'));
alter table search_log add constraint search_log_outcome check (outcome in ('none', 'opened', 'solved', 'case'));
-- Nothing of a case's words, whoever wrote the row.
alter table search_log add constraint search_log_case_without_words check (place <> 'case' or query = '');

-- The tab that a unit of work concerns. Its browser made the name up, and nobody else can guess it.
create function app.trace() returns uuid language sql stable as $$
  select nullif(current_setting('app.trace', true), '')::uuid
$$;
grant execute on function app.trace to samverkan_app, samverkan_job;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['search_log', 'search_synonym']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using (app.door() = ''operator'')'
      ' with check (app.door() = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('grant select on %I to samverkan_app', name);
  end loop;
end $$;

-- A tab goes on with its own rows; the whole is for who writes articles, and a customer's rows only for theirs.
create policy own_tab on search_log for select to samverkan_app using (trace = (select app.trace()));
create policy follow_up on search_log for select to samverkan_app using (case when org_id is null
  then cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0
  else org_id = any ((select app.orgs('knowledge.write'))::uuid[]) end);
create policy write on search_log for insert to samverkan_app with check (trace = (select app.trace())
  and (org_id is null or org_id = any ((select app.orgs('customer.open'))::uuid[])));
create policy go_on on search_log for update to samverkan_app using (trace = (select app.trace()));
grant insert on search_log to samverkan_app;
grant update (lang, query, place, hits, opened_rank, opened_document_id, outcome, updated_at)
  on search_log to samverkan_app;

-- Whoever searches needs the words; what was taken away is for who may bring it back.
create policy read on search_synonym for select using (removed_at is null
  or cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0);
create policy write on search_synonym for insert to samverkan_app
  with check (cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0);
create policy change on search_synonym for update to samverkan_app
  using (cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0);
grant insert on search_synonym to samverkan_app;
grant update (words, origin, updated_at, removed_at) on search_synonym to samverkan_app;
