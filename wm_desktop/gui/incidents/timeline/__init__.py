"""The tab Tijdlijn: everything that was recorded, with corrections beside it."""
