-- A large import is planned well only if the planner knows of its rows: the application asks for fresh statistics before
-- it compares them (without, the same statement took minutes). This right gives no change of shape.
GRANT MAINTAIN ON measurement, measurement_import_row TO pilo_app;
