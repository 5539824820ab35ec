-- Under row-level security a condition may use an index only if nothing in it could leak. That is known of CASE and not of
-- coalesce: filters and pages by these two times read all of a tenant's tickets up to where they begin.
drop index ticketing.ticket_due_idx;
create index ticket_due_idx on ticketing.ticket
  (tenant_id, (case when due_at is null then timestamptz '9999-12-31 00:00:00+00' else due_at end), id);
drop index ticketing.ticket_heard_idx;
create index ticket_heard_idx on ticketing.ticket
  (tenant_id,
   (case when last_customer_message_at is null then timestamptz '1970-01-01 00:00:00+00' else last_customer_message_at end), id);
