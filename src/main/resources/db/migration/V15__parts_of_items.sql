-- one part on each line; null where the recommendation is answered as a whole
alter table report_item add column parts longtext;
