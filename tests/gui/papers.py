"""A desk whose tools make real letters."""

from tests.gui.conftest import make_desk
from wm_desktop.documents.paper import letter_paper


def desk_with_paper(place, folder, **tools):
    """Give a desk with the protocol's rules and real paper."""
    return make_desk(place, folder, **({"letter_paper": letter_paper} | tools))
