-- Policies see a row as it was or as it becomes, never both: that each state follows from the one before, and whose step it
-- is, takes both. As lib/billing/call-offs/lifecycle.ts has it. The operator's door takes every side's steps.
create function app.call_off_takes_a_step() returns trigger language plpgsql as $$
declare
  is_operator constant boolean := app.door() = 'operator';
  step constant text := old.state || ' ' || new.state;
begin
  if not (
    (step in ('requested withdrawn', 'offered ordered', 'offered declined')
      and (is_operator or new.org_id = any (app.orgs('billing.write'))))
    or (step in ('requested offered', 'offered offered', 'requested declined', 'ordered delivered')
      and (is_operator or new.org_id = any (app.orgs('billing.offer'))))
    or (step = 'delivered invoiced' and (is_operator or new.org_id = any (app.orgs('billing.import'))))
  ) then
    raise exception 'A call-off does not go from % to % by this side.', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.state = 'ordered' and not exists (
    select from call_off_offer o where o.org_id = new.org_id and o.call_off_id = new.id
  ) then
    raise exception 'A call-off is ordered at the price of an offer.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger call_off_takes_a_step before update of state, revision on call_off for each row
  execute function app.call_off_takes_a_step();
grant execute on function app.call_off_takes_a_step() to samverkan_app, samverkan_job;
