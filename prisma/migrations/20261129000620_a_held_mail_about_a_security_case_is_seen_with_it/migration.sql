-- A held mail about a security case bears the case, so that it is seen by who sees it, and keeps it when it is thrown away.
drop policy decide on mail_in;
create policy decide on mail_in for update to samverkan_app using (
  state = 'held' and (org_id = any ((select app.orgs('cases.write'))::uuid[])
    or (org_id is null and cardinality((select app.orgs('cases.write'))) > 0))
) with check (
  decided_by = (select app.viewer()) and raw is null and (
    (state = 'discarded' and (case_id is null or case_org_id = any ((select app.orgs('cases.write'))::uuid[])))
    or (state in ('added', 'opened') and case_id is not null
      and case_org_id = any ((select app.orgs('cases.write'))::uuid[]) and case_org_id = coalesce(org_id, case_org_id)))
);
