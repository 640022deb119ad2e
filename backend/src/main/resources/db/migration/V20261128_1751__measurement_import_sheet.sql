-- All sheets of a workbook are read: a line is found by its sheet too, where there are several.
ALTER TABLE measurement_import_row ADD COLUMN sheet text NOT NULL DEFAULT '';
ALTER TABLE measurement_import_published_rate ADD COLUMN sheet text NOT NULL DEFAULT '';
-- A notice may be about a file, and not about an indicator.
ALTER TABLE measurement_import_notice ALTER COLUMN indicator DROP NOT NULL;
