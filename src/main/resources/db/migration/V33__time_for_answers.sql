-- how soon a law wants an answer: of what a body issues, and of one recommendation; 60 days, 6 months
alter table party add column answer_within varchar(40);
alter table recommendation add column answer_within varchar(40);

-- a target as the source says it, if it is no day: spring 2027, ongoing
alter table answer add column target_as_said varchar(200);
alter table recommendation add column target_as_said varchar(200);
