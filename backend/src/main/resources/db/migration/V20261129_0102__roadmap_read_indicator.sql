-- As before; the indicators have a room of their own, and their view with it.
CREATE OR REPLACE FUNCTION priority_takes_local_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE priority p SET national_until = transaction_timestamp()
    WHERE p.id = NEW.priority_id AND p.origin = 'NATIONAL' AND p.known_since < transaction_timestamp()
      AND EXISTS (SELECT 1 FROM indicator_code_read i WHERE i.id = NEW.indicator_id AND i.kind = 'LOCAL')
      AND NOT EXISTS (
          SELECT 1 FROM (
              SELECT DISTINCT ON (m.indicator_id) m.indicator_id, m.priority_id FROM priority_membership m
              WHERE m.indicator_id <> NEW.indicator_id
                AND m.indicator_id IN (SELECT o.indicator_id FROM priority_membership o WHERE o.priority_id = NEW.priority_id)
              ORDER BY m.indicator_id, m.recorded_at DESC, m.position DESC) latest
          JOIN indicator_code_read i ON i.id = latest.indicator_id AND i.kind = 'LOCAL' AND i.state = 'PRESENT'
          WHERE latest.priority_id = NEW.priority_id);
    RETURN NULL;
END $$;
