-- R4: the initial value is reset when a cycle closes. To tell whether the one kept is that of the present cycle, since
-- when it has been known.
ALTER TABLE rate_current ADD COLUMN initial_known_at timestamptz;
-- Nothing that a reader sees changes: scripts that pull by updatedSince are told nothing.
ALTER TABLE rate_current DISABLE TRIGGER rate_current_touch;
UPDATE rate_current AS kept SET initial_known_at = m.recorded_at
FROM measurement AS m
WHERE m.in_force AND m.indicator_id = kept.indicator_id AND m.territory = kept.territory
  AND m.type = 'INITIAL' AND m.month = kept.initial_month;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
ALTER TABLE rate_current
    ADD CONSTRAINT rate_current_initial_known CHECK ((initial_value IS NULL) = (initial_known_at IS NULL));
