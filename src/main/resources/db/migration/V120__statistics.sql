create schema statistics;

-- Everything here but carbon results and what was declared follows from platform.event and can be
-- thrown away. A rebuild writes a new generation beside the one that is read and then switches.
create table statistics.generation (
  number     integer     primary key,
  created_at timestamptz not null default now()
);

insert into statistics.generation (number) values (1);

create table statistics.live (
  only_row   boolean primary key default true check (only_row),
  generation integer not null references statistics.generation
);

insert into statistics.live (generation) values (1);

-- What an event says, line by line. Reversals and corrections are further rows below zero, on the
-- day of the record that they undo.
create table statistics.fact (
  generation       integer     not null,
  event_id         uuid        not null,
  line             integer     not null,
  day              date        not null,
  at               timestamptz not null,
  stage            text        not null check (stage in
    ('collected', 'handed-over', 'received', 'sorted', 'shipped', 'residue', 'loss')),
  division_code    text        not null,
  community_id     uuid,
  station_id       uuid,
  centre_id        uuid,
  material_code    text,
  household_id     uuid,
  record_kind      text        not null check (record_kind in
    ('weighing', 'handover', 'intake', 'run', 'outbound')),
  record_id        uuid        not null,
  lot_id           uuid,
  grams            bigint      not null,
  difference_grams bigint      not null,
  fen              bigint      not null,
  records          integer     not null check (records between -1 and 1),
  primary key (generation, event_id, line)
);

create index fact_day on statistics.fact (generation, day, record_id);
create index fact_record on statistics.fact (generation, record_id, stage);
create index fact_lot on statistics.fact (generation, lot_id) where lot_id is not null;

create trigger fact_not_changed before update or truncate on statistics.fact
  for each statement execute function platform.refuse_change();

-- CO2e of a fact by the factors that were active at the time of its record. Kept for ever, also
-- over rebuilds: another set of factors makes further rows, marked restated, and changes none.
create table statistics.carbon_result (
  event_id        uuid    not null,
  line            integer not null,
  factor_set      text    not null,
  restated        boolean not null default false,
  stage           text    not null check (stage in ('estimated', 'verified', 'shipped')),
  material_code   text    not null,
  grams           bigint  not null,
  co2e_grams      bigint  not null,
  low_co2e_grams  bigint  not null,
  high_co2e_grams bigint  not null,
  primary key (event_id, line, factor_set)
);

create unique index carbon_result_first on statistics.carbon_result (event_id, line) where not restated;

create trigger carbon_result_append_only before update or delete or truncate on statistics.carbon_result
  for each statement execute function platform.refuse_change();

-- Sums of facts. slot is the shard of the outbox that the event came through: copies of the
-- application that count at the same time never wait for each other's rows.
create table statistics.cell (
  generation       integer not null,
  day              date    not null,
  stage            text    not null,
  division_code    text    not null,
  community_id     uuid,
  station_id       uuid,
  centre_id        uuid,
  material_code    text,
  factor_set       text,
  slot             integer not null,
  grams            bigint  not null,
  difference_grams bigint  not null,
  fen              bigint  not null,
  records          bigint  not null,
  co2e_grams       bigint  not null,
  low_co2e_grams   bigint  not null,
  high_co2e_grams  bigint  not null,
  unique nulls not distinct (generation, day, stage, division_code, community_id, station_id,
                             centre_id, material_code, factor_set, slot)
) with (fillfactor = 80);

-- The same without places below the division, for what the public reads every second.
create table statistics.total (
  generation       integer     not null,
  day              date        not null,
  stage            text        not null,
  division_code    text        not null,
  material_code    text,
  factor_set       text,
  slot             integer     not null,
  grams            bigint      not null,
  difference_grams bigint      not null,
  fen              bigint      not null,
  records          bigint      not null,
  co2e_grams       bigint      not null,
  low_co2e_grams   bigint      not null,
  high_co2e_grams  bigint      not null,
  counted_at       timestamptz not null,
  unique nulls not distinct (generation, day, stage, division_code, material_code, factor_set, slot)
) with (fillfactor = 80);

-- Which household took part on which day, and how often.
create table statistics.household_day (
  generation    integer not null,
  day           date    not null,
  household_id  uuid    not null,
  division_code text    not null,
  community_id  uuid,
  weighings     integer not null,
  primary key (generation, day, household_id)
) with (fillfactor = 80);

create index household_day_community on statistics.household_day (generation, day, division_code, community_id);

create table statistics.participation (
  generation    integer not null,
  day           date    not null,
  division_code text    not null,
  slot          integer not null,
  households    bigint  not null,
  primary key (generation, day, division_code, slot)
) with (fillfactor = 80);

-- Pickups by the day on which they were booked, and where they stand.
create table statistics.pickup (
  generation    integer not null,
  pickup_id     uuid    not null,
  day           date    not null,
  state         text    not null,
  primary key (generation, pickup_id)
) with (fillfactor = 80);

create table statistics.pickup_total (
  generation integer not null,
  day        date    not null,
  slot       integer not null,
  booked     bigint  not null,
  weighed    bigint  not null,
  refused    bigint  not null,
  cancelled  bigint  not null,
  no_show    bigint  not null,
  counted_at timestamptz not null,
  primary key (generation, day, slot)
) with (fillfactor = 80);

-- What went into what: pickup, weighing, handover, trip, intake, run, lot, outbound. ended: the
-- later record was undone, or the lot came back.
create table statistics.lineage (
  generation  integer not null,
  child_kind  text    not null,
  child_id    uuid    not null,
  parent_kind text    not null,
  parent_id   uuid    not null,
  ended       boolean not null default false,
  primary key (generation, child_id, parent_id)
);

create index lineage_parent on statistics.lineage (generation, parent_id, child_id);

create table statistics.rebuild (
  id           uuid        primary key,
  generation   integer     not null unique references statistics.generation,
  person_id    uuid        not null,
  state        text        not null check (state in ('running', 'done')),
  started_at   timestamptz not null,
  finished_at  timestamptz,
  position     bigint      not null,
  horizon      bigint      not null,
  events       bigint      not null,
  check ((state = 'done') = (finished_at is not null))
);

create unique index rebuild_one_at_a_time on statistics.rebuild (state) where state = 'running';

-- Indicators and targets as the city's files define them; versions stay.
create table statistics.indicator (
  code               text    not null,
  definition_version text    not null,
  position           integer not null,
  name_zh            text    not null,
  name_en            text    not null,
  unit               text    not null,
  formula            text    not null,
  direction          text    not null check (direction in ('higher', 'lower', 'none', 'milestone')),
  stated_2025        text,
  stated_2027        text,
  stated_2030        text,
  source             text    not null,
  current            boolean not null,
  primary key (code, definition_version)
);

create unique index indicator_current on statistics.indicator (code) where current;

create table statistics.target (
  document       text    not null,
  char_offset    integer not null,
  code           text    not null,
  indicator_code text,
  name_zh        text    not null,
  name_en        text    not null,
  value          text    not null,
  number         numeric,
  unit           text,
  operator       text    not null,
  due_year       integer,
  departments    text[]  not null,
  quote          text    not null,
  primary key (document, char_offset)
);

create index target_indicator on statistics.target (indicator_code);

-- What the platform does not weigh. The row that was written last counts on the days it holds for.
-- grams is per day, per year or in total, as basis says; null: nobody knows.
create table statistics.declared_figure (
  id             uuid        primary key,
  position       bigint      generated always as identity unique,
  indicator_code text        not null,
  side           text        not null check (side in ('numerator', 'denominator', 'context')),
  component      text        not null,
  name_zh        text        not null,
  name_en        text        not null,
  amount         numeric     check (amount >= 0),
  basis          text        not null check (basis in
    ('grams-per-day', 'grams-per-year', 'grams', 'persons', 'households')),
  valid_from     date        not null,
  valid_to       date,
  source_class   text        not null check (source_class in ('measured', 'declared', 'estimated')),
  source         text        not null,
  note_zh        text        not null,
  note_en        text        not null,
  declared_at    timestamptz not null,
  declared_by    uuid,
  check (valid_to >= valid_from),
  check (basis <> 'grams' or valid_to is not null)
);

create index declared_figure_indicator on statistics.declared_figure (indicator_code, position);

create trigger declared_figure_append_only before update or delete or truncate on statistics.declared_figure
  for each statement execute function platform.refuse_change();
