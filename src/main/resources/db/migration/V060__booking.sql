create schema booking;

-- When a station fetches, every day, in the city's own time; from the city's files.
create table booking.slot_template (
  station_id uuid    not null,
  starts     time    not null,
  ends       time    not null,
  capacity   integer not null check (capacity > 0),
  primary key (station_id, starts)
);

-- One slot of one day, made when somebody first books into it. The check is what keeps a slot from being overbooked.
create table booking.slot (
  station_id uuid        not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  capacity   integer     not null check (capacity > 0),
  booked     integer     not null default 0,
  primary key (station_id, starts_at),
  check (starts_at < ends_at),
  constraint slot_not_overbooked check (booked between 0 and capacity)
) with (fillfactor = 70);

create table booking.pickup (
  id            uuid        primary key,
  kind          text        not null check (kind in ('MIXED_BAG', 'ITEMISED', 'BULKY', 'HARMFUL')),
  state         text        not null
    check (state in ('BOOKED', 'ASSIGNED', 'ARRIVED', 'WEIGHED', 'CANCELLED', 'REFUSED', 'NO_SHOW')),
  resident_id   uuid        not null,
  household_id  uuid        not null,
  address_id    uuid        not null,
  community_id  uuid        not null,
  division_code text        not null,
  station_id    uuid        not null,
  slot_start    timestamptz not null,
  slot_end      timestamptz not null,
  booked_at     timestamptz not null,
  collector_id  uuid,
  note          text        check (length(note) <= 200),
  -- How many steps its history has; the next one is numbered by it.
  steps         integer     not null default 1 check (steps > 0),
  foreign key (station_id, slot_start) references booking.slot (station_id, starts_at),
  -- Nobody holds a job that is open to all or called off, and somebody holds every job that is under way.
  check (case when state in ('BOOKED', 'CANCELLED') then collector_id is null else collector_id is not null end)
) with (fillfactor = 70);

-- Own pickups, newest first.
create index pickup_resident on booking.pickup (resident_id, booked_at desc, id desc);
-- Jobs by scope and state, next slot first: a station's, a district's, the city's, a collector's own.
create index pickup_station on booking.pickup (station_id, state, slot_start, id);
create index pickup_division on booking.pickup (division_code, state, slot_start, id);
create index pickup_state on booking.pickup (state, slot_start, id);
create index pickup_collector on booking.pickup (collector_id, state, slot_start, id) where collector_id is not null;

-- What the resident said would be there; what is there is weighed.
create table booking.item (
  pickup_id       uuid    not null references booking.pickup (id),
  number          integer not null check (number > 0),
  material_code   text    not null,
  pieces          integer check (pieces > 0),
  estimated_grams bigint  check (estimated_grams > 0),
  primary key (pickup_id, number)
);

create trigger item_append_only before update or delete or truncate on booking.item
  for each statement execute function platform.refuse_change();

-- The history of every pickup. Which state may follow which is checked here once more.
create table booking.step (
  pickup_id    uuid        not null references booking.pickup (id),
  number       integer     not null check (number > 0),
  from_state   text,
  to_state     text        not null,
  collector_id uuid,
  person_id    uuid        not null,
  reason_code  text,
  at           timestamptz not null,
  primary key (pickup_id, number),
  check ((number = 1) = (from_state is null)),
  check (
    case from_state
      when 'BOOKED' then to_state in ('ASSIGNED', 'CANCELLED')
      when 'ASSIGNED' then to_state in ('BOOKED', 'ARRIVED', 'CANCELLED')
      when 'ARRIVED' then to_state in ('BOOKED', 'WEIGHED', 'REFUSED', 'NO_SHOW')
      else from_state is null and to_state = 'BOOKED'
    end)
);

create trigger step_append_only before update or delete or truncate on booking.step
  for each statement execute function platform.refuse_change();

create table booking.cancellation (
  id          uuid        primary key,
  pickup_id   uuid        not null unique references booking.pickup (id),
  person_id   uuid        not null,
  reason_code text        not null,
  at          timestamptz not null
);

create trigger cancellation_append_only before update or delete or truncate on booking.cancellation
  for each statement execute function platform.refuse_change();

create table booking.rescheduling (
  id             uuid        primary key,
  pickup_id      uuid        not null references booking.pickup (id),
  person_id      uuid        not null,
  old_slot_start timestamptz not null,
  new_slot_start timestamptz not null,
  at             timestamptz not null
);

create index rescheduling_pickup on booking.rescheduling (pickup_id, at);

create trigger rescheduling_append_only before update or delete or truncate on booking.rescheduling
  for each statement execute function platform.refuse_change();
