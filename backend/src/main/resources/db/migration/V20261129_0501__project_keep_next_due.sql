-- When the next milestone of a project is due, kept beside it: the portfolio is sorted by it, most urgent first, and the
-- late ones are counted, without a look at the milestones of each. Nothing of an ended project can be late.
ALTER TABLE project ADD COLUMN next_planned date;
ALTER TABLE project ADD COLUMN next_due date
    GENERATED ALWAYS AS (CASE WHEN stage NOT IN ('CAPITALISATION', 'ABANDON') THEN next_planned END) STORED;

CREATE FUNCTION project_keep_next_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE project p SET next_planned = n.due
    FROM (SELECT c.project_id, min(m.planned_date) AS due
          FROM (SELECT DISTINCT project_id FROM changed) c
          LEFT JOIN project_milestone m ON m.project_id = c.project_id AND m.actual_date IS NULL
          GROUP BY c.project_id) n
    WHERE p.id = n.project_id AND p.next_planned IS DISTINCT FROM n.due;
    RETURN NULL;
END
$$;

-- A trigger with its rows knows one event: three of one body.
CREATE TRIGGER project_milestone_added AFTER INSERT ON project_milestone REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION project_keep_next_planned();
CREATE TRIGGER project_milestone_changed AFTER UPDATE ON project_milestone REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION project_keep_next_planned();
CREATE TRIGGER project_milestone_removed AFTER DELETE ON project_milestone REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION project_keep_next_planned();

-- What is here already did not change today: who follows changes hears nothing of it.
ALTER TABLE project DISABLE TRIGGER project_touch;
UPDATE project p SET next_planned = n.due
FROM (SELECT project_id, min(planned_date) AS due FROM project_milestone WHERE actual_date IS NULL GROUP BY project_id) n
WHERE n.project_id = p.id;
ALTER TABLE project ENABLE TRIGGER project_touch;

CREATE INDEX project_next_due ON project (next_due, id);
