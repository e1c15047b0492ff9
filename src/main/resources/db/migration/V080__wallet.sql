create schema wallet;

-- What earns points, by the city's files; a rule that has ended stays, so that it can be said why
-- somebody got what they got.
create table wallet.points_rule (
  code       text        primary key check (code ~ '^[A-Za-z0-9._-]{1,40}$'),
  earned_by  text        not null check (earned_by in ('paid-pickup')),
  points     bigint      not null check (points between 1 and 1000000),
  name_zh    text        not null,
  name_en    text        not null,
  valid_from timestamptz not null,
  valid_to   timestamptz check (valid_to > valid_from)
);

create index points_rule_valid on wallet.points_rule (earned_by, valid_from);
