-- A search box also takes the beginning of a business key: an index finds it whatever the collation.
CREATE INDEX project_code_prefix ON project (code text_pattern_ops);
