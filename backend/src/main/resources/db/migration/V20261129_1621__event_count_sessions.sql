-- How many sessions were ever announced: agendas hold each by its rank, and are told of those that are no more.
ALTER TABLE event ADD COLUMN most_sessions int NOT NULL DEFAULT 0;
