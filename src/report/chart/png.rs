//! Charts as PNG: the drawing of pages in a font that the program carries, the same bytes on every machine.

use std::sync::Arc;

use epaint_default_fonts::{HACK_REGULAR, UBUNTU_LIGHT};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::{Chart, Room, svg};

/// The family of the font that is first looked in.
const FAMILY: &str = "Ubuntu";
/// The font is thin: its letters are edged in their own colour.
const BOLDER: &str = "text { stroke: #1a1a1a; stroke-width: 0.35 }";

/// The charts as pictures of twice the size of the drawings, in their order, each with a note under it where there is one.
///
/// # Panics
/// Never: what is drawn is well-formed and has a size.
pub fn draw(charts: &[&Chart], note: Option<&str>) -> Vec<Vec<u8>> {
    let mut fonts = Database::new();
    for font in [UBUNTU_LIGHT, HACK_REGULAR] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    let fonts = Arc::new(fonts);
    let picture = |chart: &&Chart| {
        let options = Options {
            fontdb: Arc::clone(&fonts),
            font_family: FAMILY.to_owned(),
            style_sheet: Some(BOLDER.to_owned()),
            ..Options::default()
        };
        let drawn = svg::draw_noted(chart, Room::BROAD, ("chart", note));
        let tree = Tree::from_str(&drawn, &options).expect("a chart is well-formed");
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width() * 2, size.height() * 2).expect("a chart has a size");
        resvg::render(&tree, Transform::from_scale(2.0, 2.0), &mut picture.as_mut());
        picture.encode_png().expect("a picture in memory")
    };
    charts.par_iter().map(picture).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Ore;
    use crate::report::chart::{Bar, Shape};

    fn of(label: &str) -> Vec<u8> {
        let bar = |amount| Bar { label: label.to_owned(), amount: Ore::new(amount), text: "−2\u{a0}kr".to_owned() };
        let shape = Shape::Bars(vec![bar(-200), bar(300)]);
        draw(&[&Chart { title: String::new(), description: String::new(), shape }], None).swap_remove(0)
    }

    #[test]
    fn a_picture_is_of_twice_the_size_and_the_same_each_time() {
        let picture = of("Åäö");
        assert!(picture.starts_with(b"\x89PNG"));
        assert_eq!((&picture[16..20], &picture[20..24]), (&1440_u32.to_be_bytes()[..], &160_u32.to_be_bytes()[..]));
        assert_eq!(picture, of("Åäö"));
    }

    #[test]
    fn every_sign_of_a_label_is_drawn() {
        let missing = of("\u{10fffd}");
        for sign in "åäöÅÄÖ−…–éü§0".chars() {
            let drawn = of(&sign.to_string());
            assert!(drawn != of(" ") && drawn != missing, "{sign}");
        }
        assert_eq!(of("\u{a0}"), of(" "), "a space that keeps words together is a space");
    }
}
