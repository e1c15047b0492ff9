create schema area;

-- The city that this database belongs to: one row. Its zone decides days.
create table area.city (
  only_row boolean primary key default true check (only_row),
  code     text    not null,
  name_zh  text    not null,
  name_en  text    not null,
  zone     text    not null
);

-- All points are WGS-84; what the source gave stands beside it with its datum.
create table area.division (
  code               text             primary key,
  name_zh            text             not null,
  name_en            text             not null,
  level              text             not null check (level in ('district', 'county', 'county-level-city')),
  latitude           double precision not null check (latitude between -90 and 90),
  longitude          double precision not null check (longitude between -180 and 180),
  latitude_original  double precision not null,
  longitude_original double precision not null,
  datum_original     text             not null check (datum_original in ('wgs-84', 'gcj-02', 'bd-09')),
  source             text             not null
);

-- version counts changes and is the ETag; edited: an administrator has changed what the city's
-- files say, so that loading them again leaves it alone.
create table area.station (
  id            uuid             primary key,
  code          text             not null unique,
  division_code text             not null references area.division,
  name_zh       text             not null,
  name_en       text             not null,
  latitude      double precision not null check (latitude between -90 and 90),
  longitude     double precision not null check (longitude between -180 and 180),
  opens         time             not null,
  closes        time             not null,
  synthetic     boolean          not null,
  source        text             not null,
  version       bigint           not null default 1,
  edited        boolean          not null default false,
  check (opens < closes)
);

create table area.centre (
  id            uuid             primary key,
  code          text             not null unique,
  division_code text             not null references area.division,
  name_zh       text             not null,
  name_en       text             not null,
  latitude      double precision not null check (latitude between -90 and 90),
  longitude     double precision not null check (longitude between -180 and 180),
  opens         time             not null,
  closes        time             not null,
  synthetic     boolean          not null,
  source        text             not null,
  check (opens < closes)
);

-- The communities of a station are its service area; without a station a community is not covered.
create table area.community (
  id            uuid             primary key,
  code          text             not null unique,
  division_code text             not null references area.division,
  station_id    uuid             references area.station,
  name_zh       text             not null,
  name_en       text             not null,
  setting       text             not null check (setting in ('urban', 'rural')),
  households    integer          not null check (households >= 0),
  latitude      double precision not null check (latitude between -90 and 90),
  longitude     double precision not null check (longitude between -180 and 180),
  synthetic     boolean          not null,
  source        text             not null,
  version       bigint           not null default 1,
  edited        boolean          not null default false
);

create index community_station on area.community (station_id);
create index community_division on area.community (division_code, code);

-- Residents who wait for their community to be covered.
create table area.coverage_request (
  id           uuid        primary key,
  community_id uuid        not null references area.community,
  resident_id  uuid        not null,
  at           timestamptz not null,
  unique (community_id, resident_id)
);

-- Who changed what by hand, and from what to what.
create table area.edit (
  id           bigint      generated always as identity primary key,
  at           timestamptz not null,
  person_id    uuid        not null,
  subject_kind text        not null check (subject_kind in ('station', 'community')),
  subject_id   uuid        not null,
  before       text        not null,
  after        text        not null
);

create index edit_subject on area.edit (subject_kind, subject_id, id);

create trigger edit_append_only before update or delete or truncate on area.edit
  for each statement execute function platform.refuse_change();
