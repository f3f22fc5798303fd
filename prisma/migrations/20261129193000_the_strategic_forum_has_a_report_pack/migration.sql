alter table report_subscription drop constraint report_subscription_kind;
alter table report_subscription add constraint report_subscription_kind check (
  kind in ('monthly', 'sla', 'satisfaction', 'billing', 'operative', 'tactical', 'strategic', 'own')
  and (kind = 'own') = (definition_id is not null));
