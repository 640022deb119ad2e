-- A figure of the region enters a national priority that had none: made before this transaction, or nobody has seen it.
CREATE FUNCTION priority_takes_local_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE priority p SET national_until = transaction_timestamp()
    WHERE p.id = NEW.priority_id AND p.origin = 'NATIONAL' AND p.known_since < transaction_timestamp()
      AND EXISTS (SELECT 1 FROM measurement_indicator_read i WHERE i.id = NEW.indicator_id AND i.kind = 'LOCAL')
      AND NOT EXISTS (
          SELECT 1 FROM (
              SELECT DISTINCT ON (m.indicator_id) m.indicator_id, m.priority_id FROM priority_membership m
              WHERE m.indicator_id <> NEW.indicator_id
                AND m.indicator_id IN (SELECT o.indicator_id FROM priority_membership o WHERE o.priority_id = NEW.priority_id)
              ORDER BY m.indicator_id, m.recorded_at DESC, m.position DESC) latest
          JOIN measurement_indicator_read i ON i.id = latest.indicator_id AND i.kind = 'LOCAL' AND i.state = 'PRESENT'
          WHERE latest.priority_id = NEW.priority_id);
    RETURN NULL;
END $$;
CREATE TRIGGER priority_takes_local_figure AFTER INSERT ON priority_membership FOR EACH ROW
    WHEN (NEW.priority_id IS NOT NULL)
    EXECUTE FUNCTION priority_takes_local_figure();
