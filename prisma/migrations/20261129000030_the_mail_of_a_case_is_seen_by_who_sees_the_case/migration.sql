-- What became part of a case is seen by those of the desk who see the case: of a security case, few.
create policy as_its_case on mail_in as restrictive for select to samverkan_app using (
  case_id is null or exists (select from cases c where c.org_id = mail_in.case_org_id and c.id = mail_in.case_id)
);
