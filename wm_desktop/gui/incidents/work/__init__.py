"""The tab Taken en termijnen: what must be done, by whom and when."""
