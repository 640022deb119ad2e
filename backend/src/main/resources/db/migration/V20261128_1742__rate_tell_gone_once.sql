-- Since when the last measurement of a rate is withdrawn: readers of updatedSince are told then, and not again at each
-- later change of the indicator.
ALTER TABLE rate_current ADD COLUMN gone_since timestamptz;
-- Scripts that pull by updatedSince are told nothing of a change of shape.
ALTER TABLE rate_current DISABLE TRIGGER rate_current_touch;
UPDATE rate_current SET gone_since = updated_at WHERE gone;
ALTER TABLE rate_current ENABLE TRIGGER rate_current_touch;
