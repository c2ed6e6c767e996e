alter table conversations add column erasure_asked boolean not null default false;

create index conversations_erasable on conversations (id) where erasure_asked;

-- The name that citizens and colleagues are shown for an agent's id.
create table agents (
  id text primary key,
  name text not null,
  centre text not null
);

-- Who is on duty now. A row that was not seen for a while counts for nothing.
create table presence (
  agent_id text primary key references agents (id),
  municipalities text not null,
  capacity integer not null,
  since bigint not null,
  seen_at bigint not null
);

-- Keys that protect cookies and tokens; every node reads them here.
create table protection_keys (
  id text primary key,
  xml text not null
);
