-- What is noted about an answer is seen by those who see the case it is about: it may have become a security case since. What
-- has been done is told to everybody who follows satisfaction, many of whom see no cases, in the words chosen for them.
create policy as_its_case on survey_tag as restrictive for select to samverkan_app using (
  exists (select from survey_invitation i
    where i.org_id = survey_tag.org_id and i.id = survey_tag.invitation_id
      and (i.case_id is null or exists (select from cases c where c.org_id = i.org_id and c.id = i.case_id)))
);
create policy as_its_case on survey_action as restrictive for select to samverkan_app using (
  done_at is not null or invitation_id is null
  or exists (select from survey_invitation i
    where i.org_id = survey_action.org_id and i.id = survey_action.invitation_id
      and (i.case_id is null or exists (select from cases c where c.org_id = i.org_id and c.id = i.case_id)))
);
