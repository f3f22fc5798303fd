-- What somebody wrote of a case is read by those who see the case: it may have become a security case since. Who comes with
-- the link of a survey sees no case, and reads what was written through it.
create policy as_its_case on survey_remark as restrictive for select to samverkan_app using (
  (select app.door()) = 'survey'
  or exists (select from survey_invitation i
    where i.org_id = survey_remark.org_id and i.id = survey_remark.invitation_id
      and (i.case_id is null or exists (select from cases c where c.org_id = i.org_id and c.id = i.case_id)))
);

-- The link of a survey names its case by number alone, once it is a security case.
grant update (title) on survey_link to samverkan_job;

-- Those that are there; the owner of the tables is bound by row-level security as everybody is.
alter table cases no force row level security;
alter table survey_invitation no force row level security;
alter table survey_link no force row level security;
update survey_link l set title = l.reference
  from survey_invitation i join cases c on c.org_id = i.org_id and c.id = i.case_id
  where i.org_id = l.org_id and i.id = l.invitation_id and c.is_security;
alter table cases force row level security;
alter table survey_invitation force row level security;
alter table survey_link force row level security;
