-- Whoever closes and reopens cases may take an invitation back, once; what was answered they never touch.
drop policy supersede on survey_invitation;
create policy supersede on survey_invitation for update using (
  superseded_at is null and source = 'portal'
  and (org_id = any ((select app.orgs('cases.write'))::uuid[]) or org_id = any ((select app.orgs('sla.exclude'))::uuid[]))
) with check (superseded_at is not null);

-- The person asked answers what was delivered to them.
drop policy answer on survey_invitation;
create policy answer on survey_invitation for update using (
  person_id = (select app.viewer()) and sent_at is not null and (answered_at is not null or superseded_at is null)
  and org_id = any ((select app.orgs('cases.read_own'))::uuid[])
);

-- Low scores wait for a decision, which is made once and in one's own name.
drop policy handle on survey_invitation;
create policy handle on survey_invitation for update using (
  score <= 2 and handled_at is null and org_id = any ((select app.orgs('satisfaction.manage'))::uuid[])
) with check (handled_by_id = (select app.viewer()));

-- A policy knows rows, not columns: who may change a row for one reason may not change it for another.
create function app.invitation_keeps_its_owner() returns trigger language plpgsql as $$
begin
  if (new.score, new.extra::text, new.answered_at, new.changed_at, new.via)
      is distinct from (old.score, old.extra::text, old.answered_at, old.changed_at, old.via)
    and old.person_id is distinct from app.viewer() then
    raise exception 'new row violates row-level security policy: an answer is changed by who gave it';
  end if;
  if (new.handled_at, new.handled_by_id) is distinct from (old.handled_at, old.handled_by_id)
    and (not old.org_id = any (app.orgs('satisfaction.manage')) or new.handled_by_id is distinct from app.viewer()) then
    raise exception 'new row violates row-level security policy: a low score is decided about by those who may';
  end if;
  if new.superseded_at is distinct from old.superseded_at
    and not (old.org_id = any (app.orgs('cases.write')) or old.org_id = any (app.orgs('sla.exclude'))) then
    raise exception 'new row violates row-level security policy: an invitation is superseded by who writes on the case';
  end if;
  if (new.sent_at, new.expires_at) is distinct from (old.sent_at, old.expires_at) then
    raise exception 'new row violates row-level security policy: invitations are sent by the portal itself';
  end if;
  return new;
end $$;
create trigger invitation_keeps_its_owner before update on survey_invitation for each row
  when (current_user = 'samverkan_app') execute function app.invitation_keeps_its_owner();
