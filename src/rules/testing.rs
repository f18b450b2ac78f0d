//! What the tests beside the rules share: places in 2013, and situations built in a line.

use arrayvec::ArrayVec;

use crate::case::situation::{
    AkassaLevel, AktivitetsstodLevel, Beside, Bostadsstod, Child, Dagersattning, DagersattningAmount, Ersattning,
    ErsattningAmount, EtableringsersattningLevel, ForaldrapenningLevel, Household, Lonestod, Norm, Observed,
    Omstallningsstudiestod, Situation, Sjuklon, Sjukpenning, Sjukpenninggrund, Studiemedel, Studiestartsstod, Use,
    UtvecklingsersattningLevel, Work,
};
use crate::ledger::{InputId, Trace};
use crate::money::{Money, Ore, Quantity, Rate};
use crate::party::Party;
use crate::period::{Months, Window};
use crate::rates::{DatedRates, Env, Rates, Row, Setting};
use crate::rule::RuleId;

pub(super) fn kr(text: &str) -> Ore {
    Money::from_decimal(text.parse().unwrap()).unwrap().ore()
}

pub(super) fn rate(text: &str) -> Rate {
    Rate::from_decimal(text.parse().unwrap()).unwrap()
}

fn quantity(text: &str) -> Quantity {
    Quantity::from_decimal(text.parse().unwrap()).unwrap()
}

fn money(text: &str) -> Money {
    Money::from_decimal(text.parse().unwrap()).unwrap()
}

/// A municipality in 2013, by a method.
pub(super) struct Place(Setting);

pub(super) fn lund() -> Place {
    place("Lund", "nyttosam")
}

pub(super) fn place(municipality: &str, method: &str) -> Place {
    let book = crate::embedded::rate_book();
    Place(Setting::resolve(&book, 2013, municipality, &["skane-2014"], method).unwrap())
}

/// A row with a value that it does not have in 2013: what another year's table may hold.
pub(super) fn known<T: Copy>(row: &Row<T>, value: T) -> Row<T> {
    Row::new(value, row.id, row.base)
}

/// Lund by the tax rules of another year.
pub(super) fn lund_in(year: i16) -> Place {
    let Place(setting) = lund();
    let window = Window::calendar_year(year);
    Place(Setting { window, rates: DatedRates::resolve(&crate::embedded::rate_book(), window), ..setting })
}

impl Place {
    /// The same place where some rates are others.
    pub(super) fn with(mut self, change: impl Fn(&mut Rates)) -> Self {
        self.0.rates = self.0.rates.with(change);
        self
    }

    pub(super) fn env(&self) -> Env<'_> {
        self.0.env()
    }

    /// What a rule's flows are together.
    pub(super) fn sum(&self, situation: &Situation, rule: RuleId) -> Ore {
        let mut trace = Trace::default();
        super::evaluate(&self.env(), situation, &mut trace);
        trace.flows().filter(|(flow, _)| flow.rule == rule).map(|(flow, _)| flow.amount).sum()
    }
}

pub(super) struct Builder(Situation);

pub(super) fn situation() -> Builder {
    Builder(Situation { age: 40, ..Situation::default() })
}

const INPUT: InputId = InputId(0);

fn daily<Level>(level: Level, days: &str) -> Dagersattning<Level> {
    let amount = DagersattningAmount::Days { days: quantity(days), degree: Rate::ONE, level };
    Dagersattning { input: INPUT, amount, when: Months::ALL }
}

fn ersattning(months: &str, degree: &str, income: Option<&str>) -> Ersattning {
    let amount = ErsattningAmount::Months {
        months: quantity(months),
        degree: rate(degree),
        antagandeinkomst: income.map(money),
        beside: Beside::Nothing,
    };
    Ersattning { input: INPUT, amount, when: Months::ALL }
}

impl Builder {
    pub(super) fn build(self) -> Situation {
        self.0
    }

    pub(super) fn age(mut self, age: u8) -> Self {
        self.0.age = age;
        self
    }

    pub(super) fn full_time(self, wage: &str) -> Self {
        self.wage(wage, "1", "12")
    }

    pub(super) fn wage(mut self, wage: &str, extent: &str, months: &str) -> Self {
        self.0.work.push(Work {
            input: INPUT,
            wage_month_full_time: money(wage),
            extent: rate(extent),
            months: quantity(months),
            when: Months::ALL,
            employer: Party::Employer,
            lonestod: None,
            produktionsfaktor: None,
            sjuklon: None,
        });
        self
    }

    pub(super) fn employer(mut self, employer: Party) -> Self {
        self.0.work.last_mut().unwrap().employer = employer;
        self
    }

    pub(super) fn lonestod(mut self, lonestod: Lonestod) -> Self {
        self.0.work.last_mut().unwrap().lonestod = Some(lonestod);
        self
    }

    pub(super) fn produktionsfaktor(mut self, factor: &str) -> Self {
        self.0.work.last_mut().unwrap().produktionsfaktor = Some(rate(factor));
        self
    }

    pub(super) fn sjuklon(mut self, days: &str, spells: u32) -> Self {
        self.0.work.last_mut().unwrap().sjuklon = Some(Sjuklon { days: quantity(days), spells });
        self
    }

    pub(super) fn forsorjningsstod(mut self, total: &str) -> Self {
        self.0.forsorjningsstod.push(Observed { input: INPUT, amount: money(total), when: Months::ALL });
        self
    }

    pub(super) fn up_to(mut self, disposable: &str) -> Self {
        self.0.forsorjningsstod_up_to = Some(Observed { input: INPUT, amount: money(disposable), when: Months::ALL });
        self
    }

    pub(super) fn bostadsbidrag(mut self, total: &str) -> Self {
        self.0.bostadsbidrag.push(Bostadsstod { input: INPUT, amount: Some(money(total)), when: Months::ALL });
        self
    }

    pub(super) fn computed_bostadsbidrag(mut self) -> Self {
        self.0.bostadsbidrag.push(Bostadsstod { input: INPUT, amount: None, when: Months::ALL });
        self
    }

    pub(super) fn computed_bostadstillagg(mut self) -> Self {
        self.0.bostadstillagg.push(Bostadsstod { input: INPUT, amount: None, when: Months::ALL });
        self
    }

    pub(super) fn household(mut self, adults: u8, ages: &[u8], rent: &str) -> Self {
        let child = |age: &u8| Child { age: *age, lunch_home: true, income: Money::ZERO };
        let children = ages.iter().map(child).collect();
        self.0.household = Household { adults, children, rent: money(rent), ..Household::default() };
        self
    }

    pub(super) fn partner(mut self, income: &str) -> Self {
        self.0.household.partner_income = money(income);
        self
    }

    pub(super) fn other_income(mut self, month: &str) -> Self {
        self.0.household.other_income = [money(month); 12];
        self
    }

    pub(super) fn children_earn(mut self, income: &str) -> Self {
        for child in &mut self.0.household.children {
            child.income = money(income);
        }
        self
    }

    pub(super) fn norm(mut self, (from, to): (u8, u8), months_before: u32, jobbstimulans_used: u32) -> Self {
        let when = Months { from, to };
        self.0.forsorjningsstod_norm = Some(Norm { input: INPUT, when, months_before, jobbstimulans_used });
        self
    }

    /// Puts the last spell of work in some months.
    pub(super) fn in_months(mut self, from: u8, to: u8) -> Self {
        self.0.work.last_mut().unwrap().when = Months { from, to };
        self
    }

    pub(super) fn aktivitetsstod(mut self, level: AktivitetsstodLevel, days: &str) -> Self {
        self.0.aktivitetsstod.push(daily(level, days));
        self
    }

    pub(super) fn sjukpenning(mut self, level: Sjukpenninggrund, days: &str, degree: &str) -> Self {
        let amount = DagersattningAmount::Days { days: quantity(days), degree: rate(degree), level };
        self.0.sjukpenning.push(Sjukpenning { input: INPUT, amount, when: Months::ALL });
        self
    }

    pub(super) fn sjukpenning_per_day(mut self, per_day: &str, days: &str) -> Self {
        let amount = DagersattningAmount::PerDay { days: quantity(days), per_day: money(per_day) };
        self.0.sjukpenning.push(Dagersattning { input: INPUT, amount, when: Months::ALL });
        self
    }

    pub(super) fn sjukersattning(mut self, months: &str, degree: &str) -> Self {
        self.0.sjukersattning.push(ersattning(months, degree, None));
        self
    }

    pub(super) fn aktivitetsersattning(mut self, months: &str, degree: &str) -> Self {
        self.0.aktivitetsersattning.push(ersattning(months, degree, None));
        self
    }

    pub(super) fn inkomstrelaterad(mut self, months: &str, income: &str) -> Self {
        self.0.sjukersattning.push(ersattning(months, "1", Some(income)));
        self
    }

    pub(super) fn beside(mut self, how: Beside) -> Self {
        let spells = self.0.sjukersattning.iter_mut().chain(&mut self.0.aktivitetsersattning);
        if let Some(ErsattningAmount::Months { beside, .. }) = spells.last().map(|spell| &mut spell.amount) {
            *beside = how;
        }
        self
    }

    pub(super) fn rehabiliteringspenning(mut self, level: Sjukpenninggrund, days: &str) -> Self {
        self.0.rehabiliteringspenning.push(daily(level, days));
        self
    }

    pub(super) fn arbetsloshetsersattning(mut self, level: AkassaLevel, days: &str) -> Self {
        self.0.arbetsloshetsersattning.push(daily(level, days));
        self
    }

    pub(super) fn utvecklingsersattning(mut self, level: UtvecklingsersattningLevel, days: &str) -> Self {
        self.0.utvecklingsersattning.push(daily(level, days));
        self
    }

    pub(super) fn etableringsersattning(mut self, level: EtableringsersattningLevel, days: &str) -> Self {
        self.0.etableringsersattning.push(daily(level, days));
        self
    }

    pub(super) fn foraldrapenning(mut self, level: ForaldrapenningLevel, days: &str) -> Self {
        self.0.foraldrapenning.push(daily(level, days));
        self
    }

    pub(super) fn studiemedel(mut self, weeks: &str, loan_weeks: &str) -> Self {
        self.0.studiemedel.push(Studiemedel {
            input: INPUT,
            weeks: quantity(weeks),
            loan_weeks: quantity(loan_weeks),
            extent: Rate::ONE,
            hogre_bidrag: false,
            when: Months::ALL,
        });
        self
    }

    pub(super) fn studiestartsstod(mut self, weeks: &str, extent: &str) -> Self {
        let (weeks, extent) = (quantity(weeks), rate(extent));
        self.0.studiestartsstod.push(Studiestartsstod { input: INPUT, weeks, extent, when: Months::ALL });
        self
    }

    pub(super) fn omstallningsstudiestod(mut self, weeks: (&str, &str), extent: &str, income_month: &str) -> Self {
        self.0.omstallningsstudiestod.push(Omstallningsstudiestod {
            input: INPUT,
            weeks: quantity(weeks.0),
            loan_weeks: quantity(weeks.1),
            extent: rate(extent),
            income_month: money(income_month),
            when: Months::ALL,
        });
        self
    }

    pub(super) fn uses(mut self, lund: &Place, key: &str, amount: &str) -> Self {
        let (price, _) = lund.0.prices.find(key).unwrap();
        self.0.uses.push(Use { input: INPUT, price, quantity: quantity(amount), bearers: ArrayVec::new(), fee: None });
        self
    }

    pub(super) fn paid_by(mut self, bearers: &[(Party, Rate)]) -> Self {
        self.0.uses.last_mut().unwrap().bearers = bearers.iter().copied().collect();
        self
    }
}
