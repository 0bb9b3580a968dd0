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
        raise TemplateUnreadableError(problem="te veel voorwaarden in elkaar", line=node.lineno)
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
        raise TemplateUnreadableError(problem="alleen 'for … in …' zonder toevoegingen", line=node.lineno)
    if lists >= MAX_LISTS:
        raise TemplateUnreadableError(problem="te veel lijsten in elkaar", line=node.lineno)
    targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
    names = tuple(target.name for target in targets if isinstance(target, nodes.Name))
    if len(names) != len(targets) or len(set(names)) != len(names):
        raise TemplateUnreadableError(problem="alleen gewone namen na 'for'", line=node.lineno)
    body = tuple(_pieces(node.body, depth=depth + 1, lists=lists + 1))
    return Each(names, node.iter.name, body, node.lineno)


def _condition(node: nodes.Node, depth: int = 0) -> Condition:
    from jinja2 import nodes

    if depth > MAX_DEPTH:
        raise TemplateUnreadableError(problem="een te lange voorwaarde", line=node.lineno)
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


def _not_allowed(node: nodes.Node) -> TemplateUnreadableError:
    """Say what a text holds that is neither a field, a condition nor a list."""
    from jinja2 import nodes

    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr | nodes.Concat):
        problem = "geen rekenwerk in een sjabloon"
    elif isinstance(node, nodes.Filter | nodes.FilterBlock):
        problem = "geen bewerkingen met '|' (filters) in een sjabloon"
    elif isinstance(node, nodes.Call):
        name = node.node.name if isinstance(node.node, nodes.Name) else "…"
        problem = f"geen opdrachten in een sjabloon ({name}())"
    elif isinstance(node, nodes.Getattr | nodes.Getitem):
        problem = "geen punt of haken achter een veld"
    else:
        problem = "alleen velden {{ … }}, {% if … %} en {% for … %}"
    return TemplateUnreadableError(problem=problem, line=node.lineno)


def syntax_problem(message: str) -> str:
    """Say in Dutch what Jinja could not read."""
    patterns = (
        (r"Encountered unknown tag '(\w+)'", "'{{% {0} %}}' bestaat niet of staat hier niet goed"),
        (
            r"innermost block that needs to be closed is '(\w+)'",
            "'{{% {0} %}}' is niet afgesloten met '{{% end{0} %}}'",
        ),
        (r"unexpected end of template, expected 'end of print", "'{{{{' is niet afgesloten met '}}}}'"),
        (r"unexpected end of template, expected 'end of statement", "'{{%' is niet afgesloten met '%}}'"),
        (r"Missing end of comment", "de opmerking '{{# …' is niet afgesloten met '#}}'"),
        (r"expected token 'end of print statement'", "tussen '{{{{' en '}}}}' hoort alleen de naam van een veld"),
        (r"expected token 'end of statement block'", "deze opdracht tussen '{{%' en '%}}' is niet te lezen"),
        (r"expected token '(.*?)'", "hier ontbreekt '{0}'"),
    )
    for pattern, words in patterns:
        found = re.search(pattern, message)
        if found:
            return words.format(*found.groups())
    return "de tekst tussen accolades is niet te lezen"
