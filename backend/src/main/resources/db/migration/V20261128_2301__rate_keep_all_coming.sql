-- R6b: of the current values, all those of months to come are kept, however many, and the last three of the others; the
-- first keeping of them took the last 24, whatever their month.
-- Scripts that pull by updatedSince are told nothing of a change of shape: what is gone keeps the instant when it went.
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
UPDATE rate_current SET updated_at = gone_since WHERE gone AND updated_at > gone_since;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
