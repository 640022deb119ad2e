-- What other rooms may read of the indicators.
CREATE VIEW measurement_indicator_read AS
SELECT id, code, kind, state FROM indicator;
