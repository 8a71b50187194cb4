-- The key that the file of a running import is encrypted with, wrapped by the master key; gone when the run ends.
ALTER TABLE import_run ADD COLUMN file_key VARCHAR(200);
