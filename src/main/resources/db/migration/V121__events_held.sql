-- Aggregates whose next event could not be handled: platform/outbox. Their events wait until
-- retry_at, in their order; those of all other aggregates go on.
create table platform.event_held (
  aggregate_id uuid        primary key,
  event_id     uuid        not null references platform.event (id),
  attempts     integer     not null check (attempts > 0),
  retry_at     timestamptz not null
);

create index event_held_event on platform.event_held (event_id);
