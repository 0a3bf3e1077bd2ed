create temp table door (name text not null);
insert into temp.door (name) values ('closed');

create temp table captured (
  id integer primary key,
  table_name text not null,
  row_id text not null,
  unit_id text not null,
  register text not null,
  old text not null,
  new text not null
);
