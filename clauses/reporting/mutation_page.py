"""Changes of an analysis as a page: how many are noticed in each field, and those that are not."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from clauses.model.mutation import Mutation, MutationEffect, Mutations
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

UNRESTRICTED = "no restriction"


def mutation_page(mutations: Mutations) -> Iterator[Block]:
    """The blocks of what was changed, and of what nobody noticed."""
    yield Heading(f"One change at a time: {mutations.title}", 1)
    yield Paragraph(" ".join(_summed(mutations)))
    yield Heading("Field by field", 2)
    yield Grid(("", "Changes", "Turn a verdict", "Noticed"), list(_fields(mutations.mutations)))
    yield Heading("Turned a verdict, and nothing noticed", 2)
    yield from map(_listed, mutations.unnoticed)
    if not mutations.unnoticed:
        yield Paragraph("None.")
    if mutations.idle:
        yield Heading("Turned no verdict", 2)
        yield from _idle(mutations.idle)


def _summed(mutations: Mutations) -> Iterator[str]:
    yield f"{count(mutations.expectations, 'expectation')} held before any change."
    if mutations.failing:
        told = ", ".join(mutations.failing)
        yield f"{len(mutations.failing)} did not and could notice nothing: {told}."
    changes, turned = len(mutations.mutations), len(mutations.mutations) - len(mutations.idle)
    yield f"Of {count(changes, 'change')}, {turned} turn a verdict, a share of {mutations.turned};"
    noticed = turned - len(mutations.unnoticed)
    yield f"of these, {noticed} are noticed, a share of {mutations.noticed}."
    yield "Intervals are Wilson's, of 95 %."
    if mutations.unread:
        yield f"Unread, and so not changed: {', '.join(mutations.unread)}."


def _fields(mutations: Iterable[Mutation]) -> Iterator[tuple[str, str, str, str]]:
    by_field: dict[str, list[MutationEffect]] = {}
    for one in mutations:
        by_field.setdefault(one.field, []).append(one.effect)
    for name, effects in by_field.items():
        turned = len(effects) - effects.count(MutationEffect.NONE)
        noticed = effects.count(MutationEffect.NOTICED)
        yield name, str(len(effects)), str(turned), str(noticed)


def _listed(one: Mutation) -> Item:
    return Item(_told(one), tuple(Item(repr(turn)) for turn in one.turns))


def _told(one: Mutation) -> str:
    values = (value or UNRESTRICTED for value in (one.before, one.after))
    return f"{one.clause} · {one.field}: {' → '.join(values)}"


def _idle(mutations: Iterable[Mutation]) -> Iterator[Block]:
    """Each clause with its fields; what became of which value is in the CSV and the JSON."""
    for clause, found in groupby(mutations, key=lambda one: one.clause):
        fields = [one.field for one in found]
        told = (f"{name} ({fields.count(name)})" for name in dict.fromkeys(fields))
        yield Item(f"{clause}: {', '.join(told)}")
