-- A confirmation by mail that names no conversation is held against the connection's latest answers.
create index outbound_message_connection_idx on marketplace.outbound_message (tenant_id, connection_id, created_at, id);
