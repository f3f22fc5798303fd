-- CreateTable
CREATE TABLE "case_file" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "seq" INTEGER,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "case_watcher" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_watcher_pkey" PRIMARY KEY ("org_id","case_id","person_id")
);

-- CreateIndex
CREATE INDEX "case_file_org_id_case_id_idx" ON "case_file"("org_id", "case_id");

-- CreateIndex
CREATE INDEX "case_watcher_org_id_person_id_idx" ON "case_watcher"("org_id", "person_id");

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_watcher" ADD CONSTRAINT "case_watcher_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "cases"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['case_file', 'case_watcher']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, delete on %I to samverkan_job', name);
    execute format('grant select, insert on %I to samverkan_app', name);
  end loop;
end $$;
grant delete on case_watcher to samverkan_app;

-- A file is seen by whoever sees its case; what belongs to an internal note, by whoever reads those.
create policy read on case_file for select to samverkan_app using (
  exists (select from cases c where c.org_id = case_file.org_id and c.id = case_file.case_id)
  and (not internal or org_id = any ((select app.orgs('cases.read_internal'))::uuid[]))
);
create policy add on case_file for insert to samverkan_app with check (
  created_by_id = (select app.viewer()) and org_id = any ((select app.orgs('cases.write'))::uuid[])
  and exists (select from cases c where c.org_id = case_file.org_id and c.id = case_file.case_id)
);

-- Each watches for themselves, and only what they see.
create policy own on case_watcher to samverkan_app using (
  person_id = (select app.viewer())
  and exists (select from cases c where c.org_id = case_watcher.org_id and c.id = case_watcher.case_id)
);
