-- The planner takes the length of an array for a reason to plan every posting anew, which costs about a fifth of it; every
-- plan of these functions goes by index, whatever the length.
alter function ledger.post set plan_cache_mode = force_generic_plan;
alter function ledger.account_ids set plan_cache_mode = force_generic_plan;
alter function ledger.open_accounts set plan_cache_mode = force_generic_plan;
