"""Which charts a file with charts of its own shows: those of every block, then the breakdowns.

How a program draws them is each file format's.
"""

from reports.parts import Block, BreakdownBlock, ReportContent, Section
from reports.renderers.native import (
    Plot,
    plot_breakdown,
    plot_classes,
    plot_scatter,
    plot_trend,
)


def plot_block(block: Block, language: str) -> list[Plot]:
    """Return the charts of one indicator that have anything to show."""
    plots = (
        plot_scatter(block, language),
        plot_classes(block, language),
        plot_trend(block, language),
    )
    return [plot for plot in plots if plot is not None]


def plot_breakdowns(breakdowns: tuple[BreakdownBlock, ...], language: str) -> list[Plot]:
    """Return the charts of breakdowns that have anything to show."""
    plots = (plot_breakdown(each, language) for each in breakdowns)
    return [plot for plot in plots if plot is not None]


def list_plots(content: ReportContent) -> tuple[tuple[Section, Plot], ...]:
    """Return every chart with its viewpoint, in the order of the report."""
    language = content.asked.language
    return tuple(
        (section, plot)
        for section in content.sections
        for plots in (
            *(plot_block(block, language) for block in section.blocks),
            plot_breakdowns(section.breakdowns, language),
        )
        for plot in plots
    )
