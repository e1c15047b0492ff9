create schema sorting;

-- A truck on the weighbridge. The net is booked, whatever the manifest said.
create table sorting.intake (
  id                    uuid        primary key,
  trip_id               uuid        not null,
  station_id            uuid        not null,
  station_division_code text        not null,
  centre_id             uuid        not null,
  centre_division_code  text        not null,
  clerk_id              uuid        not null,
  weighbridge_id        uuid        not null,
  at                    timestamptz not null,
  gross_grams           bigint      not null check (gross_grams > 0),
  tare_grams            bigint      not null check (tare_grams > 0),
  net_grams             bigint      generated always as (gross_grams - tare_grams) stored check (net_grams > 0),
  within_tolerance      boolean     not null,
  transfer_id           uuid        not null unique,
  reversal_id           uuid        unique,
  reversed_at           timestamptz,
  reversed_by           uuid,
  reason                text,
  check ((reversal_id is null) = (reversed_at is null)),
  check ((reversal_id is null) = (reversed_by is null)),
  check ((reversal_id is null) = (reason is null))
);

-- A trip is taken in once, unless that was undone.
create unique index intake_trip on sorting.intake (trip_id) where reversal_id is null;
create index intake_centre on sorting.intake (centre_id, at desc, id desc);

-- left_grams is what no run has taken yet.
create table sorting.intake_line (
  intake_id      uuid   not null references sorting.intake (id),
  material_code  text   not null,
  manifest_grams bigint not null check (manifest_grams > 0),
  intake_grams   bigint not null check (intake_grams >= 0),
  left_grams     bigint not null,
  primary key (intake_id, material_code),
  constraint intake_line_left check (left_grams between 0 and intake_grams)
);

-- Outside tolerance: somebody has to look.
create table sorting.variance_case (
  intake_id      uuid        primary key references sorting.intake (id),
  centre_id      uuid        not null,
  variance_grams bigint      not null check (variance_grams <> 0),
  opened_at      timestamptz not null,
  closure_id     uuid        unique,
  closed_at      timestamptz,
  closed_by      uuid,
  finding        text,
  check ((closure_id is null) = (closed_at is null)),
  check ((closure_id is null) = (closed_by is null)),
  check ((closure_id is null) = (finding is null))
);

create index variance_case_open on sorting.variance_case (opened_at, intake_id) where closure_id is null;

create table sorting.run (
  id            uuid        primary key,
  centre_id     uuid        not null,
  division_code text        not null,
  clerk_id      uuid        not null,
  at            timestamptz not null,
  residue_grams bigint      not null check (residue_grams >= 0),
  loss_grams    bigint      not null check (loss_grams >= 0),
  transfer_id   uuid        not null unique,
  reversal_id   uuid        unique,
  reversed_at   timestamptz,
  reversed_by   uuid,
  reason        text,
  check ((reversal_id is null) = (reversed_at is null)),
  check ((reversal_id is null) = (reversed_by is null)),
  check ((reversal_id is null) = (reason is null))
);

create index run_centre on sorting.run (centre_id, at desc, id desc);

create table sorting.run_input (
  run_id        uuid   not null references sorting.run (id),
  intake_id     uuid   not null,
  material_code text   not null,
  grams         bigint not null check (grams > 0),
  primary key (run_id, intake_id, material_code),
  foreign key (intake_id, material_code) references sorting.intake_line (intake_id, material_code)
);

create index run_input_intake on sorting.run_input (intake_id);

create table sorting.outbound (
  id              uuid        primary key,
  centre_id       uuid        not null,
  division_code   text        not null,
  recycler_id     uuid        not null,
  clerk_id        uuid        not null,
  plate           text        not null,
  manifest_number text        not null,
  at              timestamptz not null,
  state           text        not null check (state in ('SHIPPED', 'CONFIRMED', 'REVERSED')),
  transfer_id     uuid        not null unique,
  reversal_id     uuid        unique,
  reversed_at     timestamptz,
  reversed_by     uuid,
  reason          text,
  check ((state = 'REVERSED') = (reversal_id is not null)),
  check ((reversal_id is null) = (reversed_at is null)),
  check ((reversal_id is null) = (reversed_by is null)),
  check ((reversal_id is null) = (reason is null))
);

create index outbound_centre on sorting.outbound (centre_id, at desc, id desc);
create index outbound_recycler on sorting.outbound (recycler_id, at desc, id desc);

-- A bale or lot (批). It leaves whole.
create table sorting.lot (
  id            uuid        primary key,
  run_id        uuid        not null references sorting.run (id),
  centre_id     uuid        not null,
  material_code text        not null,
  grams         bigint      not null check (grams > 0),
  made_at       timestamptz not null,
  state         text        not null check (state in ('STORED', 'SHIPPED', 'RECYCLED', 'UNDONE')),
  outbound_id   uuid        references sorting.outbound (id),
  check ((state in ('SHIPPED', 'RECYCLED')) = (outbound_id is not null))
) with (fillfactor = 80);

create index lot_centre on sorting.lot (centre_id, state, made_at desc, id desc);
create index lot_run on sorting.lot (run_id);
create index lot_outbound on sorting.lot (outbound_id) where outbound_id is not null;

-- What an outbound carried, also of lots that came back.
create table sorting.outbound_lot (
  outbound_id uuid not null references sorting.outbound (id),
  lot_id      uuid not null references sorting.lot (id),
  primary key (outbound_id, lot_id)
);

create table sorting.confirmation (
  id             uuid        primary key,
  outbound_id    uuid        not null unique references sorting.outbound (id),
  person_id      uuid        not null,
  at             timestamptz not null,
  received_grams bigint      not null check (received_grams >= 0),
  returned_lots  uuid[]      not null,
  transfer_id    uuid        not null unique
);

create trigger run_input_append_only before update or delete or truncate on sorting.run_input
  for each statement execute function platform.refuse_change();
create trigger outbound_lot_append_only before update or delete or truncate on sorting.outbound_lot
  for each statement execute function platform.refuse_change();
create trigger confirmation_append_only before update or delete or truncate on sorting.confirmation
  for each statement execute function platform.refuse_change();
