"""What can be wrong with a school's own Word template, said so that it can be mended in Word."""

from __future__ import annotations

from wm_desktop.domain.errors import EnvironmentFault


class WordTemplateError(EnvironmentFault):
    """A .docx that is damaged, too large, not what its name says, or reaches out of the document."""

    nl = "Dit Word-sjabloon kan niet worden gebruikt: {problem}. Pas het aan in Word en kies het opnieuw."
    en = "This Word template cannot be used: {problem}. Change it in Word and choose it again."


class WordFieldError(WordTemplateError):
    """A field that cannot be filled where or as it stands."""

    nl = "Een veld in het Word-sjabloon kan niet worden gevuld: {problem}. Pas het aan in Word en kies het opnieuw."
    en = "A field in the Word template cannot be filled: {problem}. Change it in Word and choose it again."


class WordJoinError(WordTemplateError):
    """A template whose letters cannot stand in one document without changing each other."""

    nl = "Van dit sjabloon kan geen één document worden gemaakt: {problem}. Kies een bestand per geadresseerde."
    en = "No single document can be made of this template: {problem}. Choose one file for each addressee."
