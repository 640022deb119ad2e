-- Imports of a period, for the page of the administration.
CREATE INDEX measurement_import_created ON measurement_import (created_at);
