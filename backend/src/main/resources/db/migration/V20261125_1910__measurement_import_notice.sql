-- What an import leaves aside without being refused: metadata that contradicts an indicator already known.
CREATE TABLE measurement_import_notice (
    import_id uuid    NOT NULL CONSTRAINT measurement_import_notice_import_fk REFERENCES measurement_import (id),
    position  integer NOT NULL,
    indicator text    NOT NULL,
    sentence  text    NOT NULL,
    CONSTRAINT measurement_import_notice_pk PRIMARY KEY (import_id, position)
);
REVOKE UPDATE, DELETE, TRUNCATE ON measurement_import_notice FROM pilo_app;
