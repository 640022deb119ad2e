-- An import that was checked by mistake, or overtaken by another, may be abandoned: it awaits nothing more.
ALTER TABLE measurement_import
    ADD COLUMN abandoned_at timestamptz,
    ADD COLUMN abandoned_by uuid CONSTRAINT measurement_import_abandoned_by_fk REFERENCES account (id),
    DROP CONSTRAINT measurement_import_status_known,
    ADD CONSTRAINT measurement_import_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED', 'ABANDONED')),
    ADD CONSTRAINT measurement_import_abandoned_is_dated CHECK (
        (status = 'ABANDONED') = (abandoned_at IS NOT NULL) AND (abandoned_at IS NULL) = (abandoned_by IS NULL));
CREATE INDEX measurement_import_abandoned_by ON measurement_import (abandoned_by);
