-- what was answered of a table with a history, and which of its cells were changed, beside its bytes as they were sent
alter table asked_table add column answers longtext;
alter table asked_table add column changes longtext;

-- which cells of a history's table were changed from the file as it was sent
alter table history_load add column changes longtext;
