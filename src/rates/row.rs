//! A value together with the row that it was read from.

use serde::{Deserialize, Serialize};

use super::series::Resolve;

/// Which row of the rate book a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowId(pub(crate) u16);

/// The row of a value and that of the base amount that it is a multiple of.
pub type Origin = (RowId, Option<RowId>);

/// The row with a number.
///
/// # Panics
/// Beyond 65 536 rows.
pub(crate) fn row_id(number: usize) -> RowId {
    RowId(u16::try_from(number).expect("a rate book has far fewer than 65 536 rows"))
}

/// A value that can only be read through a recorder, which notes the row.
#[derive(Clone, Copy, Debug)]
pub struct Row<T> {
    value: T,
    /// The row itself.
    pub id: RowId,
    /// The base amount that the value is a multiple of, if it is one.
    pub base: Option<RowId>,
    /// Whether the row says that the value is not known.
    pub missing: bool,
}

impl<T: Copy> Row<T> {
    /// A known value.
    pub(crate) const fn new(value: T, id: RowId, base: Option<RowId>) -> Self {
        Self { value, id, base, missing: false }
    }

    /// The same row where the year does not have it.
    pub(crate) fn nothing(self) -> Self
    where
        T: Resolve,
    {
        Self { value: T::PLACEHOLDER, missing: false, ..self }
    }

    /// A value that is not known: reading it stops the computation.
    pub(crate) const fn missing(placeholder: T, id: RowId) -> Self {
        Self { value: placeholder, id, base: None, missing: true }
    }

    /// Which rows the value rests on: the same in two months where nothing has changed between them.
    pub const fn origin(&self) -> Origin {
        (self.id, self.base)
    }

    /// Whether there is anything to read: a value, or one that is not known. What a year does not have is nothing.
    pub(crate) fn exists(&self) -> bool
    where
        T: Resolve + PartialEq,
    {
        self.missing || self.value != T::PLACEHOLDER
    }

    /// The value, without noting that it was read: for recorders, and for checks of input.
    pub(crate) const fn unrecorded(&self) -> T {
        self.value
    }
}
