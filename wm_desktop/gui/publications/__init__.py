"""The page Publicaties: may this go there, what went where, and what must come down."""
