-- What the index held is made anew from the documents' texts at the next start.
DROP TABLE "search_section";
DROP TABLE "search_word";
DROP TABLE "search_text";

-- CreateTable
CREATE TABLE "search_text" (
    "number" SERIAL NOT NULL,
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "section_key" TEXT,
    "org_id" UUID,
    "product" TEXT[],
    "audience" TEXT[],
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "keywords" TEXT[],
    "updated" DATE,
    "reads" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "search_stamp" (
    "audience_token" TEXT NOT NULL,
    "changes" INTEGER NOT NULL,

    CONSTRAINT "search_stamp_pkey" PRIMARY KEY ("audience_token")
);

-- CreateIndex
CREATE INDEX "search_text_audience_idx" ON "search_text" USING GIN ("audience");

-- CreateIndex
CREATE UNIQUE INDEX "search_text_document_id_lang_key" ON "search_text"("document_id", "lang");

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two: the jobs write what is found; whoever is in an audience reads its texts, and when they last changed.
do $$
declare name text;
begin
  foreach name in array array['search_text', 'search_stamp']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using ((select app.door()) = ''operator'')'
      ' with check ((select app.door()) = ''operator'')', name);
  end loop;
end $$;
create policy read on search_text for select using (audience && (select app.audiences())::text[]);
create policy read on search_stamp for select using (audience_token = any ((select app.audiences())::text[]));

grant select on search_text, search_stamp to samverkan_app, samverkan_job;
grant insert, update, delete on search_text, search_stamp to samverkan_job;
grant usage on sequence search_text_number_seq to samverkan_job;
