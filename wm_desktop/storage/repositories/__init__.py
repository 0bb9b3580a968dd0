"""Repositories on one SQLAlchemy connection: the doors of `services.ports`, in plain Core statements."""
