-- The indicators have a room of their own: their view is indicator_code_read.
DROP VIEW measurement_indicator_read;
