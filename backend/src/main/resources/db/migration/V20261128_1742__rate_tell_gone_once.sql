-- Since when the last measurement of a rate is withdrawn: readers of updatedSince are told then, and not again at each
-- later change of the indicator.
ALTER TABLE rate_current ADD COLUMN gone_since timestamptz;
UPDATE rate_current SET gone_since = updated_at WHERE gone;
