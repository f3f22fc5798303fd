-- A note is internal when its message is, and nothing but a message can be: readers without it fold the same clocks.
alter table case_event add constraint internal_as_its_message
  check (internal = (kind = 'message' and coalesce((payload ->> 'internal')::boolean, false)));
