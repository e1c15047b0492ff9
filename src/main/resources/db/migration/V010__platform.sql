create schema platform;

-- Writing calls by the id that the client made, with their answers: platform/repeat.
create table platform.call (
  operation    text        not null,
  id           uuid        not null,
  content_hash bytea       not null,
  person_id    uuid        not null,
  at           timestamptz not null,
  answer       jsonb,
  primary key (operation, id)
) with (fillfactor = 80);

-- Events, kept for ever: platform/outbox.
create table platform.event (
  sequence     bigint      generated always as identity primary key,
  id           uuid        not null unique,
  type         text        not null,
  aggregate_id uuid        not null,
  shard        smallint    not null,
  occurred_at  timestamptz not null,
  payload      jsonb       not null,
  delivered_at timestamptz
);

create index event_undelivered on platform.event (shard, sequence) where delivered_at is null;

create table platform.event_shard (shard smallint primary key);

insert into platform.event_shard select generate_series(0, 15);

-- Who looked at whose personal data: platform/audit.
create table platform.audit_entry (
  id           bigint      generated always as identity primary key,
  at           timestamptz not null,
  person_id    uuid        not null,
  action       text        not null,
  subject_kind text        not null,
  subject_id   uuid        not null,
  reason       text
);

create index audit_entry_subject on platform.audit_entry (subject_kind, subject_id, at);

-- For tables whose rows are facts: they are corrected by further rows.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'LW001';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();
