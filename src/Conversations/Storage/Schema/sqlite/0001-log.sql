-- Times are Unix milliseconds, UTC, in both dialects.
create table conversations (
  id text primary key,
  sequence integer not null,
  municipality text not null,
  channel text not null,
  code text not null unique,
  language text not null,
  status text not null,
  agent text,
  queue text,
  owes_reply integer not null,
  last_citizen_at integer not null,
  emergency_owed_at integer not null,
  privacy_owed_at integer not null,
  misses integer not null,
  is_foreign integer not null,
  started_at integer not null,
  moved_at integer not null,
  bot_due_at integer,
  waiting_since integer,
  ended_at integer
) strict, without rowid;

create index conversations_moved on conversations (moved_at);
create index conversations_due on conversations (bot_due_at) where bot_due_at is not null;
create index conversations_waiting on conversations (waiting_since) where waiting_since is not null;

create table conversation_events (
  conversation_id text not null references conversations (id),
  sequence integer not null,
  activity_id text,
  type text not null,
  at integer not null,
  data text not null,
  primary key (conversation_id, sequence)
) strict;

create unique index conversation_events_activity on conversation_events (conversation_id, activity_id) where activity_id is not null;

create table conversation_facts (
  conversation_id text primary key,
  municipality text not null,
  channel text not null,
  language text not null,
  topic text,
  outcome text,
  ended_by text,
  started_at integer not null,
  ended_at integer,
  deleted_at integer,
  citizen_messages integer not null,
  answered integer not null,
  clarified integer not null,
  not_found integer not null,
  emergencies integer not null,
  handoff_reason text,
  waited_ms integer,
  agent_messages integer not null,
  rating integer
) strict, without rowid;

create index conversation_facts_started on conversation_facts (started_at);
