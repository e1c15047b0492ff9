create schema collection;

-- What was weighed at a door, as it stands now. What it stood at before is in its versions.
create table collection.door_weighing (
  id              uuid        primary key,
  pickup_id       uuid        not null,
  kind            text        not null check (kind in ('MIXED_BAG', 'ITEMISED', 'BULKY', 'HARMFUL')),
  state           text        not null check (state in ('PAID', 'DISPUTED', 'REVERSED')),
  resident_id     uuid        not null,
  household_id    uuid        not null,
  community_id    uuid        not null,
  division_code   text        not null,
  station_id      uuid        not null,
  collector_id    uuid        not null,
  -- The price of this instant is held, for corrections, too.
  priced_at       timestamptz not null,
  weighed_at      timestamptz not null,
  recorded_at     timestamptz not null,
  points          bigint      not null check (points >= 0),
  version         integer     not null default 1 check (version >= 1),
  -- The version whose grams the ledger has in the collector's custody, or had when they were handed over: a correction after
  -- that changes the collector's difference and not what the station took.
  carried_version integer     not null default 1 check (carried_version between 1 and version),
  handover_id     uuid,
  -- A pickup is weighed once; two collectors' phones can not both be right.
  constraint door_weighing_once_per_pickup unique (pickup_id)
) with (fillfactor = 80);

-- Newest first: a collector's own, a station's, a district's, the city's, a resident's own.
create index door_weighing_collector on collection.door_weighing (collector_id, recorded_at desc, id desc);
create index door_weighing_station on collection.door_weighing (station_id, recorded_at desc, id desc);
create index door_weighing_division on collection.door_weighing (division_code, recorded_at desc, id desc);
create index door_weighing_recorded on collection.door_weighing (recorded_at desc, id desc);
create index door_weighing_resident on collection.door_weighing (resident_id, recorded_at desc, id desc);
-- The few that matter today: not handed over yet, or disputed.
create index door_weighing_carried on collection.door_weighing (collector_id, recorded_at desc, id desc)
  where handover_id is null;
create index door_weighing_awaited on collection.door_weighing (station_id, recorded_at desc, id desc)
  where handover_id is null;
create index door_weighing_disputed on collection.door_weighing (recorded_at desc, id desc)
  where state = 'DISPUTED';
create index door_weighing_handover on collection.door_weighing (handover_id) where handover_id is not null;

-- Version 1 is the weighing, every later one a correction. transfer_id is what stands in the ledger for it; null when all of it
-- was reversed and no points are left.
create table collection.door_weighing_version (
  weighing_id   uuid        not null references collection.door_weighing (id),
  version       integer     not null check (version >= 1),
  transfer_id   uuid        unique,
  correction_id uuid        unique,
  person_id     uuid        not null,
  reason        text        check (length(reason) between 1 and 200),
  recorded_at   timestamptz not null,
  total_grams   bigint      not null check (total_grams >= 0),
  total_fen     bigint      not null check (total_fen >= 0),
  primary key (weighing_id, version),
  check ((version = 1) = (correction_id is null)),
  check ((version = 1) = (reason is null)),
  check (version > 1 or total_grams > 0)
);

create trigger door_weighing_version_append_only
  before update or delete or truncate on collection.door_weighing_version
  for each statement execute function platform.refuse_change();

-- One reading of the scale. Without a scale it was typed in.
create table collection.door_weighing_line (
  weighing_id        uuid    not null,
  version            integer not null,
  line               integer not null check (line between 1 and 200),
  material_code      text    not null,
  grams              bigint  not null check (grams > 0),
  pieces             integer not null check (pieces >= 0),
  bag_code           text    not null check (bag_code ~ '^[A-Z0-9-]{6,32}$'),
  scale_id           uuid,
  contamination_code text,
  by_piece           boolean not null,
  fen_per_unit       bigint  not null check (fen_per_unit >= 0),
  fen                bigint  not null check (fen >= 0),
  primary key (weighing_id, version, line),
  foreign key (weighing_id, version) references collection.door_weighing_version (weighing_id, version),
  unique (weighing_id, version, bag_code),
  check (by_piece = (pieces > 0)),
  -- Half up, once per line.
  check (fen = case when by_piece then pieces * fen_per_unit else (grams * fen_per_unit + 500) / 1000 end)
);

create trigger door_weighing_line_append_only
  before update or delete or truncate on collection.door_weighing_line
  for each statement execute function platform.refuse_change();

-- Which weighing a bag belongs to now. A code that a correction takes off a weighing is free again.
create table collection.bag (
  code        text primary key check (code ~ '^[A-Z0-9-]{6,32}$'),
  weighing_id uuid not null references collection.door_weighing (id)
);

create index bag_weighing on collection.bag (weighing_id);

-- What a resident does not agree with; the amount is frozen as far as it was still there.
create table collection.dispute (
  id          uuid        primary key,
  weighing_id uuid        not null,
  version     integer     not null,
  reason_code text        not null,
  text        text        check (length(text) <= 200),
  held_fen    bigint      not null check (held_fen >= 0),
  held_points bigint      not null check (held_points >= 0),
  raised_at   timestamptz not null,
  foreign key (weighing_id, version) references collection.door_weighing_version (weighing_id, version),
  constraint dispute_once_per_version unique (weighing_id, version)
);

create trigger dispute_append_only before update or delete or truncate on collection.dispute
  for each statement execute function platform.refuse_change();

create table collection.settlement (
  id         uuid        primary key,
  dispute_id uuid        not null references collection.dispute (id),
  outcome    text        not null check (outcome in ('UPHELD', 'CORRECTED')),
  reason     text        not null check (length(reason) between 1 and 200),
  person_id  uuid        not null,
  settled_at timestamptz not null,
  constraint settlement_once_per_dispute unique (dispute_id)
);

create trigger settlement_append_only before update or delete or truncate on collection.settlement
  for each statement execute function platform.refuse_change();
