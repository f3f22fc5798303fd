-- AlterTable
ALTER TABLE "document" ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "source_lang" TEXT NOT NULL DEFAULT 'sv',
ADD COLUMN     "unlisted" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "section_key" DROP NOT NULL;

-- AlterTable
ALTER TABLE "document_text" ADD COLUMN     "format" TEXT NOT NULL DEFAULT 'mdx',
ADD COLUMN     "image" TEXT,
ADD COLUMN     "meta" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_by" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "help_section" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'content';

-- CreateTable
CREATE TABLE "document_version" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "format" TEXT NOT NULL DEFAULT 'mdx',
    "source" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "path" TEXT,
    "based_on" INTEGER,
    "restored_from" INTEGER,
    "translates_version" INTEGER,
    "wording_only" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewer_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "publish_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id","lang","number")
);

-- CreateTable
CREATE TABLE "document_autosave" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "based_on" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_autosave_pkey" PRIMARY KEY ("document_id","lang","person_id")
);

-- CreateTable
CREATE TABLE "review_comment" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "review_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_comment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "answer_to" UUID,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_comment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "document_address" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "section_key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_address_pkey" PRIMARY KEY ("document_id","lang","section_key","slug")
);

-- CreateTable
CREATE TABLE "document_file" (
    "document_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "document_file_pkey" PRIMARY KEY ("document_id","name")
);

-- CreateTable
CREATE TABLE "document_vote" (
    "document_id" UUID NOT NULL,
    "voter" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "reason" TEXT,
    "comment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_vote_pkey" PRIMARY KEY ("document_id","voter")
);

-- CreateTable
CREATE TABLE "guide_tick" (
    "person_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guide_tick_pkey" PRIMARY KEY ("person_id","document_id","step")
);

-- CreateTable
CREATE TABLE "document_reads" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "document_reads_pkey" PRIMARY KEY ("document_id","lang","day")
);

-- CreateTable
CREATE TABLE "content_task" (
    "id" UUID NOT NULL,
    "org_id" UUID,
    "document_id" UUID,
    "lang" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'open',
    "owner_id" UUID,
    "count" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "note" TEXT,

    CONSTRAINT "content_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_comment_document_id_lang_number_idx" ON "review_comment"("document_id", "lang", "number");

-- CreateIndex
CREATE INDEX "document_comment_document_id_created_at_idx" ON "document_comment"("document_id", "created_at");

-- CreateIndex
CREATE INDEX "document_address_lang_slug_idx" ON "document_address"("lang", "slug");

-- CreateIndex
CREATE INDEX "content_task_state_last_at_idx" ON "content_task"("state", "last_at");

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_autosave" ADD CONSTRAINT "document_autosave_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_document_id_lang_number_fkey" FOREIGN KEY ("document_id", "lang", "number") REFERENCES "document_version"("document_id", "lang", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_comment" ADD CONSTRAINT "document_comment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_address" ADD CONSTRAINT "document_address_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_file" ADD CONSTRAINT "document_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_vote" ADD CONSTRAINT "document_vote_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guide_tick" ADD CONSTRAINT "guide_tick_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reads" ADD CONSTRAINT "document_reads_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_task" ADD CONSTRAINT "content_task_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What belongs to no customer has one name too.
drop index "document_org_id_key_key";
create unique index "document_org_id_key_key" on "document" ("org_id", "key") nulls not distinct;

-- One open task about one thing.
create unique index "content_task_open_key" on "content_task" ("kind", "subject") where state in ('open', 'doing');

-- What is a customer's is for that customer only, whatever somebody wrote in its audience.
create function app.audience_within(org uuid, audience text[]) returns boolean language sql immutable as $$
  select org is null or not exists (
    select from unnest(audience) as token where token <> 'org:' || org and token not like 'org:' || org || '+role:%'
  )
$$;
alter table document add constraint document_audience_within check (app.audience_within(org_id, audience));

-- Who writes a kind of document, and who decides that it is published. Without a customer: whoever does it for any.
create function app.writes_document(org uuid, kind text) returns boolean language sql stable as $$
  select case
    when kind = 'proposal' then org = any ((select app.orgs('proposals.write'))::uuid[])
    when kind in ('article', 'guide') then case when org is null
      then cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0
      else org = any ((select app.orgs('knowledge.write'))::uuid[]) end
    else case when org is null
      then cardinality((select app.orgs('documents.write'))::uuid[]) > 0
      else org = any ((select app.orgs('documents.write'))::uuid[]) end
  end
$$;
create function app.publishes_document(org uuid, kind text) returns boolean language sql stable as $$
  select case when kind in ('article', 'guide') then case when org is null
      then cardinality((select app.orgs('knowledge.publish'))::uuid[]) > 0
      else org = any ((select app.orgs('knowledge.publish'))::uuid[]) end
    else app.writes_document(org, kind)
  end
$$;

grant execute on function app.audience_within, app.writes_document, app.publishes_document to samverkan_app, samverkan_job;

-- Lock two.
do $$
declare name text;
begin
  foreach name in array array['document_version', 'document_autosave', 'review_comment', 'document_comment',
    'document_address', 'document_file', 'document_vote', 'guide_tick', 'document_reads', 'content_task']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using (app.door() = ''operator'')'
      ' with check (app.door() = ''operator'')', name);
    execute format('grant select, insert, update, delete on %I to samverkan_job', name);
    execute format('grant select on %I to samverkan_app', name);
  end loop;
  -- What belongs to the texts of a document, seen and made by whoever writes it.
  foreach name in array array['document_version', 'review_comment', 'document_address', 'document_file']
  loop
    execute format('create policy write on %I to samverkan_app using (exists (select from document d'
      ' where d.id = document_id and app.writes_document(d.org_id, d.kind)))', name);
  end loop;
end $$;

drop policy read on document;
create policy read on document for select
  using (audience && (select app.audiences())::text[] or app.writes_document(org_id, kind));
create policy write on document for insert to samverkan_app with check (app.writes_document(org_id, kind));
create policy change on document for update to samverkan_app using (app.writes_document(org_id, kind));
grant insert on document to samverkan_app;
-- Never the customer, the key or the kind.
grant update (section_key, audience, owner, review_by, product, position, unlisted, source_lang, archived_at)
  on document to samverkan_app;

drop policy read on document_text;
create policy read on document_text for select using (audience && (select app.audiences())::text[]
  or exists (select from document d where d.id = document_id and app.writes_document(d.org_id, d.kind)));
create policy publish on document_text to samverkan_app using (exists (select from document d
  where d.id = document_id and app.publishes_document(d.org_id, d.kind)));
grant insert, update, delete on document_text to samverkan_app;

grant insert on document_version to samverkan_app;
-- A source is never changed: a new text is a new version.
grant update (state, note, wording_only, translates_version, reviewer_id, submitted_at, reviewed_at, publish_at,
  published_at, published_by_id) on document_version to samverkan_app;
grant insert on review_comment to samverkan_app;
grant update (resolved_at, resolved_by_id) on review_comment to samverkan_app;
grant insert, delete on document_address to samverkan_app;
grant insert, delete on document_file to samverkan_app;

-- Readers follow old addresses and see the pictures of what they may read.
create policy read on document_address for select using (exists (select from document d where d.id = document_id));
create policy read on document_file for select using (exists (select from document d where d.id = document_id));

create policy own on document_autosave to samverkan_app
  using (person_id = app.viewer() and exists (select from document d
    where d.id = document_id and app.writes_document(d.org_id, d.kind)));
grant insert, update, delete on document_autosave to samverkan_app;

create policy read on document_comment for select using (org_id = any ((select app.orgs('proposals.read'))::uuid[])
  and exists (select from document d where d.id = document_id));
create policy write on document_comment for insert to samverkan_app
  with check (author_id = app.viewer() and org_id = any ((select app.orgs('proposals.read'))::uuid[])
    and exists (select from document d where d.id = document_id and d.org_id = document_comment.org_id));
create policy take_back on document_comment for update to samverkan_app
  using (author_id = app.viewer() and org_id = any ((select app.orgs('proposals.read'))::uuid[]));
grant insert on document_comment to samverkan_app;
grant update (body, removed_at) on document_comment to samverkan_app;

create policy own on document_vote to samverkan_app using (voter = 'person:' || app.viewer()
  and exists (select from document d where d.id = document_id));
create policy visitor on document_vote for insert to samverkan_app with check (app.viewer() is null
  and voter like 'visitor:%' and exists (select from document d where d.id = document_id));
create policy follow_up on document_vote for select using (exists (select from document d
  where d.id = document_id and app.writes_document(d.org_id, d.kind)));
grant insert, update on document_vote to samverkan_app;

create policy own on guide_tick to samverkan_app using (person_id = app.viewer()
  and exists (select from document d where d.id = document_id));
grant insert, delete on guide_tick to samverkan_app;

create policy count on document_reads to samverkan_app using (exists (select from document d where d.id = document_id));
grant insert, update on document_reads to samverkan_app;

create policy work on content_task to samverkan_app using (case when org_id is null
  then cardinality((select app.orgs('knowledge.write'))::uuid[]) > 0
  else org_id = any ((select app.orgs('knowledge.write'))::uuid[]) end);
grant insert on content_task to samverkan_app;
grant update (state, owner_id, count, detail, last_at, closed_at, closed_by_id, note) on content_task to samverkan_app;

