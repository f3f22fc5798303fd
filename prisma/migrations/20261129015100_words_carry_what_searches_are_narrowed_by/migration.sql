-- Words carry what a search is narrowed by besides, so that a common word with a narrow filter is answered by the index alone:
-- without it, every case of the priority was looked at for the word.
alter table case_word add column priority smallint not null default 0, add column service_key text not null default '';
alter table case_word no force row level security;
alter table cases no force row level security;
update case_word w set priority = c.priority, service_key = c.service_key from cases c where c.org_id = w.org_id and c.id = w.case_id;
alter table cases force row level security;
alter table case_word force row level security;
alter table case_word alter column priority drop default, alter column service_key drop default;

drop index case_word_org_id_word_case_id_idx;
create index case_word_found on case_word (org_id, word, case_id, priority, service_key, is_security);
create index cases_security_reported on cases (org_id, requester_id) where is_security;

create or replace function app.note_words_of_new() returns trigger language plpgsql as $$
begin
  insert into case_word (org_id, case_id, word, priority, service_key, is_security)
    select added.org_id, added.id, word, added.priority, added.service_key, added.is_security
      from added, app.title_words(added.title) as word;
  return null;
end $$;
create or replace function app.note_words_of_changed() returns trigger language plpgsql as $$
begin
  delete from case_word where org_id = new.org_id and case_id = new.id;
  insert into case_word (org_id, case_id, word, priority, service_key, is_security)
    select new.org_id, new.id, word, new.priority, new.service_key, new.is_security from app.title_words(new.title) as word;
  return null;
end $$;
drop trigger words_of_marked on cases;
drop function app.note_mark_of_words();
create function app.note_rating_of_words() returns trigger language plpgsql as $$
begin
  update case_word set priority = new.priority, service_key = new.service_key, is_security = new.is_security
    where org_id = new.org_id and case_id = new.id;
  return null;
end $$;
create trigger words_of_rated after update of priority, service_key, is_security on cases for each row
  when (old.priority is distinct from new.priority or old.service_key is distinct from new.service_key
    or old.is_security is distinct from new.is_security)
  execute function app.note_rating_of_words();
grant execute on function app.note_rating_of_words() to samverkan_app, samverkan_job;
grant update (priority, service_key) on case_word to samverkan_job;
grant update (priority, service_key, is_security) on case_word to samverkan_app;
create policy rate on case_word for update to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]))
  with check (org_id = any ((select app.orgs('cases.write'))::uuid[]));

-- The same words as before, asked so that what costs is asked once for a search and not for each word.
drop policy read on case_word;
create policy read on case_word for select to samverkan_app using (
  org_id = any ((select app.orgs('cases.read_org'))::uuid[]) and (
    not is_security
    or (select app.reckons())
    or org_id = any ((select app.orgs('cases.read_security'))::uuid[])
    or (org_id, case_id) in (select a.org_id, a.case_id from case_admission a where a.person_id = (select app.viewer()))
    or (org_id, case_id) in (select c.org_id, c.id from cases c
      where c.is_security and c.requester_id = (select app.viewer()))
  )
);
