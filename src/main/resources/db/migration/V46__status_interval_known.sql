-- which status held is answered from the index alone, without the row: lists as at a day are read in its order, and what passes a
-- filter is looked up in it
create index status_interval_known on status_interval
    (reference, recorded_to, part, recorded_from, effective_from, effective_to, status, divided);
drop index status_interval_of on status_interval;
