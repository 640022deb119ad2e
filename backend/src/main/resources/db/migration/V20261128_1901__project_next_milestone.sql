-- The next milestone of a project, told on each line of the portfolio: read from the index alone.
CREATE INDEX project_milestone_next ON project_milestone (project_id, planned_date, position) INCLUDE (name) WHERE actual_date IS NULL;
