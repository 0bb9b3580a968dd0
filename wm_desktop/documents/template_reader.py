"""Reading a letter template into its outline: whatever is not a word, a field, a condition or a list is refused.

The sandbox keeps a template from reaching outside; this keeps it small. Without assignments, macros, calls and lists
within lists within lists, no text can grow or go on without end, whoever wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wm_desktop.domain.letter_templates.errors import TemplateUnreadableError
from wm_desktop.domain.letter_templates.outline import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    Branch,
    Condition,
    Each,
    Filled,
    Not,
    Outline,
    Piece,
    Plain,
    Printed,
    Says,
)

if TYPE_CHECKING:
    from jinja2 import nodes

MAX_DEPTH = 12
"""Conditions and lists within each other; the supplied letters have two or three."""
MAX_LISTS = 2
"""Lists within each other: every one more makes a letter as many times as long."""
_OPERATORS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}


def outline_of(parsed: nodes.Template) -> Outline:
    """Give the outline of what Jinja read; raises TemplateUnreadableError."""
    return tuple(_pieces(parsed.body, depth=0, lists=0))


def _pieces(body: Sequence[nodes.Node], *, depth: int, lists: int) -> Iterator[Piece]:
    from jinja2 import nodes

    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                yield from _printed(part)
        elif isinstance(node, nodes.If):
            yield _branch(node, depth=depth, lists=lists)
        elif isinstance(node, nodes.For):
            yield _each(node, depth=depth, lists=lists)
        else:
            raise _not_allowed(node)


def _printed(node: nodes.Node) -> Iterator[Piece]:
    from jinja2 import nodes

    if isinstance(node, nodes.TemplateData):
        yield Plain(node.data)
    elif isinstance(node, nodes.Const):
        yield Plain(str(node.value))
    elif isinstance(node, nodes.Name):
        yield Printed(node.name, node.lineno)
    else:
        raise _not_allowed(node)


def _branch(node: nodes.If, *, depth: int, lists: int) -> Branch:
    """Read 'if', with every 'elif' as a condition of its own inside 'else'."""
    deepest = depth + 1 + len(node.elif_)
    if deepest > MAX_DEPTH:
        raise unreadable_at(node.lineno, "te veel voorwaarden in elkaar", "too many conditions in each other")
    otherwise: Outline = tuple(_pieces(node.else_, depth=deepest, lists=lists))
    for number, each in reversed(list(enumerate(node.elif_, start=2))):
        then = tuple(_pieces(each.body, depth=depth + number, lists=lists))
        otherwise = (Branch(_condition(each.test), then, otherwise, each.lineno),)
    then = tuple(_pieces(node.body, depth=depth + 1, lists=lists))
    return Branch(_condition(node.test), then, otherwise, node.lineno)


def _each(node: nodes.For, *, depth: int, lists: int) -> Each:
    from jinja2 import nodes

    if not isinstance(node.iter, nodes.Name):
        raise _not_allowed(node.iter)
    if node.test is not None or node.else_ or node.recursive:
        raise unreadable_at(node.lineno, "alleen 'for … in …' zonder toevoegingen", "only 'for … in …' without more")
    if lists >= MAX_LISTS:
        raise unreadable_at(node.lineno, "te veel lijsten in elkaar", "too many lists in each other")
    targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
    names = tuple(target.name for target in targets if isinstance(target, nodes.Name))
    if len(names) != len(targets) or len(set(names)) != len(names):
        raise unreadable_at(node.lineno, "alleen gewone namen na 'for'", "only plain names after 'for'")
    body = tuple(_pieces(node.body, depth=depth + 1, lists=lists + 1))
    return Each(names, node.iter.name, body, node.lineno)


def _condition(node: nodes.Node, depth: int = 0) -> Condition:
    from jinja2 import nodes

    if depth > MAX_DEPTH:
        raise unreadable_at(node.lineno, "een te lange voorwaarde", "a condition that is too long")
    if isinstance(node, nodes.Name):
        return Filled(node.name)
    if isinstance(node, nodes.Const):
        return ALWAYS if node.value else NEVER
    if isinstance(node, nodes.Not):
        return Not(_condition(node.node, depth + 1))
    if isinstance(node, nodes.And):
        return AllOf((_condition(node.left, depth + 1), _condition(node.right, depth + 1)))
    if isinstance(node, nodes.Or):
        return AnyOf((_condition(node.left, depth + 1), _condition(node.right, depth + 1)))
    if isinstance(node, nodes.Compare):
        return _comparison(node)
    raise _not_allowed(node)


def _comparison(node: nodes.Compare) -> Condition:
    """Read a comparison; 'is not' becomes the opposite of 'is', so that both are seen as one question."""
    from jinja2 import nodes

    if [each.op for each in node.ops] == ["ne"]:
        return Not(_comparison(nodes.Compare(node.expr, [nodes.Operand("eq", node.ops[0].expr)], lineno=node.lineno)))
    words: list[str] = []
    names: set[str] = set()
    for operator, operand in (("", node.expr), *((each.op, each.expr) for each in node.ops)):
        if operator:
            words.append(_OPERATORS[operator])
        if isinstance(operand, nodes.Name):
            words.append(operand.name)
            names.add(operand.name)
        elif isinstance(operand, nodes.Const):
            words.append(repr(operand.value))
        else:
            raise _not_allowed(operand)
    return Says(" ".join(words), frozenset(names))


def unreadable_at(line: int, nl: str, en: str) -> TemplateUnreadableError:
    """Make the refusal of a text, in both languages."""
    return TemplateUnreadableError(problem=nl, problem_en=en, line=line)


def _not_allowed(node: nodes.Node) -> TemplateUnreadableError:
    """Say what a text holds that is neither a field, a condition nor a list."""
    from jinja2 import nodes

    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr | nodes.Concat):
        problem = ("geen rekenwerk in een sjabloon", "no arithmetic in a template")
    elif isinstance(node, nodes.Filter | nodes.FilterBlock):
        problem = ("geen bewerkingen met '|' (filters) in een sjabloon", "no changes with '|' (filters) in a template")
    elif isinstance(node, nodes.Call):
        name = node.node.name if isinstance(node.node, nodes.Name) else "…"
        problem = (f"geen opdrachten in een sjabloon ({name}())", f"no commands in a template ({name}())")
    elif isinstance(node, nodes.Getattr | nodes.Getitem):
        problem = ("geen punt of haken achter een veld", "no full stop or brackets after a field")
    else:
        fields = "{{ … }}, {% if … %}"
        problem = (f"alleen velden {fields} en {{% for … %}}", f"only fields {fields} and {{% for … %}}")
    return unreadable_at(node.lineno, *problem)


_SYNTAX = (
    (
        r"Encountered unknown tag '(\w+)'",
        "'{{% {0} %}}' bestaat niet of staat hier niet goed",
        "'{{% {0} %}}' does not exist or is not in its place",
    ),
    (
        r"innermost block that needs to be closed is '(\w+)'",
        "'{{% {0} %}}' is niet afgesloten met '{{% end{0} %}}'",
        "'{{% {0} %}}' is not closed with '{{% end{0} %}}'",
    ),
    (
        r"unexpected end of template, expected 'end of print",
        "'{{{{' is niet afgesloten met '}}}}'",
        "'{{{{' is not closed with '}}}}'",
    ),
    (
        r"unexpected end of template, expected 'end of statement",
        "'{{%' is niet afgesloten met '%}}'",
        "'{{%' is not closed with '%}}'",
    ),
    (
        r"Missing end of comment",
        "de opmerking '{{# …' is niet afgesloten met '#}}'",
        "the remark '{{# …' is not closed with '#}}'",
    ),
    (
        r"expected token 'end of print statement'",
        "tussen '{{{{' en '}}}}' hoort alleen de naam van een veld",
        "between '{{{{' and '}}}}' stands only the name of a field",
    ),
    (
        r"expected token 'end of statement block'",
        "deze opdracht tussen '{{%' en '%}}' is niet te lezen",
        "this command between '{{%' and '%}}' cannot be read",
    ),
    (r"expected token '(.*?)'", "hier ontbreekt '{0}'", "'{0}' is missing here"),
)


def syntax_problem(message: str) -> tuple[str, str]:
    """Say in Dutch and English what Jinja could not read."""
    for pattern, nl, en in _SYNTAX:
        found = re.search(pattern, message)
        if found:
            return nl.format(*found.groups()), en.format(*found.groups())
    return "de tekst tussen accolades is niet te lezen", "the text between braces cannot be read"
