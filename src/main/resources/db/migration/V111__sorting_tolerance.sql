-- Why a recycler weighed something else than the centre; outside tolerance the application asks for it.
alter table sorting.confirmation add column difference_reason text check (difference_reason ~ '\S');
