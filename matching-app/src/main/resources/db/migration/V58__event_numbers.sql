-- H2 takes numbers of events from the file so many at a time, each time by a commit of its own: 32 if it is not told otherwise. On
-- PostgreSQL each session would keep some of its own, and events would be numbered out of their order.
ALTER TABLE DomainEventEntry ALTER COLUMN globalIndex SET CACHE ${event_numbers_at_once};
