-- what the engine remembers is a level of our own: see workflow.engine.StepHistory
update ACT_GE_PROPERTY set VALUE_ = '10' where NAME_ = 'historyLevel';
-- who may read a task's history is answered by the right to the task itself: 19 is a past task
delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 19 and RESOURCE_ID_ <> '*';

-- counted up with each change of an account, so that every node learns of it by one number
create table account_changes (
    changes bigint not null
);
insert into account_changes (changes) values (0);
