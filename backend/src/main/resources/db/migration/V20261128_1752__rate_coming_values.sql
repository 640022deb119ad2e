-- R6b: a current value of a month to come waits for it: the last values are kept, not the last two alone, and the day
-- looked at chooses among them. All those of months to come, however many, and the last three of the others.
ALTER TABLE rate_current
    ADD COLUMN current_months date[]    NOT NULL DEFAULT '{}',
    ADD COLUMN current_values numeric[] NOT NULL DEFAULT '{}';
-- Scripts that pull by updatedSince are told nothing of a change of shape.
ALTER TABLE rate_current DISABLE TRIGGER rate_current_touch;
UPDATE rate_current AS kept SET current_months = m.months, current_values = m.values
FROM (SELECT indicator_id, territory, array_agg(month ORDER BY month DESC) AS months,
             array_agg(value ORDER BY month DESC) AS values
      FROM (SELECT indicator_id, territory, month, value,
                   month > present AS coming,
                   row_number() OVER (PARTITION BY indicator_id, territory, month > present ORDER BY month DESC) AS rank
            FROM measurement, CAST(now() AT TIME ZONE 'Europe/Paris' AS date) AS present
            WHERE in_force AND type = 'CURRENT') AS latest
      WHERE coming OR rank <= 3 GROUP BY indicator_id, territory) AS m
WHERE m.indicator_id = kept.indicator_id AND m.territory = kept.territory;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
ALTER TABLE rate_current
    DROP COLUMN current_value,
    DROP COLUMN current_month,
    DROP COLUMN previous_value,
    DROP COLUMN previous_month,
    ALTER COLUMN current_months DROP DEFAULT,
    ALTER COLUMN current_values DROP DEFAULT;
