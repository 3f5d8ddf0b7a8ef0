"""`specloom schema`: the form of the config, for editors."""

from __future__ import annotations

import json

import click

from specloom.config_schema import config_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the config, for editors."""
    click.echo(json.dumps(config_schema(), indent=2))
