-- R6b: a current value of a month to come waits for it: the last values are kept, not the last two alone, and the day
-- looked at chooses among them. Two years of them are enough for any day that may be asked of what is known now.
ALTER TABLE rate_current
    ADD COLUMN current_months date[]    NOT NULL DEFAULT '{}',
    ADD COLUMN current_values numeric[] NOT NULL DEFAULT '{}';
-- Scripts that pull by updatedSince are told nothing of a change of shape.
ALTER TABLE rate_current DISABLE TRIGGER rate_current_touch;
UPDATE rate_current AS kept SET current_months = m.months, current_values = m.values
FROM (SELECT indicator_id, territory, array_agg(month ORDER BY month DESC) AS months,
             array_agg(value ORDER BY month DESC) AS values
      FROM (SELECT indicator_id, territory, month, value,
                   row_number() OVER (PARTITION BY indicator_id, territory ORDER BY month DESC) AS rank
            FROM measurement WHERE in_force AND type = 'CURRENT') AS latest
      WHERE rank <= 24 GROUP BY indicator_id, territory) AS m
WHERE m.indicator_id = kept.indicator_id AND m.territory = kept.territory;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
ALTER TABLE rate_current
    DROP COLUMN current_value,
    DROP COLUMN current_month,
    DROP COLUMN previous_value,
    DROP COLUMN previous_month,
    ALTER COLUMN current_months DROP DEFAULT,
    ALTER COLUMN current_values DROP DEFAULT;
