-- Where people bring what they sort; from the city's files, but for how it was last seen.
create table area.drop_off_point (
  id            uuid             primary key,
  code          text             not null unique,
  kind          text             not null
    check (kind in ('STAFFED', 'SMART_CABINET', 'CLOTHES_BIN', 'HARMFUL_BOX')),
  division_code text             not null references area.division,
  station_id    uuid             not null references area.station,
  -- Null for one at the station.
  community_id  uuid             references area.community,
  name_zh       text             not null,
  name_en       text             not null,
  latitude      double precision not null check (latitude between -90 and 90),
  longitude     double precision not null check (longitude between -180 and 180),
  opens         time             not null,
  closes        time             not null,
  synthetic     boolean          not null,
  source        text             not null,
  -- Null while nobody has looked.
  state         text             check (state in ('OPEN', 'FULL', 'BROKEN', 'CLOSED')),
  last_seen_at  timestamptz,
  check (opens < closes),
  constraint drop_off_point_seen check ((state is null) = (last_seen_at is null))
);

create index drop_off_point_division on area.drop_off_point (division_code, code);

-- How each was found, by whom.
create table area.drop_off_report (
  id        uuid        primary key,
  point_id  uuid        not null references area.drop_off_point,
  person_id uuid        not null,
  state     text        not null check (state in ('OPEN', 'FULL', 'BROKEN', 'CLOSED')),
  note      text        check (length(note) <= 200),
  at        timestamptz not null
);

create index drop_off_report_point on area.drop_off_report (point_id, at);

create trigger drop_off_report_append_only before update or delete or truncate on area.drop_off_report
  for each statement execute function platform.refuse_change();
