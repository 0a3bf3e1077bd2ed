-- How points came about (before deductions, deductions, bonus), as JSON beside the final points.

alter table answers add column working text;
alter table appraisals add column working text;
