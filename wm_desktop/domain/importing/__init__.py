"""The pipeline of an import: neutral tables in, recognised columns, meanings, matches and changes out; all pure."""
