-- Likeness of words. A trusted extension: the owner of the database may create it without being superuser.
create extension if not exists pg_trgm;

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "org_id" UUID,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "section_key" TEXT NOT NULL,
    "audience" TEXT[],
    "owner" TEXT,
    "review_by" DATE,
    "product" TEXT[],
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_text" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "audience" TEXT[],
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "tags" TEXT[],
    "keywords" TEXT[],
    "source" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "plain_text" TEXT NOT NULL,
    "reading_minutes" INTEGER NOT NULL,
    "links" TEXT[],
    "last_update" DATE,

    CONSTRAINT "document_text_pkey" PRIMARY KEY ("document_id","lang")
);

-- CreateTable
CREATE TABLE "help_section" (
    "key" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "help_section_pkey" PRIMARY KEY ("key","lang")
);

-- CreateTable
CREATE TABLE "search_section" (
    "document_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "audience" TEXT[],
    "anchor" TEXT,
    "heading" TEXT,
    "title_folded" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "search_section_pkey" PRIMARY KEY ("document_id","lang","ordinal")
);

-- CreateTable
CREATE TABLE "search_word" (
    "lang" TEXT NOT NULL,
    "audience_token" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("lang","audience_token","word")
);

-- CreateIndex
CREATE INDEX "document_section_key_position_idx" ON "document"("section_key", "position");

-- CreateIndex
CREATE UNIQUE INDEX "document_org_id_key_key" ON "document"("org_id", "key");

-- CreateIndex
CREATE INDEX "document_text_lang_slug_idx" ON "document_text"("lang", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "help_section_lang_slug_key" ON "help_section"("lang", "slug");

-- CreateIndex
CREATE INDEX "search_section_terms_idx" ON "search_section" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "search_word_folded_idx" ON "search_word" USING GIN ("folded" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_text" ADD CONSTRAINT "document_text_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_section" ADD CONSTRAINT "search_section_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lock two. Texts are written by the operator's side only; whoever is in the audience may read.
do $$
declare name text;
begin
  foreach name in array array['document', 'document_text', 'search_section', 'search_word']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy operator on %I to samverkan_job using (app.door() = ''operator'')'
      ' with check (app.door() = ''operator'')', name);
  end loop;
end $$;

create policy read on document for select using (audience && (select app.audiences())::text[]);
create policy read on document_text for select using (audience && (select app.audiences())::text[]);
create policy read on search_section for select using (audience && (select app.audiences())::text[]);
create policy read on search_word for select using (audience_token = any ((select app.audiences())::text[]));

grant select on document, document_text, search_section, search_word, help_section to samverkan_app, samverkan_job;
grant insert, update, delete on document, document_text, search_section, search_word, help_section to samverkan_job;
