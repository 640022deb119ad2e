-- A search box also takes the beginning of a business key: an index finds it whatever the collation.
CREATE INDEX indicator_code_prefix ON indicator (code text_pattern_ops);
