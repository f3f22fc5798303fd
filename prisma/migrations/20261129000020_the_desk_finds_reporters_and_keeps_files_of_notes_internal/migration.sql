-- Whoever registers a case for somebody has to find them among the customer's people.
create policy desk on membership for select to samverkan_app
  using (org_id = any ((select app.orgs('cases.write'))::uuid[]));

-- A file that comes with an internal note is internal, whatever asks for it to be stored.
create policy as_its_note on case_file as restrictive for insert to samverkan_app with check (
  internal or seq is null or exists (
    select from case_event e
    where e.org_id = case_file.org_id and e.case_id = case_file.case_id and e.seq = case_file.seq and not e.internal
  )
);
