-- Milestones reached in a period, or late at a past day and reached since.
CREATE INDEX project_milestone_reached ON project_milestone (actual_date, planned_date) WHERE actual_date IS NOT NULL;
