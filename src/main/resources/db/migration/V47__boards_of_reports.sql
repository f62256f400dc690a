-- which boards a report concerns, with commas between their codes: see report.PanelReport
alter table panel_report add column boards varchar(6000);
