-- Times are Unix milliseconds, UTC, in both dialects.
create table conversations (
  id text primary key,
  sequence bigint not null,
  municipality text not null,
  channel text not null,
  code text not null unique,
  language text not null,
  status text not null,
  agent text,
  queue text,
  owes_reply boolean not null,
  last_citizen_at bigint not null,
  emergency_owed_at bigint not null,
  privacy_owed_at bigint not null,
  misses integer not null,
  is_foreign boolean not null,
  started_at bigint not null,
  moved_at bigint not null,
  bot_due_at bigint,
  waiting_since bigint,
  ended_at bigint
);

create index conversations_moved on conversations (moved_at);
create index conversations_due on conversations (bot_due_at) where bot_due_at is not null;
create index conversations_waiting on conversations (waiting_since) where waiting_since is not null;

create table conversation_events (
  conversation_id text not null references conversations (id),
  sequence bigint not null,
  activity_id text,
  type text not null,
  at bigint not null,
  data text not null,
  primary key (conversation_id, sequence)
);

create unique index conversation_events_activity on conversation_events (conversation_id, activity_id) where activity_id is not null;

create table conversation_facts (
  conversation_id text primary key,
  municipality text not null,
  channel text not null,
  language text not null,
  topic text,
  outcome text,
  ended_by text,
  started_at bigint not null,
  ended_at bigint,
  deleted_at bigint,
  citizen_messages integer not null,
  answered integer not null,
  clarified integer not null,
  not_found integer not null,
  emergencies integer not null,
  handoff_reason text,
  waited_ms bigint,
  agent_messages integer not null,
  rating integer
);

create index conversation_facts_started on conversation_facts (started_at);
