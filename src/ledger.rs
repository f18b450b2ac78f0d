//! Flows between accounts, and the recorders that keep what a computation says.
//!
//! Every flow takes from one account what it gives to another, so that all balances together are always zero:
//! transfers sum to zero over the parties, and what the parties gain together is what the real accounts lose.

use std::collections::BTreeSet;

use crate::money::{Money, Ore};
use crate::party::{Account, Beneficiary, Party, Resource};
use crate::rates::{Row, RowId};
use crate::rounding::Rounding;
use crate::rule::RuleId;
use crate::texts::Label;

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

impl Flow {
    /// What the flow does to society or a party: society gains what real accounts release, at market price.
    pub fn effect(self, beneficiary: Beneficiary) -> Ore {
        match self.sides(beneficiary) {
            (false, true) => self.amount,
            (true, false) => -self.amount,
            _ => Ore::ZERO,
        }
    }

    /// Whether the flow concerns society or a party, be it from a party to itself.
    pub fn touches(self, beneficiary: Beneficiary) -> bool {
        let (loses, gains) = self.sides(beneficiary);
        loses || gains
    }

    /// Whether society or a party is on the losing and on the gaining side.
    fn sides(self, beneficiary: Beneficiary) -> (bool, bool) {
        let is_real = |account| matches!(account, Account::Real(_));
        let among = |parties: &[Party]| {
            let holds = |account| parties.iter().any(|party| account == Account::Party(*party));
            (holds(self.from), holds(self.to))
        };
        match beneficiary {
            Beneficiary::Society => (is_real(self.to), is_real(self.from)),
            Beneficiary::Party(party) => among(&[party]),
            Beneficiary::StateTotal => among(&Party::STATE_TOTAL),
            Beneficiary::PublicSector => among(&Party::PUBLIC_SECTOR),
        }
    }
}

/// Which row of a case a value comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InputId(pub u16);

/// What an intermediate value is. Statutory terms keep their Swedish names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Wage cost: wage, contributions and agreed part, kr per year.
    Lonekostnad,
    /// The wage that lönebidrag is counted on, kr per month.
    BidragsgrundandeLon,
    /// The year's wage that a subsidy is counted on, in proportion to working time, kr per year.
    BidragsgrundandeArslon,
    /// The wage cost that a subsidy is counted on, kr per year.
    BidragsgrundandeLonekostnad,
    /// Unemployment benefit of a month, of which a day is its part, kr.
    Manadsersattning,
    /// How much of something is used.
    Mangd,
    /// Days, weeks or months of a spell from a month on, where rates change within it.
    MangdFran(u8),
    /// Benefit per day, kr.
    Dagbelopp,
    /// Unemployment benefit per day, kr.
    Dagpenning,
    /// Benefit per month, kr.
    Manadsbelopp,
    /// Wage for a calendar day, kr.
    Dagslon,
    /// Sjuk- or aktivitetsersättning that rests, kr per year.
    VilandeBelopp,
    /// Arbetsinkomst of the year that sjukersättning is set off against, kr per year.
    AretsInkomst,
    /// Earned income that does not lower sjukersättning, kr per year.
    Fribelopp,
    /// What earned income lowers sjukersättning by, kr per year.
    Avrakning,
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
    /// Another tax reduction before it is set off against tax, kr per year.
    SkattereduktionForeAvrakning,
    /// Patient fees before the ceiling, kr per year.
    PatientavgifterForeTak,
    /// Medicines at full price, kr per year.
    LakemedelFulltPris,
    /// What the individual is left with after tax and fees, before support fills it up, kr per year.
    DisponibelInkomst,
    /// What the public sector has paid less what it has received, kr per year.
    OffentligNettokostnad,
    /// Income that bostadsbidrag is counted on, kr per year.
    BidragsgrundandeInkomst,
    /// Bostadsbidrag or bostadstillägg before it is reduced by income, kr per year.
    BidragForeMinskning,
    /// Bostadsbidrag, kr per month.
    BostadsbidragManad,
    /// Income that reduces bostadstillägg, kr per year.
    Reduceringsinkomst,
    /// Common household costs of the norm, the household's part, kr per month.
    GemensammaKostnader,
    /// Riksnorm of the household, kr per month.
    Riksnorm,
    /// Riksnorm with rent, electricity and other reasonable costs, kr per month.
    Norm,
    /// What the person has in a month after its part of the year's tax, kr.
    InkomstEfterSkatt(u8),
    /// The household's income in a month that is counted against the norm, kr.
    InraknadInkomst(u8),
    /// What is earned in a month after its part of the year's tax, kr.
    ArbetsinkomstEfterSkatt(u8),
    /// Earned income in a month that is not counted, kr.
    Jobbstimulans(u8),
    /// What children earn in a month that is counted, kr.
    BarnsInkomst(u8),
    /// What is left up to the norm in a month, kr.
    StodUppTillNorm(u8),
}

impl Step {
    /// The name in machine-readable output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lonekostnad => "lonekostnad",
            Self::BidragsgrundandeLon => "bidragsgrundande_lon",
            Self::BidragsgrundandeArslon => "bidragsgrundande_arslon",
            Self::BidragsgrundandeLonekostnad => "bidragsgrundande_lonekostnad",
            Self::Mangd | Self::MangdFran(_) => "mangd",
            Self::Dagbelopp | Self::Dagpenning => "dagbelopp",
            Self::Manadsbelopp => "manadsbelopp",
            Self::Manadsersattning => "manadsersattning",
            Self::Dagslon => "dagslon",
            Self::VilandeBelopp => "vilande_belopp",
            Self::AretsInkomst => "arets_inkomst",
            Self::Fribelopp => "fribelopp",
            Self::Avrakning => "avrakning",
            Self::Veckobelopp => "veckobelopp",
            Self::SjukpenninggrundandeInkomst => "sjukpenninggrundande_inkomst",
            Self::FaststalldForvarvsinkomst => "faststalld_forvarvsinkomst",
            Self::Grundavdrag => "grundavdrag",
            Self::BeskattningsbarForvarvsinkomst => "beskattningsbar_forvarvsinkomst",
            Self::KommunalInkomstskatt => "kommunal_inkomstskatt",
            Self::Avgiftsunderlag => "avgiftsunderlag",
            Self::Arbetsinkomst => "arbetsinkomst",
            Self::JobbskatteavdragForeAvrakning => "jobbskatteavdrag_fore_avrakning",
            Self::SkattereduktionForeAvrakning => "skattereduktion_fore_avrakning",
            Self::PatientavgifterForeTak => "patientavgifter_fore_tak",
            Self::LakemedelFulltPris => "lakemedel_fullt_pris",
            Self::DisponibelInkomst => "disponibel_inkomst",
            Self::OffentligNettokostnad => "offentlig_nettokostnad",
            Self::BidragsgrundandeInkomst => "bidragsgrundande_inkomst",
            Self::BidragForeMinskning => "bidrag_fore_minskning",
            Self::BostadsbidragManad => "bostadsbidrag_manad",
            Self::Reduceringsinkomst => "reduceringsinkomst",
            Self::GemensammaKostnader => "gemensamma_kostnader",
            Self::Riksnorm => "riksnorm",
            Self::Norm => "norm",
            Self::InkomstEfterSkatt(_) => "inkomst_efter_skatt",
            Self::InraknadInkomst(_) => "inraknad_inkomst",
            Self::ArbetsinkomstEfterSkatt(_) => "arbetsinkomst_efter_skatt",
            Self::Jobbstimulans(_) => "jobbstimulans",
            Self::BarnsInkomst(_) => "barns_inkomst",
            Self::StodUppTillNorm(_) => "stod_upp_till_norm",
        }
    }

    /// Whether the value is made of the results of other rows of the case than that which the rule is applied to.
    pub const fn of_year(self) -> bool {
        matches!(
            self,
            Self::AretsInkomst
                | Self::BidragsgrundandeInkomst
                | Self::Reduceringsinkomst
                | Self::DisponibelInkomst
                | Self::OffentligNettokostnad
                | Self::InraknadInkomst(_)
        )
    }

    /// The month of the twelve that the value is of, where it is of one.
    pub const fn month(self) -> Option<u8> {
        match self {
            Self::MangdFran(month)
            | Self::InkomstEfterSkatt(month)
            | Self::InraknadInkomst(month)
            | Self::ArbetsinkomstEfterSkatt(month)
            | Self::Jobbstimulans(month)
            | Self::BarnsInkomst(month)
            | Self::StodUppTillNorm(month) => Some(month),
            _ => None,
        }
    }

    /// How the value was rounded, where it was, and what orders it.
    pub const fn rounding(self) -> Option<(Rounding, &'static str)> {
        match self {
            Self::Dagbelopp => Some((Rounding::NarmasteKrona, "SFB 28 kap. 10 §")),
            Self::Dagpenning => Some((Rounding::NarmasteKrona, "nyttokalkyl")),
            Self::Manadsbelopp => Some((Rounding::NarmasteKrona, "SFB 36 kap. 30 §")),
            Self::Veckobelopp => Some((Rounding::KronaNedat, Rounding::KronaNedat.law())),
            Self::SjukpenninggrundandeInkomst => Some((Rounding::HundratalNedat, "SFB 25 kap. 5 §")),
            Self::FaststalldForvarvsinkomst | Self::Arbetsinkomst => Some((Rounding::HundratalNedat, "IL 1 kap. 5 §")),
            Self::Avgiftsunderlag => Some((Rounding::HundratalNedat, "lag (1994:1744) 3 §")),
            Self::AretsInkomst => Some((Rounding::HundratalNedat, "SFB 59 kap.")),
            Self::BostadsbidragManad => Some((Rounding::HundratalNedat, "SFB 98 kap. 4 §")),
            Self::Grundavdrag => Some((Rounding::HundratalUppat, Rounding::HundratalUppat.law())),
            Self::KommunalInkomstskatt | Self::JobbskatteavdragForeAvrakning | Self::SkattereduktionForeAvrakning => {
                Some((Rounding::OretalFallerBort, Rounding::OretalFallerBort.law()))
            }
            Self::Lonekostnad
            | Self::Fribelopp
            | Self::Mangd
            | Self::MangdFran(_)
            | Self::BidragsgrundandeLon
            | Self::BidragsgrundandeLonekostnad
            | Self::BeskattningsbarForvarvsinkomst
            | Self::PatientavgifterForeTak
            | Self::LakemedelFulltPris
            | Self::DisponibelInkomst
            | Self::OffentligNettokostnad
            | Self::BidragsgrundandeInkomst
            | Self::BidragForeMinskning
            | Self::Reduceringsinkomst
            | Self::Riksnorm
            | Self::Norm
            | Self::InkomstEfterSkatt(_)
            | Self::ArbetsinkomstEfterSkatt(_)
            | Self::BarnsInkomst(_)
            | Self::InraknadInkomst(_)
            | Self::StodUppTillNorm(_) => None,
            Self::Dagslon
            | Self::VilandeBelopp
            | Self::Avrakning
            | Self::BidragsgrundandeArslon
            | Self::GemensammaKostnader
            | Self::Manadsersattning
            | Self::Jobbstimulans(_) => Some((Rounding::Posting, Rounding::Posting.law())),
        }
    }

    /// Whether the value is an amount in kronor; otherwise a number.
    pub const fn is_amount(self) -> bool {
        !matches!(self, Self::Mangd | Self::MangdFran(_))
    }
}

/// Keeps what a computation reads, works out and posts.
pub trait Recorder {
    /// Notes that a rule is applied to a row of the case, or to the year as a whole.
    fn enter(&mut self, rule: RuleId, input: Option<InputId>);
    /// The value of a row, whose reading is noted.
    fn read<T: Copy>(&mut self, row: &Row<T>) -> T;
    /// Notes an intermediate value.
    fn step(&mut self, step: Step, value: Money);
    /// Posts a flow.
    fn post(&mut self, flow: Flow);
    /// The balances of what has been posted.
    fn balances(&self) -> &Balances;
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
    fn enter(&mut self, _: RuleId, _: Option<InputId>) {}

    #[inline]
    fn step(&mut self, _: Step, _: Money) {}

    #[inline]
    fn post(&mut self, flow: Flow) {
        self.balances.post(flow);
    }

    #[inline]
    fn balances(&self) -> &Balances {
        &self.balances
    }
}

/// One rule applied once: what it read, worked out and posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The rule.
    pub rule: RuleId,
    /// The row of the case that it was applied to; `None` for the year as a whole.
    pub input: Option<InputId>,
    /// The rows of the rate book that were read.
    pub rows: Vec<RowId>,
    /// Intermediate values, in order.
    pub steps: Vec<(Step, Money)>,
    /// The flows, in order.
    pub flows: Vec<Flow>,
}

/// Keeps everything: every rule applied, every row read, every intermediate value, every flow, in order.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    sums: Sums,
    applications: Vec<Application>,
    missing: BTreeSet<RowId>,
}

impl Trace {
    /// The balances.
    pub const fn sums(&self) -> &Sums {
        &self.sums
    }

    /// Every rule that did something, in order.
    pub fn applications(&self) -> impl Iterator<Item = &Application> {
        self.applications
            .iter()
            .filter(|done| !(done.rows.is_empty() && done.steps.is_empty() && done.flows.is_empty()))
    }

    /// The flows, each with the row of the case that it rests on.
    pub fn flows(&self) -> impl Iterator<Item = (Flow, Option<InputId>)> + '_ {
        self.applications.iter().flat_map(|done| done.flows.iter().map(|flow| (*flow, done.input)))
    }

    /// The rows that were read.
    pub fn rows(&self) -> BTreeSet<RowId> {
        self.applications.iter().flat_map(|done| done.rows.iter().copied()).collect()
    }

    /// The first rule applied that read a row.
    pub fn reader(&self, row: RowId) -> Option<&Application> {
        self.applications.iter().find(|done| done.rows.contains(&row))
    }

    /// The rows that were read although their value is not known.
    pub const fn missing(&self) -> &BTreeSet<RowId> {
        &self.missing
    }

    fn last(&mut self) -> &mut Application {
        self.applications.last_mut().expect("a rule is entered before it reads, works out or posts anything")
    }
}

impl Recorder for Trace {
    fn enter(&mut self, rule: RuleId, input: Option<InputId>) {
        self.applications.push(Application { rule, input, rows: Vec::new(), steps: Vec::new(), flows: Vec::new() });
    }

    fn read<T: Copy>(&mut self, row: &Row<T>) -> T {
        self.last().rows.extend(std::iter::once(row.id).chain(row.base));
        if row.missing {
            self.missing.insert(row.id);
        }
        self.sums.read(row)
    }

    fn step(&mut self, step: Step, value: Money) {
        self.last().steps.push((step, value));
    }

    fn post(&mut self, flow: Flow) {
        self.last().flows.push(flow);
        self.sums.post(flow);
    }

    fn balances(&self) -> &Balances {
        &self.sums.balances
    }
}

impl From<Step> for Label {
    fn from(step: Step) -> Self {
        match step {
            Step::Lonekostnad => Self::StepLonekostnad,
            Step::BidragsgrundandeLon => Self::StepBidragsgrundandeLon,
            Step::BidragsgrundandeArslon => Self::StepBidragsgrundandeArslon,
            Step::BidragsgrundandeLonekostnad => Self::StepBidragsgrundandeLonekostnad,
            Step::Mangd => Self::StepMangd,
            Step::MangdFran(month) => Self::StepMangdFran { month: month.to_string() },
            Step::Dagbelopp | Step::Dagpenning => Self::StepDagbelopp,
            Step::Manadsbelopp | Step::BostadsbidragManad => Self::StepManadsbelopp,
            Step::Manadsersattning => Self::StepManadsersattning,
            Step::Dagslon => Self::StepDagslon,
            Step::VilandeBelopp => Self::StepVilandeBelopp,
            Step::AretsInkomst => Self::StepAretsInkomst,
            Step::Fribelopp => Self::StepFribelopp,
            Step::Avrakning => Self::StepAvrakning,
            Step::Veckobelopp => Self::StepVeckobelopp,
            Step::SjukpenninggrundandeInkomst => Self::StepSgi,
            Step::FaststalldForvarvsinkomst => Self::StepFaststalld,
            Step::Grundavdrag => Self::StepGrundavdrag,
            Step::BeskattningsbarForvarvsinkomst => Self::StepBeskattningsbar,
            Step::KommunalInkomstskatt => Self::StepKommunalInkomstskatt,
            Step::Avgiftsunderlag => Self::StepAvgiftsunderlag,
            Step::Arbetsinkomst => Self::StepArbetsinkomst,
            Step::JobbskatteavdragForeAvrakning => Self::StepJobbskatteavdrag,
            Step::SkattereduktionForeAvrakning => Self::StepSkattereduktion,
            Step::PatientavgifterForeTak => Self::StepPatientavgifter,
            Step::LakemedelFulltPris => Self::StepLakemedel,
            Step::DisponibelInkomst => Self::StepDisponibel,
            Step::OffentligNettokostnad => Self::StepOffentligNettokostnad,
            Step::BidragsgrundandeInkomst => Self::StepBidragsgrundandeInkomst,
            Step::BidragForeMinskning => Self::StepBidragForeMinskning,
            Step::Reduceringsinkomst => Self::StepReduceringsinkomst,
            Step::GemensammaKostnader => Self::StepGemensammaKostnader,
            Step::Riksnorm => Self::StepRiksnorm,
            Step::Norm => Self::StepNorm,
            Step::InkomstEfterSkatt(_) => Self::StepInkomstEfterSkatt,
            Step::InraknadInkomst(_) => Self::StepInraknadInkomst,
            Step::ArbetsinkomstEfterSkatt(_) => Self::StepArbetsinkomstEfterSkatt,
            Step::Jobbstimulans(_) => Self::StepJobbstimulans,
            Step::BarnsInkomst(_) => Self::StepBarnsInkomst,
            Step::StodUppTillNorm(_) => Self::StepStodUppTillNorm,
        }
    }
}
