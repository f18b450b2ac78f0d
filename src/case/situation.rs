//! A situation: the twelve months before or after an intervention, as the rules see them.
//!
//! Fixed in size and without texts, so that a million situations can be evaluated without allocating.

use arrayvec::ArrayVec;

use crate::ledger::InputId;
use crate::money::{Money, Quantity, Rate};
use crate::party::Party;
use crate::period::Months;
use crate::rates::PriceId;

/// The most spells of one kind in a year.
pub const MOST_SPELLS: usize = 12;
/// The most rows of use in a year.
pub const MOST_USES: usize = 32;
/// The most children of a household.
pub const MOST_CHILDREN: usize = 12;
/// The most parties that may share a cost.
pub const MOST_BEARERS: usize = 4;

/// Spells of one kind.
pub type Spells<T> = ArrayVec<T, MOST_SPELLS>;

/// Twelve months of work, support and use.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// Age at the start of the year, years.
    pub age: u8,
    /// The household that benefits are worked out for.
    pub household: Household,
    /// Employment.
    pub work: Spells<Work>,
    /// Försörjningsstöd as observed.
    pub forsorjningsstod: Spells<Observed>,
    /// Försörjningsstöd up to a stated disposable income.
    pub forsorjningsstod_up_to: Option<Observed>,
    /// Försörjningsstöd up to the norm.
    pub forsorjningsstod_norm: Option<Norm>,
    /// Bostadsbidrag.
    pub bostadsbidrag: Spells<Bostadsstod>,
    /// Bostadstillägg.
    pub bostadstillagg: Spells<Bostadsstod>,
    /// Aktivitetsstöd.
    pub aktivitetsstod: Spells<Aktivitetsstod>,
    /// Sjukpenning.
    pub sjukpenning: Spells<Sjukpenning>,
    /// Sjukersättning.
    pub sjukersattning: Spells<Ersattning>,
    /// Aktivitetsersättning.
    pub aktivitetsersattning: Spells<Ersattning>,
    /// Rehabiliteringspenning.
    pub rehabiliteringspenning: Spells<Sjukpenning>,
    /// Arbetslöshetsersättning.
    pub arbetsloshetsersattning: Spells<Arbetsloshetsersattning>,
    /// Utvecklingsersättning.
    pub utvecklingsersattning: Spells<Utvecklingsersattning>,
    /// Etableringsersättning.
    pub etableringsersattning: Spells<Etableringsersattning>,
    /// Föräldrapenning.
    pub foraldrapenning: Spells<Foraldrapenning>,
    /// Studiemedel.
    pub studiemedel: Spells<Studiemedel>,
    /// Studiestartsstöd.
    pub studiestartsstod: Spells<Studiestartsstod>,
    /// Omställningsstudiestöd.
    pub omstallningsstudiestod: Spells<Omstallningsstudiestod>,
    /// Use of care, handling and teaching.
    pub uses: ArrayVec<Use, MOST_USES>,
}

impl Situation {
    /// The one employer of the situation; nothing where there is none, or where there are several.
    pub fn employer(&self) -> Option<Party> {
        let first = self.work.first()?.employer;
        self.work.iter().all(|work| work.employer == first).then_some(first)
    }
}

/// An amount stated as it was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The row of the case.
    pub input: InputId,
    /// Kr in the twelve months.
    pub amount: Money,
    /// The months that it is for.
    pub when: Months,
}

/// A household: who lives together and shares an economy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Household {
    /// The row of the case.
    pub input: InputId,
    /// 1 or 2.
    pub adults: u8,
    /// Children at home, to 20 years of age.
    pub children: ArrayVec<Child, MOST_CHILDREN>,
    /// Rent or other housing cost, kr per month.
    pub rent: Money,
    /// Household electricity, kr per month.
    pub electricity: Money,
    /// Other reasonable costs, kr per month.
    pub other_costs: Money,
    /// Incomes that no rule works out, after tax, kr in each month.
    pub other_income: [Money; 12],
    /// The partner's income before tax, kr per year.
    pub partner_income: Money,
    /// Others in the dwelling with an economy of their own.
    pub shared_with: u8,
}

impl Default for Household {
    fn default() -> Self {
        Self {
            input: InputId::default(),
            adults: 1,
            children: ArrayVec::new(),
            rent: Money::ZERO,
            electricity: Money::ZERO,
            other_costs: Money::ZERO,
            other_income: [Money::ZERO; 12],
            partner_income: Money::ZERO,
            shared_with: 0,
        }
    }
}

/// A child of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Child {
    /// Age, years.
    pub age: u8,
    /// Whether it has lunch at home five days a week.
    pub lunch_home: bool,
    /// Own earned income, kr per year.
    pub income: Money,
}

/// Försörjningsstöd up to the norm, month by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Norm {
    /// The row of the case.
    pub input: InputId,
    /// The months in which it is applied for.
    pub when: Months,
    /// Months in a row with försörjningsstöd just before them.
    pub months_before: u32,
    /// Months that jobbstimulans has run before them.
    pub jobbstimulans_used: u32,
}

/// A spell of bostadsbidrag or bostadstillägg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bostadsstod {
    /// The row of the case.
    pub input: InputId,
    /// As paid, kr in the twelve months; worked out from household and incomes where it is not stated.
    pub amount: Option<Money>,
    /// The months that it is for.
    pub when: Months,
}

/// A spell of employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// The row of the case.
    pub input: InputId,
    /// Wage for full time, kr per month.
    pub wage_month_full_time: Money,
    /// Share of full time.
    pub extent: Rate,
    /// Months in employment.
    pub months: Quantity,
    /// The months within which they lie.
    pub when: Months,
    /// Who the employer is: the municipality, the region or a private employer.
    pub employer: Party,
    /// Wage subsidy.
    pub lonestod: Option<Lonestod>,
    /// Production as a share of wage cost, where the case states it.
    pub produktionsfaktor: Option<Rate>,
    /// Sickness in the employer's sick-pay periods.
    pub sjuklon: Option<Sjuklon>,
}

/// Absence for sickness that the employer bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sjuklon {
    /// Calendar days of absence in all spells together.
    pub days: Quantity,
    /// Spells of sickness, each with its own karensdag.
    pub spells: u32,
}

/// A wage subsidy by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lonestod {
    /// Lönebidrag.
    Lonebidrag(LonestodAmount<Andel>),
    /// Skyddat arbete hos offentlig arbetsgivare (OSA).
    Osa(LonestodAmount<Andel>),
    /// Nystartsjobb.
    Nystartsjobb(LonestodAmount<Nystartsgrupp>),
    /// Introduktionsjobb.
    Introduktionsjobb(LonestodAmount<()>),
    /// Särskilt anställningsstöd.
    SarskiltAnstallningsstod(LonestodAmount<()>),
    /// Extratjänst.
    Extratjanst(LonestodAmount<()>),
}

/// How large a wage subsidy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LonestodAmount<Terms> {
    /// A decided amount, kr per month.
    Decided(Money),
    /// By the provision, from what it asks for.
    ByRules(Terms),
}

/// A share of the wage cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Andel {
    /// The share.
    pub share: Rate,
    /// Whether the ceiling of the wage that it is counted on applies.
    pub ceiling: bool,
}

/// Whom a nystartsjobb is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nystartsgrupp {
    /// The young.
    Unga,
    /// Adults, and the young in years that do not tell them apart, by the months that they have been away from work.
    EfterTid(u32),
    /// New arrivals.
    Nyanlanda,
}

impl Lonestod {
    /// The decided amount, kr per month, where the case states it.
    pub const fn decided(self) -> Option<Money> {
        match self {
            Self::Lonebidrag(LonestodAmount::Decided(per_month))
            | Self::Osa(LonestodAmount::Decided(per_month))
            | Self::Nystartsjobb(LonestodAmount::Decided(per_month))
            | Self::Introduktionsjobb(LonestodAmount::Decided(per_month))
            | Self::SarskiltAnstallningsstod(LonestodAmount::Decided(per_month))
            | Self::Extratjanst(LonestodAmount::Decided(per_month)) => Some(per_month),
            _ => None,
        }
    }
}

/// A spell of something that is paid by day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dagersattning<Level> {
    /// The row of the case.
    pub input: InputId,
    /// The amount, or what it is worked out from.
    pub amount: DagersattningAmount<Level>,
    /// The months within which the days lie.
    pub when: Months,
}

/// A spell of aktivitetsstöd.
pub type Aktivitetsstod = Dagersattning<AktivitetsstodLevel>;
/// A spell of sjukpenning or rehabiliteringspenning.
pub type Sjukpenning = Dagersattning<Sjukpenninggrund>;
/// A spell of arbetslöshetsersättning.
pub type Arbetsloshetsersattning = Dagersattning<AkassaLevel>;
/// A spell of utvecklingsersättning.
pub type Utvecklingsersattning = Dagersattning<UtvecklingsersattningLevel>;
/// A spell of etableringsersättning.
pub type Etableringsersattning = Dagersattning<EtableringsersattningLevel>;
/// A spell of föräldrapenning.
pub type Foraldrapenning = Dagersattning<ForaldrapenningLevel>;

/// The level of aktivitetsstöd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AktivitetsstodLevel {
    /// Not qualified for a-kassa.
    EjKvalificerad,
    /// Qualified, on the lowest amount.
    Lagsta,
    /// Qualified, by earlier income as in the a-kassa.
    Akassa(Dagsfortjanst),
}

/// Earlier income that daily benefits are counted on, and how far the period of benefit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dagsfortjanst {
    /// Earlier wage, kr per month.
    pub wage_month: Money,
    /// The benefit day of the period that the spell begins with, from 1.
    pub first_day: u32,
}

/// The level of arbetslöshetsersättning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AkassaLevel {
    /// The basic amount.
    Grundbelopp,
    /// By earlier income.
    Inkomst(Dagsfortjanst),
}

/// The level of utvecklingsersättning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UtvecklingsersattningLevel {
    /// With an upper secondary diploma.
    Gymnasieexamen,
    /// Others.
    Ovriga,
}

/// The level of etableringsersättning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EtableringsersattningLevel {
    /// The whole amount.
    Hel,
    /// During mapping.
    Kartlaggning,
}

/// The level of föräldrapenning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForaldrapenningLevel {
    /// The basic level.
    Grundniva,
}

/// What sjukpenning is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sjukpenninggrund {
    /// The income before floor and ceiling, kr per year.
    pub sgi: Money,
    /// The level.
    pub level: SjukpenningLevel,
    /// Spells that begin in the year without sick pay from an employer, each with its own karensdag.
    pub new_spells: u32,
    /// Whether the ceiling for the unemployed applies.
    pub unemployed: bool,
}

/// The level of sjukpenning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SjukpenningLevel {
    /// The normal level.
    Normal,
    /// The continued level.
    Fortsattning,
    /// By the paid day of the benefit period that the spell begins with, from 1.
    FromDay(u32),
}

/// An amount paid by day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DagersattningAmount<Level> {
    /// Observed, kr in the twelve months.
    Total(Money),
    /// Days times an amount per day as paid, whatever the degree.
    PerDay {
        /// Paid days.
        days: Quantity,
        /// Kr per day as paid.
        per_day: Money,
    },
    /// Days times an amount per day times a degree.
    Days {
        /// Paid days.
        days: Quantity,
        /// Degree or extent.
        degree: Rate,
        /// The amount per day.
        level: Level,
    },
}

/// A spell of sjukersättning or aktivitetsersättning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ersattning {
    /// The row of the case.
    pub input: InputId,
    /// The amount, or what it is worked out from.
    pub amount: ErsattningAmount,
    /// The months within which it is paid.
    pub when: Months,
}

/// An amount paid by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErsattningAmount {
    /// Observed, kr in the twelve months.
    Total(Money),
    /// So many months at a degree.
    Months {
        /// Months.
        months: Quantity,
        /// A quarter, a half, three quarters or the whole.
        degree: Rate,
        /// Antagandeinkomst, kr per year, where the compensation is income-related; at least the guarantee level.
        antagandeinkomst: Option<Money>,
        /// What it is paid beside.
        beside: Beside,
    },
}

/// What sjuk- or aktivitetsersättning is paid beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nothing that touches it.
    Nothing,
    /// Work, for which it rests.
    RestingForWork,
    /// Studies, for which it rests.
    RestingForStudies,
    /// Work, whose income lowers it without steps (steglös avräkning).
    Steglos,
}

/// A spell of studiemedel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Studiemedel {
    /// The row of the case.
    pub input: InputId,
    /// Weeks with grant.
    pub weeks: Quantity,
    /// Weeks with loan: of those with grant, at most all.
    pub loan_weeks: Quantity,
    /// Share of full time.
    pub extent: Rate,
    /// Whether the grant is the higher one.
    pub hogre_bidrag: bool,
    /// The months within which the weeks lie.
    pub when: Months,
}

/// A spell of studiestartsstöd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Studiestartsstod {
    /// The row of the case.
    pub input: InputId,
    /// Weeks with support.
    pub weeks: Quantity,
    /// Share of full support.
    pub extent: Rate,
    /// The months within which the weeks lie.
    pub when: Months,
}

/// A spell of omställningsstudiestöd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Omstallningsstudiestod {
    /// The row of the case.
    pub input: InputId,
    /// Weeks with grant.
    pub weeks: Quantity,
    /// Weeks with loan: of those with grant, at most all.
    pub loan_weeks: Quantity,
    /// Share of full support.
    pub extent: Rate,
    /// Yearly income before the studies, kr per month.
    pub income_month: Money,
    /// The months within which the weeks lie.
    pub when: Months,
}

/// Use of something that has a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The row of the case.
    pub input: InputId,
    /// Which price.
    pub price: PriceId,
    /// How much, in the unit of the price.
    pub quantity: Quantity,
    /// Who bears the cost, where the case says so; else the bearer in the price list.
    pub bearers: ArrayVec<(Party, Rate), MOST_BEARERS>,
    /// Patient fee, kr per visit, where the case says so.
    pub fee: Option<Money>,
}
