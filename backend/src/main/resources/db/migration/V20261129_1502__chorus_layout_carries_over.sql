-- Whether what a table says to be committed in a year includes what is carried over from the year before (B5).
ALTER TABLE chorus_import_layout ADD COLUMN carries_over boolean NOT NULL DEFAULT true;
