//! Steps from one amount to another: columns stacked on one that is not seen, on both sides of zero.

use rust_xlsxwriter as excel;

use excel::{ChartAxisLabelPosition, ChartDataLabel, ChartFormat, ChartPoint, ChartSolidFill};

use super::{Made, Pen, faint, filled, label, series};
use crate::money::Ore;
use crate::report::chart::Bar;
use crate::report::table::Cell;
use crate::report::xlsx::value::WHOLE;
use crate::texts::Label;

/// What stands at one place: from where to where, and how it looks.
struct Column<'a> {
    bar: &'a Bar,
    from: Ore,
    to: Ore,
    fill: usize,
}

/// What is not seen, what is above zero and what is below.
fn parts(from: Ore, to: Ore) -> [Ore; 3] {
    let (low, high) = (from.min(to), from.max(to));
    let hidden = low.max(Ore::ZERO) + high.min(Ore::ZERO);
    let above = high.max(Ore::ZERO) - low.max(Ore::ZERO);
    let below = low.min(Ore::ZERO) - high.min(Ore::ZERO);
    [hidden, above, below]
}

fn columns<'a>(from: &'a Bar, steps: &'a [Bar], to: &'a Bar) -> Vec<Column<'a>> {
    let mut sum = from.amount;
    let whole = |bar: &'a Bar| Column { bar, from: Ore::ZERO, to: bar.amount, fill: 0 };
    let mut columns = vec![whole(from)];
    for bar in steps {
        let before = sum;
        sum += bar.amount;
        columns.push(Column { bar, from: before, to: sum, fill: if bar.amount < Ore::ZERO { 2 } else { 1 } });
    }
    columns.push(whole(to));
    columns
}

pub(super) fn drawn(pen: &mut Pen<'_>, from: &Bar, steps: &[Bar], to: &Bar) -> Made {
    let columns = columns(from, steps, to);
    let rows = columns.iter().map(|one| {
        let amounts = [one.bar.amount, one.to].into_iter().chain(parts(one.from, one.to));
        std::iter::once(label(&one.bar.label)).chain(amounts.map(Cell::Kronor)).collect()
    });
    let headings = [Label::ColumnAmount, Label::ChartSum, Label::ChartHidden, Label::ChartOver, Label::ChartUnder];
    let block = pen.block(&headings.map(|heading| pen.say(&heading)), rows)?;
    let mut chart = excel::Chart::new(excel::ChartType::ColumnStacked);
    series(&mut chart, &block, 3).set_format(ChartFormat::new().set_no_fill().set_no_border()).set_gap(40);
    let points: Vec<ChartPoint> =
        columns.iter().map(|one| ChartPoint::new().set_format(&mut filled(one.fill))).collect();
    for (column, part) in [(4, 1), (5, 2)] {
        let said: Vec<ChartDataLabel> = columns.iter().map(|one| said(one, part)).collect();
        let series = series(&mut chart, &block, column);
        series.set_format(&mut filled(0)).set_points(&points).set_custom_data_labels(&said);
    }
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart.y_axis().set_num_format(WHOLE).set_major_gridlines_line(&faint());
    chart.legend().set_hidden();
    Ok((chart, block, 420))
}

/// The amount of a column in words, at the part of it that is the larger.
fn said(column: &Column<'_>, part: usize) -> ChartDataLabel {
    let parts = parts(column.from, column.to);
    let larger = if parts[1] >= parts[2].abs() { 1 } else { 2 };
    let mut label = ChartDataLabel::new();
    if part != larger {
        return label.set_hidden().to_custom();
    }
    // On white, for the bars are dark or hatched.
    let white = ChartSolidFill::new().set_color("FFFFFF").clone();
    label.set_value(column.bar.text.as_str()).set_format(ChartFormat::new().set_solid_fill(&white)).to_custom()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_between_sums_also_across_zero() {
        let of = |from, to| parts(Ore::new(from), Ore::new(to)).map(Ore::get);
        assert_eq!(of(100, 300), [100, 200, 0]);
        assert_eq!(of(300, 100), [100, 200, 0]);
        assert_eq!(of(100, -50), [0, 100, -50]);
        assert_eq!(of(-50, -80), [-50, 0, -30]);
        assert_eq!(of(-80, 0), [0, 0, -80]);
        assert_eq!(of(0, 0), [0, 0, 0]);
    }
}
