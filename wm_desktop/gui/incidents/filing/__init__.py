"""The tab Dossiercontrole: what is not filed, not sent, not answered."""
