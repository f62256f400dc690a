-- a version of its own, so that it can be begun anew if it breaks off
update notice set report = subject where event like 'report-%';
update notice set report = (select e.report from register_entry e where e.reference = notice.subject) where report is null;
