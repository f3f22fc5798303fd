-- Who needs attention is asked over all customers: half of what runs need not be read for it.
create index sla_outcome_late_facts on sla_outcome (org_id, due_month) include (due_at, paused_at, is_security, case_id)
  where outcome = 'running' and clock = 'resolution';
