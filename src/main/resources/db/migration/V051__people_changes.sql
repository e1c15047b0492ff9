-- Customer service finds residents by phone, and sees no more than that needs.
alter table people.person drop constraint person_roles_check;
alter table people.person add constraint person_roles_check check (
  cardinality(roles) > 0
  and roles <@ array['resident', 'collector', 'station-keeper', 'driver', 'centre-clerk', 'recycler',
                     'dispatcher', 'customer-service', 'finance', 'statistician', 'administrator']);

-- Counts the changes of roles, scope and closing. Whoever changes says what was read, and Keycloak is
-- up to date only with the version that it was told.
alter table people.person add column version integer not null default 1 check (version > 0);

-- Who has left is a stranger: the number and the WeChat account are free for whoever has them now.
update people.person set phone_cipher = null, phone_index = null, wechat_openid = null
where closed_at is not null;
alter table people.person add constraint person_closed_is_a_stranger
  check (closed_at is null or (phone_index is null and wechat_openid is null));

-- An address outlives its line: pickups, weighings and statistics point at it.
alter table people.address add column erased_at timestamptz;
alter table people.address add constraint address_erased_has_no_line
  check ((erased_at is null) = (line <> ''));

create table people.role_change (
  id         uuid        primary key,
  person_id  uuid        not null references people.person,
  -- The version of the person that this change made.
  version    integer     not null check (version > 1),
  changed_by uuid        not null references people.person,
  before     jsonb       not null,
  after      jsonb       not null check (after <> before),
  reason     text        not null check (reason <> ''),
  at         timestamptz not null,
  unique (person_id, version)
);

create trigger role_change_append_only before update or delete or truncate on people.role_change
  for each statement execute function platform.refuse_change();

create table people.closure (
  id        uuid        primary key,
  person_id uuid        not null unique references people.person,
  -- The person, for an account of one's own.
  closed_by uuid        not null references people.person,
  reason    text        not null check (reason <> ''),
  at        timestamptz not null
);

create trigger closure_append_only before update or delete or truncate on people.closure
  for each statement execute function platform.refuse_change();

create table people.licence_renewal (
  id              uuid        primary key,
  organisation_id uuid        not null references people.organisation,
  former_licence  text        not null,
  former_until    date        not null,
  licence         text        not null check (licence <> ''),
  licensed_until  date        not null,
  renewed_by      uuid        not null references people.person,
  at              timestamptz not null,
  check (licensed_until > former_until)
);

create index licence_renewal_organisation on people.licence_renewal (organisation_id);

create trigger licence_renewal_append_only before update or delete or truncate on people.licence_renewal
  for each statement execute function platform.refuse_change();
