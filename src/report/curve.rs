//! A curve of lines and dots: amounts over values, with the zero line, for a terminal of 80 columns.

use super::numbers;
use super::table::Style;
use crate::money::Ore;

/// How wide a curve is at most, with its scale.
const WIDTH: usize = 78;
/// How many steps the scale has at most from its lowest to its highest mark.
const MOST_STEPS: i64 = 6;
/// Lines from one mark of the scale to the next.
const LINES: u8 = 3;
/// From which distance on the points are told from the line between them.
const APART: usize = 3;

/// A curve through amounts in order, under which stands what they belong to; nothing where there are not two.
pub fn lines(points: &[(String, Ore)], style: Style) -> Vec<String> {
    if points.len() < 2 {
        return Vec::new();
    }
    let scale = Scale::over(points.iter().map(|(_, amount)| amount.get()));
    let kronor = Style { exact: false, precision: Ore::new(100), ..style };
    let marks: Vec<String> = scale.marks().map(|mark| numbers::unitless(mark, kronor)).collect();
    let indent = marks.iter().map(|mark| mark.chars().count()).max().unwrap_or(0);
    let columns = Columns { points: points.len(), room: WIDTH - indent - 2 };
    let mut lines: Vec<String> = canvas(points, scale, columns)
        .iter()
        .enumerate()
        .map(|(line, cells)| {
            let mark = marks.get(line / usize::from(LINES)).filter(|_| line.is_multiple_of(usize::from(LINES)));
            let axis = mark.map_or('│', |_| '┤');
            let cells: String = cells.iter().collect();
            format!("{:>indent$} {axis}{}", mark.map_or("", String::as_str), cells.trim_end())
        })
        .collect();
    let names: Vec<&str> = points.iter().map(|(name, _)| name.as_str()).collect();
    lines.push(format!("{:indent$}  {}", "", columns.names(&names)));
    lines
}

/// Round amounts that lie evenly, zero among them.
#[derive(Clone, Copy)]
struct Scale {
    /// From one mark to the next, öre.
    step: i64,
    /// The lowest and the highest mark, steps from zero.
    ends: (i64, i64),
}

impl Scale {
    /// The scale with the most marks that holds the amounts.
    fn over(amounts: impl Iterator<Item = i64> + Clone) -> Self {
        let low = amounts.clone().min().unwrap_or(0).min(0);
        let high = amounts.max().unwrap_or(0).max(0);
        let tens = std::iter::successors(Some(100), |ten: &i64| ten.checked_mul(10));
        let mut scales = tens.flat_map(|ten| [1, 2, 5].map(|times| ten.saturating_mul(times))).map(|step| {
            let ends = (low.div_euclid(step), -(-high).div_euclid(step));
            Self { step, ends: (ends.0, if ends == (0, 0) { 1 } else { ends.1 }) }
        });
        let few = |scale: &Self| scale.ends.1 - scale.ends.0 <= MOST_STEPS;
        scales.find(few).unwrap_or(Self { step: i64::MAX, ends: (-1, 1) })
    }

    /// The marks from the highest down.
    fn marks(self) -> impl Iterator<Item = Ore> {
        (self.ends.0..=self.ends.1).rev().map(move |mark| Ore::new(mark * self.step))
    }

    fn lines(self) -> usize {
        usize::try_from((self.ends.1 - self.ends.0) * i64::from(LINES) + 1).unwrap_or(1)
    }

    /// The line nearest to an amount, from the top.
    fn line(self, amount: i64) -> usize {
        let down = i128::from(self.ends.1 * self.step) - i128::from(amount);
        let nearest = (2 * down * i128::from(LINES) + i128::from(self.step)).div_euclid(2 * i128::from(self.step));
        usize::try_from(nearest).unwrap_or(0)
    }
}

/// Where the points stand.
#[derive(Clone, Copy)]
struct Columns {
    points: usize,
    room: usize,
}

impl Columns {
    /// From one point to the next; 0 where several share a column.
    const fn gap(self) -> usize {
        (self.room - 1) / (self.points - 1)
    }

    const fn width(self) -> usize {
        match self.gap() {
            0 => self.room,
            gap => gap * (self.points - 1) + 1,
        }
    }

    const fn column(self, point: usize) -> usize {
        match self.gap() {
            0 => point * (self.room - 1) / (self.points - 1),
            gap => point * gap,
        }
    }

    /// The points between which a column lies, and how far it is from the first, in parts of a gap.
    const fn between(self, column: usize) -> (usize, usize, usize) {
        match self.gap() {
            0 => (column * (self.points - 1) / (self.room - 1), 0, 1),
            gap => (column / gap, column % gap, gap),
        }
    }

    /// The names of as many points as have room, at even distances.
    fn names(self, names: &[&str]) -> String {
        let steps = self.points - 1;
        let fits = |every: &usize| {
            let placed = self.placed(names, *every);
            placed.windows(2).all(|pair| pair[0].0 + pair[0].1.chars().count() + 2 <= pair[1].0)
        };
        let nearest = (1..=steps).find(fits).unwrap_or(self.points);
        // Rather so that the last point has its name too.
        let whole = (nearest..=nearest * 2).find(|every| steps.is_multiple_of(*every)).filter(fits);
        let placed = self.placed(names, whole.unwrap_or(nearest));
        let mut line = String::new();
        for (start, name) in placed {
            let before = start.saturating_sub(line.chars().count());
            line.push_str(&" ".repeat(before));
            line.push_str(name);
        }
        line
    }

    /// Every so many names, each below its point and within the width.
    fn placed<'n>(self, names: &[&'n str], every: usize) -> Vec<(usize, &'n str)> {
        let points = names.iter().enumerate().step_by(every);
        points
            .map(|(point, name)| {
                let length = name.chars().count();
                let last = self.room.saturating_sub(length);
                (self.column(point).saturating_sub(length / 2).min(last), *name)
            })
            .collect()
    }
}

/// The zero line, the curve and its points.
fn canvas(points: &[(String, Ore)], scale: Scale, columns: Columns) -> Vec<Vec<char>> {
    let width = columns.width();
    let mut cells = vec![vec![' '; width]; scale.lines()];
    cells[scale.line(0)].fill('┄');
    let lines: Vec<usize> = (0..width).map(|column| scale.line(amount(points, columns.between(column)))).collect();
    for (column, line) in lines.iter().enumerate() {
        let next = *lines.get(column + 1).unwrap_or(line);
        let (here, there) = match next {
            _ if next == *line => ('─', '─'),
            _ if next > *line => ('╮', '╰'),
            _ => ('╯', '╭'),
        };
        for cells in &mut cells[*line.min(&next)..*line.max(&next)] {
            cells[column] = '│';
        }
        cells[next][column] = there;
        cells[*line][column] = here;
    }
    if columns.gap() >= APART {
        for point in 0..points.len() {
            let column = columns.column(point);
            cells[lines[column]][column] = '•';
        }
    }
    cells
}

/// The amount at a place between points, on the straight line between them.
fn amount(points: &[(String, Ore)], (point, part, gap): (usize, usize, usize)) -> i64 {
    let one = i128::from(points[point].1.get());
    let next = points.get(point + 1).map_or(one, |(_, amount)| i128::from(amount.get()));
    let [part, gap] = [part, gap].map(|number| i128::try_from(number).unwrap_or(1));
    i64::try_from(one + (next - one) * part / gap).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    const STYLE: Style = Style { exact: false, precision: Ore::new(100_000), ..Style::to_the_ore(Lang::En) };

    fn drawn(kronor: impl IntoIterator<Item = i64>) -> Vec<String> {
        let points = kronor.into_iter().enumerate();
        let points: Vec<_> = points.map(|(value, kr)| (value.to_string(), Ore::new(kr * 100))).collect();
        lines(&points, STYLE)
    }

    #[test]
    fn marks_are_round_and_hold_the_amounts_and_zero() {
        for (amounts, step, ends) in [
            ([459_167, 103_000], 100_000, (0, 5)),
            ([-162_010, -162_010], 50_000, (-4, 0)),
            ([-43_430, 52_820], 20_000, (-3, 3)),
            ([0, 0], 1, (0, 1)),
            ([1, 0], 1, (0, 1)),
        ] {
            let scale = Scale::over(amounts.into_iter().map(|kronor: i64| kronor * 100));
            assert_eq!((scale.step, scale.ends), (step * 100, ends), "{amounts:?}");
        }
    }

    #[test]
    fn a_curve_rises_and_falls_through_zero() {
        let curve = drawn([-20, 0, 20, 0]);
        assert_eq!(
            curve,
            [
                " 20 ┤                                              ╭─•─╮",
                "    │                                          ╭───╯   ╰──╮",
                "    │                                      ╭───╯          ╰────╮",
                " 10 ┤                                  ╭───╯                   ╰───╮",
                "    │                              ╭───╯                           ╰──╮",
                "    │                          ╭───╯                                  ╰────╮",
                "  0 ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╭─•─╯┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╰─•",
                "    │                  ╭───╯",
                "    │              ╭───╯",
                "−10 ┤          ╭───╯",
                "    │      ╭───╯",
                "    │  ╭───╯",
                "−20 ┤•─╯",
                "     0                       1                       2                       3",
            ]
        );
    }

    #[test]
    fn whatever_the_amounts_every_line_fits_and_zero_is_marked() {
        let series: [Vec<i64>; 7] = [
            vec![0, 0],
            vec![5, 5, 5],
            vec![-1, -2, -3_000_000],
            (0..1_000).map(|value| value * value).collect(),
            (0..79).map(|value| 40 - value).collect(),
            vec![100_000_000_000, -100_000_000_000],
            vec![i64::MAX / 200, i64::MIN / 200],
        ];
        for kronor in series {
            let curve = drawn(kronor.clone());
            assert!(curve.iter().all(|line| line.chars().count() <= 80), "{curve:#?}");
            assert!(curve.iter().any(|line| line.trim_start().starts_with("0 ┤")), "{curve:#?}");
            assert!(curve.last().unwrap().contains('0'), "the first value is named");
        }
        assert_eq!(drawn([7]), Vec::<String>::new());
    }

    /// Where points are told apart, as many dots are drawn as there are points.
    #[test]
    fn every_point_is_a_dot() {
        let dots = |curve: Vec<String>| curve.iter().map(|line| line.matches('•').count()).sum::<usize>();
        for points in [2, 3, 5, 11, 20] {
            assert_eq!(dots(drawn((0..points).map(|value| value * value - 20))), usize::try_from(points).unwrap());
        }
    }
}
