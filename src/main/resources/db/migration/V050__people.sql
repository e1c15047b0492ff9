create schema people;

-- Firms that recycle (利用企业).
create table people.organisation (
  id             uuid        primary key,
  code           text        not null unique,
  name_zh        text        not null,
  licence        text        not null,
  licensed_until date        not null,
  accepts        text[]      not null check (cardinality(accepts) > 0),
  registered_at  timestamptz not null
);

-- Everybody who has a part: residents, and staff of the operator, its recyclers and the city.
create table people.person (
  id            uuid        primary key,
  kind          text        not null check (kind in ('resident', 'staff')),
  name          text        not null,
  roles         text[]      not null check (
    cardinality(roles) > 0
    and roles <@ array['resident', 'collector', 'station-keeper', 'driver', 'centre-clerk',
                       'recycler', 'dispatcher', 'finance', 'statistician', 'administrator']),
  station_id    uuid        references area.station,
  centre_id     uuid        references area.centre,
  recycler_id   uuid        references people.organisation,
  division_code text        references area.division,
  -- The number itself, AES-256-GCM: key id, nonce, ciphertext. Found again by a keyed hash.
  phone_cipher  bytea,
  phone_index   bytea       unique,
  wechat_openid text        unique,
  username      text        unique,
  keycloak_id   uuid        unique,
  -- Keycloak does not yet say what this row says. A column and not an event: Keycloak may be away
  -- for hours, and no line of events may wait for it.
  sign_in_due   boolean     not null default false,
  sign_in_tried timestamptz,
  registered_at timestamptz not null,
  closed_at     timestamptz,
  check ((phone_cipher is null) = (phone_index is null)),
  check (kind <> 'resident' or roles = array['resident']),
  -- A role without its scope could do nothing, or everything.
  check (not roles && array['collector', 'station-keeper'] or station_id is not null),
  check (not roles && array['driver'] or station_id is not null or centre_id is not null),
  check (not roles && array['centre-clerk'] or centre_id is not null),
  check (not roles && array['recycler'] or recycler_id is not null)
);

create index person_staff on people.person (registered_at, id) where kind = 'staff';
create index person_sign_in_due on people.person (sign_in_tried nulls first) where sign_in_due;
create index person_station on people.person (station_id) where station_id is not null;

-- A door: whoever lives behind it is one household in the statistics.
create table people.household (
  id           uuid primary key,
  community_id uuid not null references area.community,
  door         text not null,
  unique (community_id, door)
);

create table people.address (
  id            uuid        primary key,
  resident_id   uuid        not null references people.person,
  household_id  uuid        not null references people.household,
  community_id  uuid        not null references area.community,
  line          text        not null,
  registered_at timestamptz not null
);

create index address_resident on people.address (resident_id, registered_at, id);
create index address_household on people.address (household_id);
