create schema dispatch;

-- A collector at work at a station.
create table dispatch.shift (
  id           uuid        primary key,
  collector_id uuid        not null,
  station_id   uuid        not null,
  started_at   timestamptz not null,
  ended_at     timestamptz,
  check (ended_at >= started_at)
);

-- A collector is at work in one place.
create unique index shift_open_collector on dispatch.shift (collector_id) where ended_at is null;
create index shift_open_station on dispatch.shift (station_id, id) where ended_at is null;

create table dispatch.shift_end (
  id          uuid        primary key,
  shift_id    uuid        not null unique references dispatch.shift (id),
  person_id   uuid        not null,
  reason_code text,
  released    integer     not null check (released >= 0),
  at          timestamptz not null
);

create trigger shift_end_append_only before update or delete or truncate on dispatch.shift_end
  for each statement execute function platform.refuse_change();

-- Every time somebody got a job: how, by whom, why, and who else could have had it.
create table dispatch.assignment (
  kind            text        not null check (kind in ('CLAIM', 'ASSIGNMENT')),
  id              uuid        not null,
  pickup_id       uuid        not null references booking.pickup (id),
  collector_id    uuid        not null,
  shift_id        uuid        not null references dispatch.shift (id),
  person_id       uuid        not null,
  reason_code     text        not null,
  distance_metres bigint      check (distance_metres >= 0),
  open_jobs       integer     not null check (open_jobs >= 0),
  candidates      jsonb       not null,
  at              timestamptz not null,
  primary key (kind, id)
);

create index assignment_pickup on dispatch.assignment (pickup_id, at);
create index assignment_collector on dispatch.assignment (collector_id, at);

create trigger assignment_append_only before update or delete or truncate on dispatch.assignment
  for each statement execute function platform.refuse_change();

-- What the collector did with the job, up to weighing.
create table dispatch.door_act (
  kind         text        not null check (kind in ('ARRIVAL', 'RETURN', 'REFUSAL', 'NO_SHOW')),
  id           uuid        not null,
  pickup_id    uuid        not null references booking.pickup (id),
  collector_id uuid        not null,
  reason_code  text,
  photo_id     uuid,
  at           timestamptz not null,
  primary key (kind, id),
  check (kind in ('ARRIVAL', 'NO_SHOW') or reason_code is not null)
);

create index door_act_pickup on dispatch.door_act (pickup_id, at);

create trigger door_act_append_only before update or delete or truncate on dispatch.door_act
  for each statement execute function platform.refuse_change();
