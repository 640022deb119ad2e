-- The list's default order exactly as it is asked, so that a page reads its own rows only.
DROP INDEX project_updated;
CREATE INDEX project_updated ON project (updated_at DESC NULLS LAST, id);

-- Totals and the board's counts by an index alone: the rows are wide (texts, search), what is counted is narrow.
CREATE INDEX project_counted ON project (stage, weather, programme, axis, confidential, lead_account_id) WHERE archived_at IS NULL;
