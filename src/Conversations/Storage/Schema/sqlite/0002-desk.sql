alter table conversations add column erasure_asked integer not null default 0;

create index conversations_erasable on conversations (id) where erasure_asked = 1;

-- The name that citizens and colleagues are shown for an agent's id.
create table agents (
  id text primary key,
  name text not null,
  centre text not null
) strict, without rowid;

-- Who is on duty now. A row that was not seen for a while counts for nothing.
create table presence (
  agent_id text primary key references agents (id),
  municipalities text not null,
  capacity integer not null,
  since integer not null,
  seen_at integer not null
) strict, without rowid;

-- Keys that protect cookies and tokens; every node reads them here.
create table protection_keys (
  id text primary key,
  xml text not null
) strict, without rowid;
