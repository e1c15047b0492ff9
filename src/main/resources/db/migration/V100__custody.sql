create schema custody;

-- Trucks of the city's files.
create table custody.vehicle (
  plate          text   primary key,
  name_zh        text   not null,
  load_max_grams bigint not null check (load_max_grams > 0)
);

-- A truck from one station to one centre.
create table custody.trip (
  id            uuid        primary key,
  station_id    uuid        not null,
  division_code text        not null,
  centre_id     uuid        not null,
  driver_id     uuid        not null,
  plate         text        not null references custody.vehicle (plate),
  state         text        not null
    check (state in ('PLANNED', 'LOADED', 'DEPARTED', 'ARRIVED', 'TAKEN_IN', 'CANCELLED')),
  seal_number   text,
  seal_intact   boolean,
  load_transfer uuid        unique,
  intake_id     uuid        unique,
  planned_at    timestamptz not null,
  check ((state in ('LOADED', 'DEPARTED', 'ARRIVED', 'TAKEN_IN')) = (load_transfer is not null)),
  check ((state = 'TAKEN_IN') = (intake_id is not null))
) with (fillfactor = 70);

create index trip_station on custody.trip (station_id, planned_at desc, id desc);
create index trip_driver on custody.trip (driver_id, planned_at desc, id desc);
create index trip_centre on custody.trip (centre_id, planned_at desc, id desc);
create index trip_newest on custody.trip (planned_at desc, id desc);
create index trip_division on custody.trip (division_code, planned_at desc, id desc);

create table custody.trip_step (
  trip_id    uuid        not null references custody.trip (id),
  number     integer     not null check (number > 0),
  from_state text,
  to_state   text        not null,
  person_id  uuid        not null,
  reason     text,
  at         timestamptz not null,
  primary key (trip_id, number)
);

create trigger trip_step_append_only before update or delete or truncate on custody.trip_step
  for each statement execute function platform.refuse_change();

-- What is in a container from when it was empty until it leaves on a truck: one material.
create table custody.fill (
  id             uuid        primary key default gen_random_uuid(),
  station_id     uuid        not null,
  container_code text        not null,
  material_code  text        not null,
  opened_at      timestamptz not null,
  trip_id        uuid        references custody.trip (id)
);

create unique index fill_open on custody.fill (station_id, container_code) where trip_id is null;
create index fill_trip on custody.fill (trip_id) where trip_id is not null;

create table custody.handover (
  id            uuid        primary key,
  station_id    uuid        not null,
  division_code text        not null,
  collector_id  uuid        not null,
  keeper_id     uuid        not null,
  at            timestamptz not null,
  transfer_id   uuid        not null unique,
  weighing_ids  uuid[]      not null check (cardinality(weighing_ids) > 0),
  reversal_id   uuid        unique,
  reversed_at   timestamptz,
  reversed_by   uuid,
  reason        text,
  check ((reversal_id is null) = (reversed_at is null)),
  check ((reversal_id is null) = (reversed_by is null)),
  check ((reversal_id is null) = (reason is null))
);

create index handover_station on custody.handover (station_id, at desc, id desc);
create index handover_collector on custody.handover (collector_id, at desc, id desc);

-- By material: what the collector carried and what the station weighed.
create table custody.handover_line (
  handover_id   uuid   not null references custody.handover (id),
  material_code text   not null,
  door_grams    bigint not null check (door_grams >= 0),
  station_grams bigint not null check (station_grams >= 0),
  primary key (handover_id, material_code),
  check (door_grams + station_grams > 0)
);

-- One reading of the station's scale, into one container.
create table custody.handover_reading (
  handover_id uuid    not null references custody.handover (id),
  position    integer not null check (position >= 0),
  fill_id     uuid    not null references custody.fill (id),
  grams       bigint  not null check (grams > 0),
  scale_id    uuid,
  primary key (handover_id, position)
);

create index handover_reading_fill on custody.handover_reading (fill_id);

create trigger handover_line_append_only before update or delete or truncate on custody.handover_line
  for each statement execute function platform.refuse_change();
create trigger handover_reading_append_only before update or delete or truncate on custody.handover_reading
  for each statement execute function platform.refuse_change();
