create extension if not exists btree_gist;

create schema catalog;

-- What is collected, sorted or left over, as a tree.
create table catalog.material (
  code                text    primary key,
  parent_code         text    references catalog.material deferrable initially deferred,
  name_zh             text    not null,
  name_en             text    not null,
  class_zh            text,
  subclass_zh         text,
  by_piece            boolean not null,
  recyclable          boolean not null,
  low_value           boolean not null,
  mixed_bag           boolean not null,
  harmful             boolean not null,
  statistics_category text,
  source              text    not null,
  check (parent_code <> code)
);

create index material_parent on catalog.material (parent_code);

-- What is paid, from valid_from until before valid_to. Without a division it is the city's price.
-- from_file: written by the city's files; closed_by: the price that an administrator let begin
-- where this one ends, which loading the files again leaves so.
create table catalog.price (
  id                uuid        primary key,
  material_code     text        not null references catalog.material,
  division_code     text        references area.division,
  fen_per_unit      bigint      not null check (fen_per_unit >= 0),
  fee_fen_per_piece bigint      check (fee_fen_per_piece >= 0),
  valid_from        timestamptz not null,
  valid_to          timestamptz check (valid_to > valid_from),
  placeholder       boolean     not null,
  source            text        not null,
  from_file         boolean     not null,
  closed_by         uuid        references catalog.price deferrable initially deferred,
  created_at        timestamptz not null,
  created_by        uuid,
  constraint price_validities_do_not_overlap exclude using gist (
    material_code with =,
    (coalesce(division_code, '')) with =,
    tstzrange(valid_from, valid_to) with &&
  ) deferrable initially immediate
);

create table catalog.factor_set (
  code         text        primary key,
  name_zh      text        not null,
  name_en      text        not null,
  publisher    text        not null,
  edition      text        not null,
  published_on date,
  gwp_basis    text        not null,
  valid_from   timestamptz not null,
  valid_to     timestamptz check (valid_to > valid_from),
  licence      text        not null,
  source       text        not null,
  status       text        not null check (status in ('draft', 'active', 'reference', 'retired')),
  note_zh      text        not null,
  note_en      text        not null
);

-- kg CO2e saved per kg recycled, exact; positive is a saving.
create table catalog.factor (
  set_code      text    not null references catalog.factor_set,
  material_code text    not null references catalog.material,
  baseline      text    not null,
  kg_per_kg     numeric not null,
  low_kg_per_kg numeric,
  high_kg_per_kg numeric,
  method        text    not null,
  uncertainty   text    not null,
  confidence    text    not null,
  source        text    not null,
  note          text,
  primary key (set_code, material_code),
  check (low_kg_per_kg <= kg_per_kg),
  check (high_kg_per_kg >= kg_per_kg)
);

-- Exactly one of station, centre and collector holds a scale, as its kind asks.
create table catalog.scale (
  id                          uuid    primary key,
  code                        text    unique,
  serial                      text    not null unique,
  kind                        text    not null,
  accuracy_class              text    not null check (accuracy_class in ('I', 'II', 'III', 'IIII')),
  max_grams                   bigint  not null check (max_grams > 0),
  interval_grams              bigint  not null check (interval_grams between 1 and max_grams),
  verification_interval_grams bigint  not null check (verification_interval_grams between 1 and max_grams),
  station_id                  uuid    references area.station,
  centre_id                   uuid    references area.centre,
  collector                   text,
  synthetic                   boolean not null,
  source                      text    not null,
  check (case kind
           when 'station' then station_id is not null and centre_id is null and collector is null
           when 'weighbridge' then centre_id is not null and station_id is null and collector is null
           when 'door' then collector is not null and station_id is null and centre_id is null
           else false
         end)
);

create index scale_station on catalog.scale (station_id);
create index scale_centre on catalog.scale (centre_id);
create index scale_collector on catalog.scale (collector);

-- Verification certificates; the one that was written last is the one that counts.
create table catalog.calibration (
  id                 uuid        primary key,
  position           bigint      generated always as identity unique,
  scale_id           uuid        not null references catalog.scale,
  certificate_number text        not null,
  valid_until        date        not null,
  created_at         timestamptz not null,
  created_by         uuid
);

create index calibration_scale on catalog.calibration (scale_id, position desc);

create trigger calibration_append_only before update or delete or truncate on catalog.calibration
  for each statement execute function platform.refuse_change();
