-- An import begins with what all imports have; its counts come once its rows are read.
ALTER TABLE measurement_import
    ALTER COLUMN row_count SET DEFAULT 0,
    ALTER COLUMN skipped_count SET DEFAULT 0,
    ALTER COLUMN refused_count SET DEFAULT 0,
    ALTER COLUMN value_count SET DEFAULT 0,
    ALTER COLUMN new_count SET DEFAULT 0,
    ALTER COLUMN changed_count SET DEFAULT 0,
    ALTER COLUMN unchanged_count SET DEFAULT 0,
    ALTER COLUMN published_count SET DEFAULT 0,
    ALTER COLUMN compared_until SET DEFAULT changes_known_until();
