"""The data file: encrypted SQLite through SQLAlchemy."""
