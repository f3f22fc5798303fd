-- Who writes a document changes none of what its readers get: neither for whom it is, nor where it stands, nor whether a
-- version is published or waits for its time, which the job role would then do. That is for who publishes it.
create policy publishes on document as restrictive for update to samverkan_app
  with check (app.publishes_document(org_id, kind));
create policy unread on document as restrictive for insert to samverkan_app with check (audience = '{}');

create policy writes_unpublished on document_version as restrictive for insert to samverkan_app
  with check (author_id = (select app.viewer()) and state not in ('scheduled', 'published'));
create policy publishes on document_version as restrictive for update to samverkan_app
  with check (state not in ('scheduled', 'published') or exists (select from document d
    where d.id = document_id and app.publishes_document(d.org_id, d.kind)));

create policy publishes on document_address as restrictive for insert to samverkan_app
  with check (exists (select from document d where d.id = document_id and app.publishes_document(d.org_id, d.kind)));

-- A customer's text is for that customer only, as its document is.
create policy within_customer on document_text as restrictive for insert to samverkan_app
  with check (exists (select from document d where d.id = document_id and app.audience_within(d.org_id, document_text.audience)));
create policy stays_within_customer on document_text as restrictive for update to samverkan_app
  with check (exists (select from document d where d.id = document_id and app.audience_within(d.org_id, document_text.audience)));

-- A reviewer's words are that reviewer's.
create policy own_words on review_comment as restrictive for insert to samverkan_app
  with check (author_id = (select app.viewer()));
