//! Flows between accounts, and the recorders that keep what a computation says.
//!
//! Every flow takes from one account what it gives to another, so that all balances together are always zero:
//! transfers sum to zero over the parties, and what the parties gain together is what the real accounts lose.

use std::collections::BTreeSet;

use crate::money::{Money, Ore};
use crate::party::{Account, Party, Resource};
use crate::rates::{Row, RowId};
use crate::rule::RuleId;

/// An amount that one account gives to another because of one rule, öre per year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The rule that causes the flow.
    pub rule: RuleId,
    /// The account that gives.
    pub from: Account,
    /// The account that receives.
    pub to: Account,
    /// How much.
    pub amount: Ore,
}

/// Which row of a case a value comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId(pub u16);

/// What an intermediate value is. Statutory terms keep their Swedish names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What follows rests on this row of the case; the value is its main quantity.
    Input(InputId),
    /// What follows rests on the year as a whole; the value is the taxable income.
    Year,
    /// Wage cost: wage, contributions and agreed part, kr per year.
    Lonekostnad,
    /// The wage that lönebidrag is counted on, kr per month.
    BidragsgrundandeLon,
    /// Benefit per day, kr.
    Dagbelopp,
    /// Benefit per month, kr.
    Manadsbelopp,
    /// Study support per week, kr.
    Veckobelopp,
    /// Sjukpenninggrundande inkomst within floor and ceiling, kr per year.
    SjukpenninggrundandeInkomst,
    /// Fastställd förvärvsinkomst, kr per year.
    FaststalldForvarvsinkomst,
    /// Grundavdrag, kr per year.
    Grundavdrag,
    /// Beskattningsbar förvärvsinkomst, kr per year.
    BeskattningsbarForvarvsinkomst,
    /// Kommunal inkomstskatt to municipality and region together, kr per year.
    KommunalInkomstskatt,
    /// Income that the pension fee is counted on, kr per year.
    Avgiftsunderlag,
    /// Arbetsinkomst, kr per year.
    Arbetsinkomst,
    /// Jobbskatteavdrag before it is set off against tax, kr per year.
    JobbskatteavdragForeAvrakning,
    /// Patient fees before the ceiling, kr per year.
    PatientavgifterForeTak,
    /// Medicines at full price, kr per year.
    LakemedelFulltPris,
}

/// Keeps what a computation reads, works out and posts.
pub trait Recorder {
    /// The value of a row, whose reading is noted.
    fn read<T: Copy>(&mut self, row: &Row<T>) -> T;
    /// Notes an intermediate value.
    fn step(&mut self, step: Step, value: Money);
    /// Posts a flow.
    fn post(&mut self, flow: Flow);
}

/// The balance of every account after some flows, öre per year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balances {
    parties: [Ore; Party::COUNT],
    real: [Ore; Resource::COUNT],
}

impl Balances {
    /// The balance of a party.
    pub const fn party(&self, party: Party) -> Ore {
        self.parties[party.index()]
    }

    /// The balance of a real account: what has been used up (or, negative, produced).
    pub const fn real(&self, resource: Resource) -> Ore {
        self.real[resource.index()]
    }

    fn account(&mut self, account: Account) -> &mut Ore {
        match account {
            Account::Party(party) => &mut self.parties[party.index()],
            Account::Real(resource) => &mut self.real[resource.index()],
        }
    }

    /// Moves a flow's amount.
    pub fn post(&mut self, flow: Flow) {
        *self.account(flow.from) -= flow.amount;
        *self.account(flow.to) += flow.amount;
    }
}

/// Keeps the balances alone: nothing is allocated.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    /// The balances so far.
    pub balances: Balances,
    /// The first row that was read although its value is not known.
    pub missing: Option<RowId>,
}

impl Recorder for Sums {
    #[inline]
    fn read<T: Copy>(&mut self, row: &Row<T>) -> T {
        if row.missing && self.missing.is_none() {
            self.missing = Some(row.id);
        }
        row.unrecorded()
    }

    #[inline]
    fn step(&mut self, _: Step, _: Money) {}

    #[inline]
    fn post(&mut self, flow: Flow) {
        self.balances.post(flow);
    }
}

/// One thing that a computation did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A row was read.
    Read(RowId),
    /// A value was worked out.
    Step(Step, Money),
    /// A flow was posted, resting on one row of the case or on the year as a whole.
    Post(Flow, Option<InputId>),
}

/// Keeps everything: every row read, every intermediate value, every flow, in order.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    sums: Sums,
    /// What happened, in order.
    pub events: Vec<Event>,
    input: Option<InputId>,
}

impl Trace {
    /// The balances and the first missing row.
    pub const fn sums(&self) -> &Sums {
        &self.sums
    }

    /// The flows, each with the row of the case that it rests on.
    pub fn flows(&self) -> impl Iterator<Item = (Flow, Option<InputId>)> + '_ {
        self.events.iter().filter_map(|event| match event {
            Event::Post(flow, input) => Some((*flow, *input)),
            _ => None,
        })
    }

    /// The rows that were read.
    pub fn rows(&self) -> BTreeSet<RowId> {
        self.events
            .iter()
            .filter_map(|event| match event {
                Event::Read(row) => Some(*row),
                _ => None,
            })
            .collect()
    }
}

impl Recorder for Trace {
    fn read<T: Copy>(&mut self, row: &Row<T>) -> T {
        self.events.extend(std::iter::once(row.id).chain(row.base).map(Event::Read));
        self.sums.read(row)
    }

    fn step(&mut self, step: Step, value: Money) {
        match step {
            Step::Input(input) => self.input = Some(input),
            Step::Year => self.input = None,
            _ => {}
        }
        self.events.push(Event::Step(step, value));
    }

    fn post(&mut self, flow: Flow) {
        self.events.push(Event::Post(flow, self.input));
        self.sums.post(flow);
    }
}
