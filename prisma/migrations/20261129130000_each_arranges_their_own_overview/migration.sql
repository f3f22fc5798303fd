-- CreateTable
CREATE TABLE "overview_layout" (
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "tiles" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "overview_layout_pkey" PRIMARY KEY ("org_id","person_id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_org_id_person_id_page_name_key" ON "saved_view"("org_id", "person_id", "page", "name");

-- AddForeignKey
ALTER TABLE "overview_layout" ADD CONSTRAINT "overview_layout_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table saved_view add constraint saved_view_page check (page in ('sla', 'cases', 'satisfaction', 'selfService'));

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['overview_layout', 'saved_view']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('grant select, insert, delete on %I to samverkan_app', name);
  end loop;
end $$;

-- How somebody has arranged an overview is for them alone.
create policy own on overview_layout to samverkan_app using (
  person_id = (select app.viewer()) and org_id = any ((select app.orgs('customer.open'))::uuid[])
);
grant update (tiles, updated_at) on overview_layout to samverkan_app;

-- A view is its person's, and where it is shared for whoever may open the page it is a view of.
create function app.page_orgs(page text) returns uuid[] language sql stable as $$
  select (case page when 'satisfaction' then app.orgs('satisfaction.read') else app.orgs('sla.read') end)::uuid[]
$$;
grant execute on function app.page_orgs to samverkan_app, samverkan_job;
create policy read on saved_view for select to samverkan_app using (
  org_id = any (app.page_orgs(page)) and (shared or person_id = (select app.viewer()))
);
create policy keep on saved_view for insert to samverkan_app with check (
  org_id = any (app.page_orgs(page)) and person_id = (select app.viewer())
);
create policy change on saved_view for update to samverkan_app using (
  org_id = any (app.page_orgs(page)) and person_id = (select app.viewer())
);
create policy remove on saved_view for delete to samverkan_app using (
  org_id = any (app.page_orgs(page)) and person_id = (select app.viewer())
);
grant update (query, shared) on saved_view to samverkan_app;
