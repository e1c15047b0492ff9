-- One double-entry book for money, points and grams. docs/ledger.md says how it is used.
create schema ledger;

-- ---------------------------------------------------------------- accounts

-- The same as the enum AccountKind; a test compares them.
create table ledger.account_kind (
  code      text    primary key,
  has_floor boolean not null
);

insert into ledger.account_kind (code, has_floor) values
  ('COMMUNITY_SOURCE',     false),
  ('COLLECTOR_CUSTODY',    true),
  ('COLLECTOR_DIFFERENCE', false),
  ('STATION_STOCK',        true),
  ('TRIP_LOAD',            true),
  ('TRIP_VARIANCE',        false),
  ('CENTRE_INTAKE',        true),
  ('CENTRE_CONVERSION',    false),
  ('LOT',                  true),
  ('CENTRE_RESIDUE',       true),
  ('CENTRE_LOSS',          false),
  ('OUTBOUND_LOAD',        true),
  ('OUTBOUND_DIFFERENCE',  false),
  ('RECYCLER_RECEIVED',    false),
  ('OPERATOR_PURCHASES',   false),
  ('RESIDENT_MONEY',       true),
  ('RESIDENT_MONEY_HELD',  true),
  ('POINTS_BUDGET',        false),
  ('RESIDENT_POINTS',      true),
  ('RESIDENT_POINTS_HELD', true);

create table ledger.account (
  id    bigint generated always as identity primary key,
  owner uuid   not null,
  kind  text   not null references ledger.account_kind,
  unit  text   not null check (unit in ('CNY', 'PT') or unit ~ '^g:[A-Za-z0-9._-]{1,40}$'),
  unique (owner, kind, unit)
);

create index account_kind_unit on ledger.account (kind, unit, id);

-- Only for kinds with a floor. An account that everybody writes to, such as the operator's
-- purchases, has no row here that everybody would queue for; it is summed when it is read.
create table ledger.balance (
  account_id bigint primary key references ledger.account,
  amount     bigint not null constraint balance_floor check (amount >= 0)
) with (fillfactor = 50);

create function ledger.open_balance() returns trigger language plpgsql as $$
begin
  if (select has_floor from ledger.account_kind where code = new.kind) then
    insert into ledger.balance (account_id, amount) values (new.id, 0);
  end if;
  return null;
end
$$;

create trigger account_has_balance after insert on ledger.account
  for each row execute function ledger.open_balance();

-- --------------------------------------------------------------- transfers

create table ledger.transfer (
  sequence   bigint      generated always as identity primary key,
  id         uuid        not null constraint transfer_id unique,
  cause_kind text        not null check (cause_kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  cause_id   uuid        not null,
  at         timestamptz not null,
  person_id  uuid        not null,
  reverses   uuid        constraint transfer_reverses references ledger.transfer (id)
);

create unique index transfer_reversed_once on ledger.transfer (reverses) where reverses is not null;
create index transfer_cause on ledger.transfer (cause_kind, cause_id);

-- The trigger below sees to it that transfer and account are there. Foreign keys would do the same
-- row by row, and each would lock the row of an account that all others are locking, too.
create table ledger.leg (
  transfer   bigint   not null,
  position   smallint not null check (position > 0),
  account_id bigint   not null,
  amount     bigint   not null check (amount <> 0),
  primary key (transfer, position),
  -- A thousand million tonnes, or ten million million yuan: far beyond any city, and nine thousand
  -- of them can be summed.
  constraint leg_amount_range check (amount between -1000000000000000 and 1000000000000000)
);

create index leg_account on ledger.leg (account_id, transfer desc, position desc) include (amount);

-- -------------------------------------------------------------- invariants

-- Checks all legs of one statement together, whoever wrote them, and carries them into the
-- balances. The legs of a transfer come in one statement that begins with position 1, so that none
-- can be added afterwards: the primary key refuses a second position 1.
create function ledger.book_legs() returns trigger language plpgsql as $$
declare
  wrong record;
  moved record;
begin
  select u.transfer,
         not exists (select from ledger.transfer t where t.sequence = u.transfer) as no_transfer,
         bool_or(u.unit is null)         as no_account,
         min(u.first)                    as first,
         bool_or(u.total <> 0)           as unbalanced,
         coalesce(sum(u.converted), 0)   as converted
    into wrong
    from (select l.transfer,
                 a.unit,
                 sum(l.amount)   as total,
                 min(l.position) as first,
                 sum(l.amount) filter (where a.kind = 'CENTRE_CONVERSION' and a.unit like 'g:%')
                                 as converted
            from new_leg l
            left join ledger.account a on a.id = l.account_id
           group by l.transfer, a.unit) u
   group by u.transfer
  having bool_or(u.unit is null)
      or min(u.first) <> 1
      or bool_or(u.total <> 0)
      or coalesce(sum(u.converted), 0) <> 0
      or not exists (select from ledger.transfer t where t.sequence = u.transfer)
   limit 1;
  if found then
    raise exception 'the legs of transfer number % can not be booked', wrong.transfer
      using errcode = 'LW102',
            constraint = case
              when wrong.no_transfer then 'leg_has_transfer'
              when wrong.no_account  then 'leg_has_account'
              when wrong.first <> 1  then 'legs_come_together'
              when wrong.unbalanced  then 'legs_sum_to_zero'
              else 'conversion_keeps_mass'
            end;
  end if;

  -- In account order, one after the other: this is the order in which everybody waits for locks.
  for moved in
    select b.account_id, sum(l.amount)::bigint as amount
      from new_leg l
      join ledger.balance b on b.account_id = l.account_id
     group by b.account_id
    having sum(l.amount) <> 0
     order by b.account_id
  loop
    update ledger.balance b
       set amount = b.amount + moved.amount
     where b.account_id = moved.account_id
       and b.amount + moved.amount >= 0;
    if not found then
      perform ledger.refuse_floor(moved.account_id, moved.amount);
    end if;
  end loop;
  return null;
end
$$;

create function ledger.refuse_floor(account bigint, change bigint) returns void
language plpgsql as $$
declare
  known record;
begin
  select a.owner, a.kind, a.unit, b.amount into known
    from ledger.account a join ledger.balance b on b.account_id = a.id
   where a.id = account;
  raise exception '% of % holds % % and can not give %',
      known.kind, known.owner, known.amount, known.unit, -change
    using errcode = 'LW101', constraint = 'balance_floor';
end
$$;

create trigger leg_booked after insert on ledger.leg
  referencing new table as new_leg
  for each statement execute function ledger.book_legs();

-- No transfer without legs, and a reversal is the exact opposite of what it reverses.
create function ledger.require_legs() returns trigger language plpgsql as $$
begin
  if exists (
    select from new_transfer t
     where not exists (select from ledger.leg l where l.transfer = t.sequence and l.position = 1))
  then
    raise exception 'a transfer without legs' using errcode = 'LW102', constraint = 'transfer_has_legs';
  end if;
  if exists (
    select from new_transfer t
     where t.reverses is not null
       and (select array_agg((l.account_id, l.amount) order by l.account_id, l.amount)
              from ledger.leg l where l.transfer = t.sequence)
           is distinct from
           (select array_agg((l.account_id, -l.amount) order by l.account_id, -l.amount)
              from ledger.leg l join ledger.transfer o on o.sequence = l.transfer
             where o.id = t.reverses))
  then
    raise exception 'not the opposite of what it reverses'
      using errcode = 'LW102', constraint = 'reversal_is_opposite';
  end if;
  return null;
end
$$;

create trigger transfer_has_legs after insert on ledger.transfer
  referencing new table as new_transfer
  for each statement execute function ledger.require_legs();

-- Facts stay. Balances follow the legs and nothing else: a direct change is refused.
create trigger account_append_only before update or delete or truncate on ledger.account
  for each statement execute function platform.refuse_change();
create trigger transfer_append_only before update or delete or truncate on ledger.transfer
  for each statement execute function platform.refuse_change();
create trigger leg_append_only before update or delete or truncate on ledger.leg
  for each statement execute function platform.refuse_change();
create trigger balance_follows_legs before insert or update on ledger.balance
  for each statement when (pg_trigger_depth() = 0) execute function platform.refuse_change();
create trigger balance_stays before delete or truncate on ledger.balance
  for each statement execute function platform.refuse_change();

-- ----------------------------------------------------------------- posting

-- Opens the accounts that are missing, in an order that is the same for everybody. PL/pgSQL, also
-- where SQL would do: it keeps its plans.
create function ledger.open_accounts(owners uuid[], kinds text[], units text[]) returns void
language plpgsql as $$
begin
  insert into ledger.account (owner, kind, unit)
  select distinct n.owner, n.kind, n.unit
    from unnest(owners, kinds, units) as n (owner, kind, unit)
   where not exists (
     select from ledger.account a
      where a.owner = n.owner and a.kind = n.kind and a.unit = n.unit)
   order by 1, 2, 3
  on conflict do nothing;
end
$$;

-- Null where there is no such account.
create function ledger.account_ids(owners uuid[], kinds text[], units text[]) returns bigint[]
language plpgsql as $$
begin
  return array(
    select (select a.id from ledger.account a
             where a.owner = n.owner and a.kind = n.kind and a.unit = n.unit)
      from unnest(owners, kinds, units) with ordinality as n (owner, kind, unit, place)
     order by n.place);
end
$$;

-- Books all of the transfers or none; answers how many legs were new. A transfer that is booked
-- with the same legs is left alone. Everybody goes the same way: accounts, transfers, balances,
-- each in order, so that nobody waits for somebody who waits for him.
--
-- LW101 a floor would break, LW102 the legs do not balance, LW103 booked before with other legs.
create function ledger.post(
  ids uuid[], cause_kinds text[], cause_ids uuid[], ats timestamptz[], persons uuid[], reversed uuid[],
  leg_transfers uuid[], leg_positions smallint[],
  leg_owners uuid[], leg_kinds text[], leg_units text[], leg_amounts bigint[])
returns bigint language plpgsql as $$
declare
  accounts bigint[];
  booked   bigint;
begin
  accounts := ledger.account_ids(leg_owners, leg_kinds, leg_units);
  if array_position(accounts, null) is not null then
    perform ledger.open_accounts(leg_owners, leg_kinds, leg_units);
    accounts := ledger.account_ids(leg_owners, leg_kinds, leg_units);
  end if;

  with new_transfer as (
    insert into ledger.transfer (id, cause_kind, cause_id, at, person_id, reverses)
    select t.id, t.cause_kind, t.cause_id, t.at, t.person_id, t.reverses
      from unnest(ids, cause_kinds, cause_ids, ats, persons, reversed)
           as t (id, cause_kind, cause_id, at, person_id, reverses)
     order by t.id
    on conflict (id) do nothing
    returning id, sequence)
  insert into ledger.leg (transfer, position, account_id, amount)
  select t.sequence, l.position, l.account_id, l.amount
    from new_transfer t
    join unnest(leg_transfers, leg_positions, accounts, leg_amounts)
         as l (transfer_id, position, account_id, amount) on l.transfer_id = t.id;
  get diagnostics booked = row_count;

  if booked <> cardinality(leg_amounts) then
    perform ledger.require_same(ids, cause_kinds, cause_ids, reversed, leg_transfers, accounts, leg_amounts);
  end if;
  return booked;
end
$$;

create function ledger.require_same(
  ids uuid[], cause_kinds text[], cause_ids uuid[], reversed uuid[],
  leg_transfers uuid[], leg_accounts bigint[], leg_amounts bigint[])
returns void language plpgsql as $$
declare
  different uuid;
begin
  select n.id into different
    from unnest(ids, cause_kinds, cause_ids, reversed) as n (id, cause_kind, cause_id, reverses)
    join ledger.transfer t on t.id = n.id
   where (t.cause_kind, t.cause_id) <> (n.cause_kind, n.cause_id)
      or t.reverses is distinct from n.reverses
      or (select array_agg((l.account_id, l.amount) order by l.account_id, l.amount)
            from ledger.leg l where l.transfer = t.sequence)
         is distinct from
         (select array_agg((l.account_id, l.amount) order by l.account_id, l.amount)
            from unnest(leg_transfers, leg_accounts, leg_amounts) as l (transfer_id, account_id, amount)
           where l.transfer_id = n.id)
   limit 1;
  if found then
    raise exception 'transfer % was booked with other content', different using errcode = 'LW103';
  end if;
end
$$;

-- Sets aside as much as there is, at most max_amount; answers how much that was. Nothing to set
-- aside makes no transfer. A repeat answers what was set aside the first time.
create function ledger.hold(
  hold_id uuid, cause_kind text, cause_id uuid, at timestamptz, person uuid,
  holder uuid, free_kind text, held_kind text, unit text, max_amount bigint)
returns bigint language plpgsql as $$
declare
  free   bigint;
  amount bigint;
begin
  perform ledger.open_accounts(
    array[holder, holder], array[free_kind, held_kind], array[hold.unit, hold.unit]);
  -- Both rows, in account order, before one of them is looked at.
  perform from ledger.balance b
     where b.account_id = any (ledger.account_ids(
             array[holder, holder], array[free_kind, held_kind], array[hold.unit, hold.unit]))
     order by b.account_id
       for update;
  select l.amount into amount
    from ledger.transfer t
    join ledger.leg l on l.transfer = t.sequence
    join ledger.account a on a.id = l.account_id
   where t.id = hold_id and a.owner = holder and a.kind = held_kind and a.unit = hold.unit;
  if not found then
    select b.amount into free
      from ledger.account a join ledger.balance b on b.account_id = a.id
     where a.owner = holder and a.kind = free_kind and a.unit = hold.unit;
    amount := least(free, max_amount);
  end if;
  if amount > 0 then
    perform ledger.post(
      array[hold_id], array[hold.cause_kind], array[hold.cause_id], array[hold.at], array[person],
      array[null::uuid], array[hold_id, hold_id], array[1, 2]::smallint[], array[holder, holder],
      array[free_kind, held_kind], array[hold.unit, hold.unit], array[-amount, amount]);
  end if;
  return amount;
end
$$;

-- ---------------------------------------------------------------- checking

-- Recomputes everything from the legs, in the snapshot of the calling statement. No row: all is
-- well. `amount` is what the finding leaves unexplained, in `unit`.
create function ledger.findings()
returns table (rule text, subject text, unit text, amount numeric) language plpgsql stable as $$
begin
  return query
    select 'legs-sum-to-zero', t.id::text, a.unit, abs(sum(l.amount))
      from ledger.leg l
      join ledger.account a on a.id = l.account_id
      join ledger.transfer t on t.sequence = l.transfer
     group by t.id, a.unit
    having sum(l.amount) <> 0;
  return query
    select 'conversion-keeps-mass', t.id::text, 'g', abs(sum(l.amount))
      from ledger.account a
      join ledger.leg l on l.account_id = a.id
      join ledger.transfer t on t.sequence = l.transfer
     where a.kind = 'CENTRE_CONVERSION' and a.unit like 'g:%'
     group by t.id
    having sum(l.amount) <> 0;
  return query
    select 'balance-equals-legs', concat_ws(' ', a.kind, a.owner), a.unit,
           abs(coalesce(b.amount, 0) - coalesce(s.amount, 0))
      from ledger.account a
      join ledger.account_kind k on k.code = a.kind and k.has_floor
      left join ledger.balance b on b.account_id = a.id
      left join (select l.account_id, sum(l.amount) as amount from ledger.leg l group by l.account_id) s
             on s.account_id = a.id
     where b.amount is distinct from coalesce(s.amount, 0);
  return query
    select 'floor-holds', concat_ws(' ', a.kind, a.owner), a.unit, -b.amount::numeric
      from ledger.balance b join ledger.account a on a.id = b.account_id
     where b.amount < 0;
  return query
    select 'leg-has-transfer-and-account', 'leg ' || l.transfer || '/' || l.position,
           coalesce(a.unit, '?'), abs(l.amount)::numeric
      from ledger.leg l
      left join ledger.account a on a.id = l.account_id
      left join ledger.transfer t on t.sequence = l.transfer
     where a.id is null or t.sequence is null;
  return query
    select 'transfer-has-legs', t.id::text, '', 0::numeric
      from ledger.transfer t
     where not exists (select from ledger.leg l where l.transfer = t.sequence);
end
$$;

create table ledger.check_run (
  sequence          bigint      generated always as identity primary key,
  id                uuid        not null unique,
  at                timestamptz not null,
  person_id         uuid,
  result            text        not null check (result in ('ok', 'broken')),
  transfers         bigint      not null check (transfers >= 0),
  legs              bigint      not null check (legs >= 0),
  unexplained_grams bigint      not null check (unexplained_grams >= 0),
  unexplained_fen   bigint      not null check (unexplained_fen >= 0),
  findings          jsonb       not null,
  check ((result = 'ok') = (jsonb_array_length(findings) = 0))
);

create trigger check_run_append_only before update or delete or truncate on ledger.check_run
  for each statement execute function platform.refuse_change();
