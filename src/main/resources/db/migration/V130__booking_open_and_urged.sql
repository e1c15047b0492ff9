-- Pickups that have not ended, of a resident and of a household: how many they may have is limited.
create index pickup_open_resident on booking.pickup (resident_id)
  where state in ('BOOKED', 'ASSIGNED', 'ARRIVED');
create index pickup_open_household on booking.pickup (household_id)
  where state in ('BOOKED', 'ASSIGNED', 'ARRIVED');

-- How often the resident has asked where the collector stays, and when the last time; whoever gives work out sees it.
alter table booking.pickup
  add column urges    integer     not null default 0 check (urges >= 0),
  add column urged_at timestamptz,
  add constraint pickup_urged_when check ((urges = 0) = (urged_at is null));

create table booking.urge (
  id        uuid        primary key,
  pickup_id uuid        not null references booking.pickup (id),
  number    integer     not null check (number > 0),
  person_id uuid        not null,
  at        timestamptz not null,
  unique (pickup_id, number)
);

create trigger urge_append_only before update or delete or truncate on booking.urge
  for each statement execute function platform.refuse_change();
