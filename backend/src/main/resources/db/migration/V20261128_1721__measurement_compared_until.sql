-- Until when the check of an import saw all that was written: at application, what was compared is compared again only
-- if a value has moved since. Null for imports that were checked before: they are compared again.
ALTER TABLE measurement_import ADD COLUMN compared_until timestamptz;
