-- by itself: MySQL commits each change of a table at once, and this can be begun anew
insert into history_content (history, content) select id, content from history_load;
