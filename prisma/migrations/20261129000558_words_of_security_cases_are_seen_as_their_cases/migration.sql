-- A word tells of its title: it carries the mark of its case, so that looking words up costs no look at the case.
alter table case_word add column is_security boolean not null default false;

create or replace function app.note_words_of_new() returns trigger language plpgsql as $$
begin
  insert into case_word (org_id, case_id, word, is_security)
    select added.org_id, added.id, word, added.is_security from added, app.title_words(added.title) as word;
  return null;
end $$;
create or replace function app.note_words_of_changed() returns trigger language plpgsql as $$
begin
  delete from case_word where org_id = new.org_id and case_id = new.id;
  insert into case_word (org_id, case_id, word, is_security)
    select new.org_id, new.id, word, new.is_security from app.title_words(new.title) as word;
  return null;
end $$;
create function app.note_mark_of_words() returns trigger language plpgsql as $$
begin
  update case_word set is_security = new.is_security where org_id = new.org_id and case_id = new.id;
  return null;
end $$;
create trigger words_of_marked after update of is_security on cases for each row
  when (old.is_security is distinct from new.is_security) execute function app.note_mark_of_words();
grant execute on function app.note_mark_of_words() to samverkan_app, samverkan_job;
grant update (is_security) on case_word to samverkan_job;

drop policy read on case_word;
create policy read on case_word for select to samverkan_app using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and (
    not is_security
    or (select app.reckons())
    or org_id = any ((select app.orgs('cases.read_security'))::uuid[])
    or exists (select from case_admission a where a.org_id = case_word.org_id and a.case_id = case_word.case_id
      and a.person_id = (select app.viewer()))
    or exists (select from cases c where c.org_id = case_word.org_id and c.id = case_word.case_id)
  )
);
