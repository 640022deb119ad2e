-- A search box also takes the beginning of a business key: an index finds it whatever the collation.
CREATE INDEX priority_code_prefix ON priority (code text_pattern_ops);
