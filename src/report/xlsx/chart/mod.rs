//! Charts of Excel's own, drawn from tables of data.

mod waterfall;

use rust_xlsxwriter as excel;

use excel::{
    ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType, ChartPatternFill,
    ChartPatternFillType, ChartPoint, ChartSolidFill, XlsxError,
};

use super::cut::cut;
use super::data::{Block, Data};
use super::value::{WHOLE, binary};
use crate::analysis::statistics::Histogram;
use crate::money::Ore;
use crate::report::chart::{Bar, Chart, Group, Line, Shape, Span};
use crate::report::table::Cell;
use crate::texts::{Label, Lang, Say};

const DARK: &str = "1F4E79";
const LIGHT: &str = "BDD0E2";
const GREY: &str = "7F7F7F";
const WIDTH: u32 = 680;
/// The longest description that a chart can have, in UTF-16 units.
const LONGEST: usize = 255;

/// A chart and how many pixels high it is.
pub(super) struct Drawn {
    pub(super) chart: excel::Chart,
    pub(super) height: u32,
}

/// The chart, with its data added to those of the others.
pub(super) fn drawn(chart: &Chart, data: &mut Data, lang: Lang) -> Result<Drawn, XlsxError> {
    let pen = &mut Pen { data, title: &chart.title, lang };
    let (mut drawn, block, height) = match &chart.shape {
        Shape::Bars(bars) => pen.bars(bars)?,
        Shape::Tornado { base, spans } => pen.tornado((base.0, &base.1), spans)?,
        Shape::Histogram { histogram, above, .. } => pen.histogram(histogram, above)?,
        Shape::Grouped { series, groups } => pen.grouped(series, groups)?,
        Shape::Waterfall { from, steps, to } => waterfall::drawn(pen, from, steps, to)?,
        Shape::Lines { years, lines, crossing } => {
            pen.lines(years, lines, crossing.as_ref().map(|(_, text)| text.as_str()))?
        }
    };
    // As a text of its own, a title like “x!A1” would be taken for the place of one.
    drawn.title().set_name(block.caption()).set_font(ChartFont::new().set_bold().set_size(11));
    drawn.set_width(WIDTH).set_height(height).set_alt_text(cut(&chart.description, LONGEST));
    Ok(Drawn { chart: drawn, height })
}

/// What a chart is drawn with.
struct Pen<'a> {
    data: &'a mut Data,
    title: &'a str,
    lang: Lang,
}

/// A chart without its size, the table that it is drawn from and its height.
type Made = Result<(excel::Chart, Block, u32), XlsxError>;

impl Pen<'_> {
    fn say(&self, label: &Label) -> String {
        label.say(self.lang)
    }

    /// Adds a table whose first column are the labels.
    fn block(&mut self, headings: &[String], rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<Block, XlsxError> {
        let headings: Vec<String> = std::iter::once(String::new()).chain(headings.iter().cloned()).collect();
        self.data.add(self.title, &headings, rows)
    }

    fn bars(&mut self, bars: &[Bar]) -> Made {
        let rows = bars.iter().map(|bar| vec![label(&bar.label), Cell::Kronor(bar.amount)]);
        let block = self.block(&[self.say(&Label::ColumnAmount)], rows)?;
        let mut chart = lying();
        let points: Vec<ChartPoint> = bars.iter().map(|bar| point(bar.amount < Ore::ZERO)).collect();
        series(&mut chart, &block, 1)
            .set_format(&mut filled(0))
            .set_points(&points)
            .set_gap(60)
            .set_data_label(&written());
        chart.legend().set_hidden();
        Ok((chart, block, height(bars.len(), 1)))
    }

    fn tornado(&mut self, (base, text): (Ore, &str), spans: &[Span]) -> Made {
        let rows = spans.iter().map(|span| vec![label(&span.label), Cell::Kronor(span.low), Cell::Kronor(span.high)]);
        let headings = [Label::ColumnAtLow, Label::ColumnAtHigh].map(|label| self.say(&label));
        let block = self.block(&headings, rows)?;
        let mut chart = lying();
        for (column, fill) in [(1, 1), (2, 0)] {
            series(&mut chart, &block, column).set_format(&mut filled(fill)).set_gap(60).set_overlap(100);
        }
        chart.x_axis().set_crossing(ChartAxisCrossing::AxisValue(binary(base)));
        chart.x_axis().set_name(&self.say(&Label::ChartBase { base: text.to_owned() }));
        chart.legend().set_position(ChartLegendPosition::Bottom);
        Ok((chart, block, height(spans.len(), 1) + 40))
    }

    fn histogram(&mut self, histogram: &Histogram, above: &str) -> Made {
        let Histogram { from, width, counts } = histogram;
        let bins: Vec<(Ore, u32)> = (0..).zip(counts).map(|(bin, count)| (*from + width.times(bin), *count)).collect();
        let rows = bins.iter().map(|(from, count)| vec![Cell::Kronor(*from), Cell::Number(count.to_string())]);
        let block =
            self.data.add(self.title, &[Label::ChartFrom, Label::ColumnNumber].map(|one| self.say(&one)), rows)?;
        let mut chart = excel::Chart::new_column();
        let points: Vec<ChartPoint> = bins.iter().map(|(from, _)| point(*from < Ore::ZERO)).collect();
        series(&mut chart, &block, 1).set_format(&mut filled(0)).set_points(&points).set_gap(5);
        chart.x_axis().set_num_format(WHOLE).set_label_interval(8).set_tick_interval(8).set_name(above);
        chart.x_axis().set_name_font(&plain());
        chart.y_axis().set_num_format(WHOLE).set_major_gridlines_line(&faint());
        chart.legend().set_hidden();
        Ok((chart, block, 360))
    }

    fn grouped(&mut self, names: &[String], groups: &[Group]) -> Made {
        let rows = groups.iter().map(|group| {
            let amounts = group.bars.iter().map(|(amount, _)| Cell::Kronor(*amount));
            std::iter::once(label(&group.label)).chain(amounts).collect()
        });
        let block = self.block(names, rows)?;
        let mut chart = lying();
        for (place, column) in (1..).take(names.len()).enumerate() {
            series(&mut chart, &block, column).set_format(&mut filled(place)).set_gap(50).set_data_label(&written());
        }
        chart.legend().set_position(ChartLegendPosition::Bottom);
        Ok((chart, block, height(groups.len(), names.len()) + 30))
    }

    fn lines(&mut self, years: &[String], lines: &[Line], crossing: Option<&str>) -> Made {
        let rows = years.iter().enumerate().map(|(place, year)| {
            let points = lines.iter().map(|line| line.points.get(place).map_or(Cell::Empty, |one| Cell::Kronor(*one)));
            std::iter::once(label(year)).chain(points).collect()
        });
        let names: Vec<String> = lines.iter().map(|line| line.label.clone()).collect();
        let block = self.block(&names, rows)?;
        let mut chart = excel::Chart::new_line();
        let dashes = [ChartLineDashType::Solid, ChartLineDashType::Dash, ChartLineDashType::RoundDot];
        let marks = [ChartMarkerType::Circle, ChartMarkerType::Square, ChartMarkerType::Triangle];
        let kinds = dashes.into_iter().zip(marks).zip([DARK, GREY, "000000"]).cycle();
        for ((column, _), ((dash, mark), color)) in (1..).zip(lines).zip(kinds) {
            let fill = ChartSolidFill::new().set_color(color).clone();
            let mut marker = ChartMarker::new();
            marker.set_type(mark).set_size(6).set_format(ChartFormat::new().set_solid_fill(&fill));
            let line = ChartLine::new().set_color(color).set_width(2).set_dash_type(dash).clone();
            series(&mut chart, &block, column).set_marker(&marker).set_format(ChartFormat::new().set_line(&line));
        }
        chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
        if let Some(crossing) = crossing {
            chart.x_axis().set_name(crossing).set_name_font(&plain());
        }
        chart.y_axis().set_num_format(WHOLE).set_major_gridlines_line(&faint());
        chart.legend().set_position(ChartLegendPosition::Bottom);
        Ok((chart, block, 360))
    }
}

/// Bars from left to right, the first at the top, with their labels at the left however far they reach.
fn lying() -> excel::Chart {
    let mut chart = excel::Chart::new_bar();
    chart.y_axis().set_reverse().set_label_position(ChartAxisLabelPosition::Low).set_major_gridlines(false);
    chart.x_axis().set_num_format(WHOLE).set_major_gridlines(true).set_major_gridlines_line(&faint());
    chart.x_axis().set_label_position(ChartAxisLabelPosition::High).set_name_font(&plain());
    chart
}

/// A column of a table as a series.
fn series<'a>(chart: &'a mut excel::Chart, block: &Block, column: u16) -> &'a mut excel::ChartSeries {
    let series = chart.add_series();
    series.set_categories(block.column(0)).set_values(block.column(column)).set_name(block.heading(column))
}

/// The fill of one series among several: in black and white no two are alike.
fn filled(place: usize) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_border(ChartLine::new().set_color(DARK).set_width(1));
    match place % 4 {
        0 => format.set_solid_fill(ChartSolidFill::new().set_color(DARK)),
        1 => format.set_solid_fill(ChartSolidFill::new().set_color(LIGHT)),
        2 => format.set_pattern_fill(&pattern(ChartPatternFillType::DiagonalStripesWideUpwards)),
        _ => format.set_pattern_fill(&pattern(ChartPatternFillType::Dotted20Percent)),
    };
    format
}

/// The look of one bar: hatched where it is less than nothing.
fn point(negative: bool) -> ChartPoint {
    ChartPoint::new().set_format(&mut filled(if negative { 2 } else { 0 }))
}

fn pattern(kind: ChartPatternFillType) -> ChartPatternFill {
    ChartPatternFill::new().set_pattern(kind).set_foreground_color(DARK).set_background_color("FFFFFF").clone()
}

/// The amount at the end of a bar.
fn written() -> ChartDataLabel {
    ChartDataLabel::new().show_value().set_num_format(WHOLE).set_position(ChartDataLabelPosition::OutsideEnd).clone()
}

fn faint() -> ChartLine {
    ChartLine::new().set_color("D9D9D9").clone()
}

fn plain() -> ChartFont {
    ChartFont::new().unset_bold().set_size(10).clone()
}

fn label(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// How many pixels some labels with some bars each need.
fn height(labels: usize, bars: usize) -> u32 {
    let each = bars.saturating_mul(15).saturating_add(11);
    let all = u32::try_from(labels.saturating_mul(each)).unwrap_or(u32::MAX);
    all.saturating_add(100).clamp(200, 900)
}
