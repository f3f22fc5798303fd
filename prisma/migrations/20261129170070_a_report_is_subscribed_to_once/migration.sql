-- Of several that said the same, the oldest goes on.
alter table report_subscription no force row level security;
update report_subscription s set ended_at = now(), ended_why = 'person'
where s.ended_at is null and exists (
  select from report_subscription o
  where o.ended_at is null and (o.created_at, o.id) < (s.created_at, s.id)
    and (o.org_id, o.person_id, o.kind, o.lang, o.sections, o.rhythm, o.day, o.minute)
      = (s.org_id, s.person_id, s.kind, s.lang, s.sections, s.rhythm, s.day, s.minute));
alter table report_subscription force row level security;
