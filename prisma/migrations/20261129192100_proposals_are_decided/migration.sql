-- CreateTable
CREATE TABLE "proposal_decision" (
    "org_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "postponed_until" DATE,
    "forum" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "responsible_id" UUID,
    "due_on" DATE,
    "effect" JSONB,

    CONSTRAINT "proposal_decision_pkey" PRIMARY KEY ("org_id","document_id","number")
);

-- CreateTable
CREATE TABLE "proposal_carried_out" (
    "org_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "done_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_carried_out_pkey" PRIMARY KEY ("org_id","document_id","number")
);

-- CreateIndex
CREATE INDEX "proposal_decision_document_id_idx" ON "proposal_decision"("document_id");

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_decision" ADD CONSTRAINT "proposal_decision_document_id_lang_version_fkey" FOREIGN KEY ("document_id", "lang", "version") REFERENCES "document_version"("document_id", "lang", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_carried_out" ADD CONSTRAINT "proposal_carried_out_org_id_document_id_number_fkey" FOREIGN KEY ("org_id", "document_id", "number") REFERENCES "proposal_decision"("org_id", "document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table proposal_decision
  add constraint proposal_decision_outcome check (outcome in ('approved', 'rejected', 'postponed')),
  add constraint proposal_decision_forum check (forum in ('operative', 'tactical', 'strategic')),
  add constraint proposal_decision_until check ((outcome = 'postponed') = (postponed_until is not null)),
  add constraint proposal_decision_responsible check ((outcome = 'approved') = (responsible_id is not null)
    and (outcome = 'approved') = (due_on is not null)),
  add constraint proposal_decision_after check (decided_at >= published_at);

-- Lock two. What was decided is neither changed nor taken away, by the job role either.
do $$
declare name text;
begin
  foreach name in array array['proposal_decision', 'proposal_carried_out']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
    execute format('grant select, insert on %I to samverkan_app, samverkan_job', name);
  end loop;
end $$;

-- A decision is read by those who read the proposal. It is counted by whoever sees the customer's figures of proposals.
create policy read on proposal_decision for select to samverkan_app using (
  org_id = any ((select app.orgs('proposals.read'))::uuid[])
  and ((select app.reckons()) or exists (select from document d where d.id = document_id))
);
create policy decide on proposal_decision for insert to samverkan_app with check (
  org_id = any ((select app.orgs('proposals.decide'))::uuid[]) and recorded_by_id = (select app.viewer())
  and exists (select from document d where d.id = document_id and d.org_id = proposal_decision.org_id and d.kind = 'proposal')
);
create policy read on proposal_carried_out for select to samverkan_app using (
  org_id = any ((select app.orgs('proposals.read'))::uuid[])
  and ((select app.reckons()) or exists (select from document d where d.id = document_id))
);
create policy follow on proposal_carried_out for insert to samverkan_app with check (
  org_id = any ((select app.orgs('proposals.follow'))::uuid[]) and recorded_by_id = (select app.viewer())
  and exists (select from document d where d.id = document_id and d.org_id = proposal_carried_out.org_id)
);

-- A figure is the same for everyone who may see it: all proposals of the customer are counted, also one addressed to others.
create policy reckon on document for select to samverkan_app using (
  (select app.reckons()) and kind = 'proposal' and org_id = any ((select app.orgs('proposals.read'))::uuid[])
);
create policy reckon on document_version for select to samverkan_app using (
  (select app.reckons()) and exists (select from document d where d.id = document_id and d.kind = 'proposal'
    and d.org_id = any ((select app.orgs('proposals.read'))::uuid[]))
);

-- The dashboard of proposals keeps views, as the others do.
alter table saved_view drop constraint saved_view_page;
alter table saved_view add constraint saved_view_page check (page in ('sla', 'cases', 'satisfaction', 'selfService', 'changes', 'forums', 'proposals'));
create or replace function app.page_orgs(page text) returns uuid[] language sql stable as $$
  select (case page
    when 'satisfaction' then app.orgs('satisfaction.read')
    when 'changes' then app.orgs('changes.read')
    when 'forums' then app.orgs('forums.read')
    when 'proposals' then app.orgs('proposals.read')
    else app.orgs('sla.read') end)::uuid[]
$$;
