-- The runtime role may change the columns it does change, and no others: no row moves to another customer or person.
revoke update on assignment, cases, credential, session, audit_head, sla_outcome, sla_month, case_month from samverkan_app;
revoke update on audit_head from samverkan_job;
grant update (to_date) on assignment to samverkan_app;
grant update (service_key, priority, state, opened_at, first_response_at, resolved_at, closed_at, reopen_count,
  calendar_ms, business_ms, opened_month, resolved_month, closed_month, updated_at) on cases to samverkan_app;
grant update (password_hash, changed_at) on credential to samverkan_app;
grant update (last_seen_at, revoked_at) on session to samverkan_app;
grant update (seq, hash) on audit_head to samverkan_app, samverkan_job;

-- People and passwords are added by the operator.
revoke insert on person, credential from samverkan_app;
drop policy add on person;

-- The day by which employment is judged, as at sign-in.
create function app.today() returns date language sql stable as
$$ select (now() at time zone 'Europe/Stockholm')::date $$;

-- Who manages a customer's people reaches those who work there today: not those who have gone on to another customer.
drop policy change on person;
create policy change on person for update using (
  id = (select app.viewer())
  or exists (select 1 from membership m where m.person_id = person.id
    and m.org_id = any ((select app.orgs('people.manage'))::uuid[])
    and m.from_date <= (select app.today()) and (m.to_date is null or m.to_date >= (select app.today())))
);

-- A role is given to the customer's own people. The supplier's roles are the operator's to give.
drop policy give on assignment;
create policy give on assignment for insert with check (
  org_id = any ((select app.orgs('people.manage'))::uuid[])
  and exists (select 1 from membership m where m.org_id = assignment.org_id and m.person_id = assignment.person_id)
);

-- The door of sign-in reads credentials and opens sessions; a person changes only what is theirs.
drop policy door on credential;
create policy read on credential for select
  using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy change on credential for update using (person_id = (select app.viewer()));

drop policy door on sso_identity;
create policy read on sso_identity for select
  using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy link on sso_identity for insert with check ((select app.door()) = 'sign-in');

drop policy door on session;
drop policy manage on session;
create policy read on session for select
  using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));
create policy open on session for insert with check ((select app.door()) = 'sign-in');
create policy change on session for update
  using ((select app.door()) = 'sign-in' or person_id = (select app.viewer()));

-- What a person records stands in their own name.
drop policy append on case_event;
create policy append on case_event for insert with check (
  (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or (kind in ('excluded', 'included') and org_id = any ((select app.orgs('sla.exclude'))::uuid[])))
  and (actor_id is null or actor_id = (select app.viewer()))
);
drop policy append on audit_entry;
create policy append on audit_entry for insert with check (
  (chain = any ((select app.orgs('customer.open'))::uuid[]) or chain = '00000000-0000-0000-0000-000000000000')
  and (actor_id is null or actor_id = (select app.viewer()) or (select app.door()) = 'sign-in')
);

-- The chain of the audit log is extended entry by entry: an entry follows the head, and the head moves on by one.
drop policy extend on audit_head;
create policy read on audit_head for select using (
  chain = any ((select app.orgs('customer.open'))::uuid[]) or chain = '00000000-0000-0000-0000-000000000000'
);
create policy begin on audit_head for insert with check (
  (chain = any ((select app.orgs('customer.open'))::uuid[]) or chain = '00000000-0000-0000-0000-000000000000')
  and seq = 0 and hash = repeat('0', 64)
);
create policy extend on audit_head for update using (
  chain = any ((select app.orgs('customer.open'))::uuid[]) or chain = '00000000-0000-0000-0000-000000000000'
);

create function app.entry_follows() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.audit_head h
    where h.chain = new.chain and h.seq = new.seq - 1 and h.hash = new.prev_hash) then
    return new;
  end if;
  raise exception 'entry % does not follow the head of the audit chain %', new.seq, new.chain;
end $$;
create function app.head_advances() returns trigger language plpgsql as $$
begin
  if new.seq = old.seq + 1 then return new; end if;
  raise exception 'the head of the audit chain % moves on by one', new.chain;
end $$;

-- A restored backup is written by the owner, row by row in any order.
create trigger entry_follows before insert on audit_entry for each row
  when (current_user in ('samverkan_app', 'samverkan_job')) execute function app.entry_follows();
create trigger head_advances before update on audit_head for each row
  when (current_user in ('samverkan_app', 'samverkan_job')) execute function app.head_advances();
