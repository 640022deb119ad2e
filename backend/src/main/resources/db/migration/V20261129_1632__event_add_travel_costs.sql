-- Who pays for the way: an agent's service asks for it, and a call to a training says it.
ALTER TABLE event ADD COLUMN travel_costs text;
