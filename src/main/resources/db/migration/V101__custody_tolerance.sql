-- Why a station weighed something else than the door; outside tolerance the application asks for it.
alter table custody.handover add column difference_reason text check (difference_reason ~ '\S');
