-- R4: the initial value is reset when a cycle closes. The month from which initial values are the cycle's; null = any,
-- for the first cycle. A cycle brought later must say it.
ALTER TABLE rate_cycle ADD COLUMN initial_from date;
ALTER TABLE rate_cycle
    ADD CONSTRAINT rate_cycle_initial_is_first_day CHECK (extract(day FROM initial_from) = 1);

-- All initial values in force, that of R5 first: the cycle looked at chooses among them.
ALTER TABLE rate_current
    ADD COLUMN initial_months date[]    NOT NULL DEFAULT '{}',
    ADD COLUMN initial_values numeric[] NOT NULL DEFAULT '{}';
-- Nothing that a reader sees changes: scripts that pull by updatedSince are told nothing.
ALTER TABLE rate_current DISABLE TRIGGER rate_current_touch;
UPDATE rate_current AS kept SET initial_months = m.months, initial_values = m.values
FROM (SELECT indicator_id, territory, array_agg(month ORDER BY recorded_at DESC, month) AS months,
             array_agg(value ORDER BY recorded_at DESC, month) AS values
      FROM measurement WHERE in_force AND type = 'INITIAL' GROUP BY indicator_id, territory) AS m
WHERE m.indicator_id = kept.indicator_id AND m.territory = kept.territory;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
ALTER TABLE rate_current
    DROP COLUMN initial_value,
    DROP COLUMN initial_month,
    ALTER COLUMN initial_months DROP DEFAULT,
    ALTER COLUMN initial_values DROP DEFAULT;
