alter table history_load drop column content;
