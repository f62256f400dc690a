#!/bin/sh
# The application's user reads; what more it may do with each table, the migrations' user gives it. See docs/runbook.md.
mysql --user=root --password="$MYSQL_ROOT_PASSWORD" <<SQL
create user tracker identified by '$TRACKER_DB_PASSWORD';
grant select on tracker.* to tracker;
create user tracker_migrations identified by '$TRACKER_DB_MIGRATION_PASSWORD';
grant all on tracker.* to tracker_migrations with grant option;
SQL
