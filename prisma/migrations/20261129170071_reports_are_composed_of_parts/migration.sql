-- CreateTable
CREATE TABLE "report_definition" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_definition_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "report_part" (
    "org_id" UUID NOT NULL,
    "definition_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "place" SMALLINT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "words" BOOLEAN NOT NULL DEFAULT true,
    "figures" BOOLEAN NOT NULL DEFAULT true,
    "tables" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "report_part_pkey" PRIMARY KEY ("org_id","definition_id","section")
);

-- AlterTable
ALTER TABLE "report_subscription" ADD COLUMN "definition_id" UUID;

-- AddForeignKey
ALTER TABLE "report_definition" ADD CONSTRAINT "report_definition_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_part" ADD CONSTRAINT "report_part_org_id_definition_id_fkey" FOREIGN KEY ("org_id", "definition_id") REFERENCES "report_definition"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_subscription" ADD CONSTRAINT "report_subscription_org_id_definition_id_fkey" FOREIGN KEY ("org_id", "definition_id") REFERENCES "report_definition"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

create unique index report_definition_named on report_definition (org_id, lower(name)) where ended_at is null;
alter table report_definition add constraint report_definition_name check (length(name) between 1 and 80);
alter table report_part add constraint report_part_section check (
  section in ('levels', 'availability', 'cases', 'followUp', 'satisfaction', 'knowledge', 'billing'));
alter table report_part add constraint report_part_body check (length(body) <= 4000);

alter table report_subscription drop constraint report_subscription_kind;
alter table report_subscription add constraint report_subscription_kind check (
  kind in ('monthly', 'sla', 'satisfaction', 'billing', 'own') and (kind = 'own') = (definition_id is not null));
alter table report_subscription drop constraint report_subscription_end;
alter table report_subscription add constraint report_subscription_end check (
  (ended_at is null) = (ended_why is null) and (ended_why is null or ended_why in ('person', 'link', 'right', 'gone')));
-- Pressed twice it is one.
create unique index report_subscription_once on report_subscription
  (org_id, person_id, kind, definition_id, lang, sections, rhythm, day, minute) nulls not distinct where ended_at is null;

-- Lock two
do $$
declare name text;
begin
  foreach name in array array['report_definition', 'report_part']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;

create policy read on report_definition for select to samverkan_app using (
  org_id = any ((select app.orgs('customer.open'))::uuid[])
);
create policy begin on report_definition for insert to samverkan_app with check (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and created_by_id = (select app.viewer()) and ended_at is null
);
create policy change on report_definition for update to samverkan_app using (
  org_id = any ((select app.orgs('reports.write'))::uuid[])
);
grant update (name, updated_at, ended_at) on report_definition to samverkan_app;

-- What a writer says of invoicing is for those who may see invoicing: a part is seen as its section is.
create function app.section_orgs(section text) returns uuid[] language sql stable as $$
  select (case section
    when 'followUp' then app.orgs('cases.read_org')
    when 'satisfaction' then app.orgs('satisfaction.read')
    when 'billing' then app.orgs('billing.read')
    else app.orgs('sla.read') end)::uuid[]
$$;
grant execute on function app.section_orgs to samverkan_app, samverkan_job;
create policy read on report_part for select to samverkan_app using (org_id = any (app.section_orgs(section)));
create policy keep on report_part for insert to samverkan_app with check (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and org_id = any (app.section_orgs(section))
);
create policy change on report_part for update to samverkan_app using (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and org_id = any (app.section_orgs(section))
);
create policy remove on report_part for delete to samverkan_app using (
  org_id = any ((select app.orgs('reports.write'))::uuid[]) and org_id = any (app.section_orgs(section))
);
grant update (place, body, words, figures, tables), delete on report_part to samverkan_app;
