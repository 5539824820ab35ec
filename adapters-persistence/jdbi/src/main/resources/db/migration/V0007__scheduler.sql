-- The table of db-scheduler, which brings no SQL of its own. It holds jobs of the system and no tenant's data.
create table scheduler.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  state text,
  constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduler.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduler.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_idx on scheduler.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on scheduler.scheduled_tasks to keybuzz_worker;
