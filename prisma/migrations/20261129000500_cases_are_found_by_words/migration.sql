-- CreateTable
CREATE TABLE "case_word" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "word" TEXT NOT NULL COLLATE "C",

    CONSTRAINT "case_word_pkey" PRIMARY KEY ("org_id","case_id","word")
);

-- CreateIndex
CREATE INDEX "case_word_org_id_word_case_id_idx" ON "case_word"("org_id", "word", "case_id");

-- No foreign key: the trigger below writes nothing but what is in cases, and a check of each of a million words tells nothing.

-- The words of a title, and the ends of long ones, so that "skärm" is found in "bildskärmen": lower case, no number cut.
create function app.title_words(title text) returns setof text language sql immutable parallel safe as $$
  select distinct left(substr(word, start), 40)
  from regexp_split_to_table(lower(title), '[^[:alnum:]]+') as word,
    lateral (select 1 as start union all select generate_series(4, length(word) - 3) where word !~ '[0-9]') as starts
  where word <> ''
$$;

-- Kept by the table itself, whoever writes it; with the writer's own rights. New cases come many at a time.
create function app.note_words_of_new() returns trigger language plpgsql as $$
begin
  insert into case_word (org_id, case_id, word)
    select added.org_id, added.id, word from added, app.title_words(added.title) as word;
  return null;
end $$;
create function app.note_words_of_changed() returns trigger language plpgsql as $$
begin
  delete from case_word where org_id = new.org_id and case_id = new.id;
  insert into case_word (org_id, case_id, word) select new.org_id, new.id, word from app.title_words(new.title) as word;
  return null;
end $$;
create function app.forget_words_of_gone() returns trigger language plpgsql as $$
begin
  delete from case_word using gone where case_word.org_id = gone.org_id and case_word.case_id = gone.id;
  return null;
end $$;
create trigger words_of_gone after delete on cases referencing old table as gone
  for each statement execute function app.forget_words_of_gone();
create trigger words_of_new after insert on cases referencing new table as added
  for each statement execute function app.note_words_of_new();
create trigger words_of_changed after update of title on cases for each row
  when (old.title is distinct from new.title) execute function app.note_words_of_changed();

grant execute on function app.title_words(text), app.note_words_of_new(), app.note_words_of_changed(), app.forget_words_of_gone()
  to samverkan_app, samverkan_job;
grant select, insert, delete on case_word to samverkan_app, samverkan_job;

-- Lock two: read by who reads every case of the customer, written by who writes cases.
alter table case_word enable row level security;
alter table case_word force row level security;
create policy operator on case_word to samverkan_job using ((select app.door()) = 'operator')
  with check ((select app.door()) = 'operator');
create policy read on case_word for select to samverkan_app
  using (org_id = any ((select app.orgs('cases.read_org'))::uuid[]));
create policy note on case_word for insert to samverkan_app
  with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));
create policy forget on case_word for delete to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));

-- Those that are there; the owner of the tables is bound by row-level security as everybody is.
alter table cases no force row level security;
alter table case_word no force row level security;
insert into case_word (org_id, case_id, word) select org_id, id, word from cases, app.title_words(title) as word;
alter table cases force row level security;
alter table case_word force row level security;
