-- CreateTable
CREATE TABLE "webhook_topic" (
    "org_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,

    CONSTRAINT "webhook_topic_pkey" PRIMARY KEY ("org_id","webhook_id","topic")
);

-- CreateIndex
CREATE INDEX "webhook_topic_org_id_topic_idx" ON "webhook_topic"("org_id", "topic");

-- AddForeignKey
ALTER TABLE "webhook_topic" ADD CONSTRAINT "webhook_topic_org_id_webhook_id_fkey" FOREIGN KEY ("org_id", "webhook_id") REFERENCES "webhook"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

insert into webhook_topic (org_id, webhook_id, topic)
  select distinct org_id, id, unnest(topics) from webhook where ended_at is null;

-- Whoever records events has to know who wants to hear of them, and nothing of where that is.
alter table webhook_topic enable row level security;
alter table webhook_topic force row level security;
create policy operator on webhook_topic to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
grant select, insert, update, delete on webhook_topic to samverkan_job;

create policy read on webhook_topic for select using (
  org_id = any ((select app.orgs('integrations.manage'))::uuid[])
  or org_id = any ((select app.orgs('cases.write'))::uuid[])
  or org_id = any ((select app.orgs('sla.exclude'))::uuid[])
);
create policy listen on webhook_topic for insert with check (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
create policy leave on webhook_topic for delete using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
grant select, insert, delete on webhook_topic to samverkan_app;

-- A webhook listens from when it is added until it is ended, whoever writes it.
create function app.webhook_listens() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.ended_at is null then
    insert into webhook_topic (org_id, webhook_id, topic)
      select distinct new.org_id, new.id, topic from unnest(new.topics) topic;
  elsif tg_op = 'UPDATE' and new.ended_at is not null then
    delete from webhook_topic where org_id = new.org_id and webhook_id = new.id;
  end if;
  return null;
end $$;
create trigger webhook_listens after insert or update of ended_at on webhook for each row
  execute function app.webhook_listens();

drop policy read on webhook;
create policy read on webhook for select using (org_id = any ((select app.orgs('integrations.manage'))::uuid[]));
