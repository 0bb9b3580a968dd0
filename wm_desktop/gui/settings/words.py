"""Words for roles, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.services.actors import Role

translate = QCoreApplication.translate


def role_words() -> dict[Role, str]:
    """What a person may do, in a word or two."""
    return {
        Role.ADMINISTRATOR: translate("roles", "administratie (beheerder)"),
        Role.PRINCIPAL: translate("roles", "directeur"),
        Role.BOARD: translate("roles", "bestuur"),
        Role.TEACHER: translate("roles", "leerkracht (alleen lezen)"),
        Role.READER: translate("roles", "meelezer (alleen lezen)"),
    }
