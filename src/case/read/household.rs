//! `[household]`, what a situation changes in it, and what support by need asks of it.

use std::ops::Range;

use super::degrees::Claims;
use super::rows::Row;
use super::{CaseReader, Facts};
use crate::case::situation::{Bostadsstod, Child, Household, MOST_CHILDREN, Situation};
use crate::fields::{self, Kind, Place};
use crate::input::{Entry, Table, Value};
use crate::ledger::InputId;
use crate::money::Money;
use crate::period::Months;
use crate::texts::{Label, Problem};

/// A household as it was read, with what the file says of it.
pub(super) struct Stated {
    household: Household,
    table: Table,
}

impl CaseReader<'_> {
    /// The household of the whole case, or of one situation: what is stated there goes before the case's.
    pub(super) fn household(&mut self, path: &str, entry: &Entry, whole: Option<&Stated>) -> Option<Stated> {
        let own = self.reader.table_like(entry, Some("{ adults = 1, rent_month = 6_200 }"))?;
        self.keys(own, Place::Household, &Label::PlaceHeading { heading: path.to_owned() });
        let inherited = whole.into_iter().flat_map(|whole| &whole.table.entries);
        let inherited = inherited.filter(|entry| own.get(&entry.key).is_none());
        let table = Table { entries: own.entries.iter().chain(inherited).cloned().collect() };
        let row = Row { table: &table, place: Place::Household, path: path.to_owned(), span: entry.span() };
        let household = self.read_household(&row);
        Some(Stated { household, table })
    }

    fn read_household(&mut self, row: &Row<'_>) -> Household {
        let input = self.input(row, "rent_month");
        let [adults, shared_with] =
            ["adults", "shared_with"].map(|key| self.whole(row, key).and_then(|count| u8::try_from(count).ok()));
        let [rent, electricity, other_costs, partner_income] =
            ["rent_month", "electricity_month", "other_costs_month", "partner_income_year"]
                .map(|key| self.money(row, key).unwrap_or(Money::ZERO));
        Household {
            input,
            adults: adults.unwrap_or(1),
            children: self.children(row),
            rent,
            electricity,
            other_costs,
            other_income: self.months_of(row, "other_income_month"),
            partner_income,
            shared_with: shared_with.unwrap_or(0),
        }
    }

    /// An amount in each month: the same in all of them, or twelve.
    fn months_of(&mut self, row: &Row<'_>, key: &'static str) -> [Money; 12] {
        let (Some(entry), Kind::Monthly(most)) = (row.table.get(key), fields::field(row.place, key).kind) else {
            return [Money::ZERO; 12];
        };
        let months = match &entry.node.value {
            Value::List(items) => self.twelve(key, &entry.node, items, most),
            _ => self.reader.money_at(key, &entry.node, &(0..=most), Label::KindMonthly).map(|each| [each; 12]),
        };
        months.unwrap_or([Money::ZERO; 12])
    }

    fn children(&mut self, row: &Row<'_>) -> arrayvec::ArrayVec<Child, MOST_CHILDREN> {
        let mut children = arrayvec::ArrayVec::new();
        let Some(entry) = row.table.get("children") else { return children };
        if matches!(&entry.node.value, Value::List(items) if items.is_empty()) {
            return children;
        }
        let example = fields::field(Place::Household, "children").example;
        for (number, (table, span)) in self.reader.tables_like(entry, example).into_iter().enumerate() {
            let path = format!("{}.children[{}]", row.path, number + 1);
            let place = Label::PlaceRow { path: path.clone() };
            self.keys(table, Place::Child, &place);
            let row = Row { table, place: Place::Child, path, span: span.clone() };
            let example = "age = 11".to_owned();
            let age = self.reader.required(table, "age", &place, Some(span.clone()), example);
            let age = age.and_then(|entry| self.age_of_child(entry));
            let lunch_home = self.flag(&row, "lunch_home").unwrap_or(true);
            let income = self.money(&row, "income_year").unwrap_or(Money::ZERO);
            let child = Child { age: age.unwrap_or(0), lunch_home, income };
            if children.try_push(child).is_err() {
                let problem = Problem::TooManySpells { what: "children".to_owned(), most: MOST_CHILDREN };
                self.reader.problem(span, problem);
                break;
            }
        }
        children
    }

    fn age_of_child(&mut self, entry: &Entry) -> Option<u8> {
        let Kind::Whole(low, high) = fields::field(Place::Child, "age").kind else { return None };
        let age = self.reader.whole(entry, &(low..=120), Label::KindWhole)?;
        if age > high {
            let problem = Problem::ChildTooOld { age: age.to_string(), most: high.to_string() };
            self.reader.problem(entry.node.span.clone(), problem);
        }
        u8::try_from(age).ok()
    }

    /// Puts the household into a situation whose support is worked out from it, and says what is missing.
    pub(super) fn needs_of_household(
        &mut self,
        stated: Option<&Stated>,
        facts: &Facts,
        claims: &Claims,
        into: &mut Situation,
    ) {
        if let Some(stated) = stated {
            into.household = stated.household.clone();
        }
        if let Some(norm) = into.forsorjningsstod_norm {
            let children = !into.household.children.is_empty();
            let keys =
                if children { &["adults", "rent_month", "other_income_month"][..] } else { &["adults", "rent_month"] };
            self.household_has(stated, keys, "forsorjningsstod", norm.input);
            for key in ["electricity_month", "other_costs_month", "other_income_month"] {
                if stated.is_some_and(|stated| stated.table.get(key).is_none()) && !keys.contains(&key) {
                    self.default_cost(key);
                }
            }
            self.default_lunch(stated, facts);
            if !into.forsorjningsstod.is_empty() || into.forsorjningsstod_up_to.is_some() {
                self.reader.problem(self.span_of(norm.input), Problem::NormTwice {});
            }
            for (what, span) in claims.undated(facts.window).filter(|(what, _)| *what != "forsorjningsstod") {
                self.reader.problem(span, Problem::NeedsMonths { what: what.to_owned() });
            }
        }
        if let Some(input) = computed(&into.bostadsbidrag) {
            let couple = into.household.adults > 1;
            let keys =
                if couple { &["adults", "rent_month", "partner_income_year"][..] } else { &["adults", "rent_month"] };
            self.household_has(stated, keys, "bostadsbidrag", input);
            self.age_without_children(facts, into, input);
        }
        if let Some(input) = computed(&into.bostadstillagg) {
            self.household_has(stated, &["adults", "rent_month"], "bostadstillagg", input);
            let benefit = "bostadstillagg".to_owned();
            if into.household.adults > 1 {
                let problem = Problem::CoupleNotCovered { benefit: benefit.clone() };
                self.reader.problem(self.span_of(input), problem);
            }
            self.in_months_of_compensation(facts, claims, into, input);
            if computed(&into.bostadsbidrag).is_some() {
                let problem = Problem::SameRent { first: "bostadsbidrag".to_owned(), second: benefit };
                self.reader.problem(self.span_of(input), problem);
            }
        }
    }

    /// Bostadstillägg is paid in months with sjuk- or aktivitetsersättning.
    fn in_months_of_compensation(&mut self, facts: &Facts, claims: &Claims, into: &Situation, input: InputId) {
        let compensation = ["sjukersattning", "aktivitetsersattning"];
        for (what, span) in claims.undated(facts.window).filter(|(what, _)| compensation.contains(what)) {
            self.reader.problem(span, Problem::NeedsMonths { what: what.to_owned() });
        }
        let spells = into.sjukersattning.iter().chain(&into.aktivitetsersattning);
        let paid: Vec<Months> = spells.map(|spell| spell.when).collect();
        let computed = into.bostadstillagg.iter().filter(|spell| spell.amount.is_none());
        let without = |month: u8| !paid.iter().any(|months| months.contains(month));
        if computed.flat_map(|spell| spell.when.months()).any(without) {
            let needs = compensation.map(str::to_owned).to_vec();
            let problem = Problem::BenefitNeeded { benefit: "bostadstillagg".to_owned(), needs };
            self.reader.problem(self.span_of(input), problem);
        }
    }

    fn span_of(&self, input: InputId) -> Range<usize> {
        self.inputs[usize::from(input.0)].span.clone()
    }

    fn household_has(&mut self, stated: Option<&Stated>, keys: &[&str], what: &str, input: InputId) {
        let lacks = |key: &&&str| stated.is_none_or(|stated| stated.table.get(key).is_none());
        let lacking: Vec<&str> = keys.iter().filter(lacks).copied().collect();
        if !lacking.is_empty() {
            let lines = lacking.iter().filter_map(|key| fields::field(Place::Household, key).line());
            let example = lines.collect::<Vec<_>>().join(", ");
            let lacking = lacking.into_iter().map(str::to_owned).collect();
            let problem = Problem::HouseholdNeeded { what: what.to_owned(), lacking, example };
            self.reader.problem(self.span_of(input), problem);
        }
    }

    /// Says where a child's lunch decides its norm and is not stated.
    fn default_lunch(&mut self, stated: Option<&Stated>, facts: &Facts) {
        let Some(stated) = stated else { return };
        let [home, away] = [&facts.rates.first().riksnorm_barn, &facts.rates.first().riksnorm_barn_utan_lunch]
            .map(crate::rates::Row::unrecorded);
        let said = |place: usize| match stated.table.get("children").map(|entry| &entry.node.value) {
            Some(Value::List(items)) => {
                matches!(&items[place].value, Value::Table(row) if row.get("lunch_home").is_some())
            }
            Some(Value::Table(row)) => row.get("lunch_home").is_some(),
            _ => true,
        };
        for (place, child) in stated.household.children.iter().enumerate() {
            let label = Label::DefaultLunch { age: child.age.to_string() };
            if home.at(child.age) != away.at(child.age) && !said(place) && !self.defaulted.contains(&label) {
                self.defaulted.push(label);
            }
        }
    }

    fn default_cost(&mut self, key: &'static str) {
        let label = Label::DefaultCost { key };
        if !self.defaulted.contains(&label) {
            self.defaulted.push(label);
        }
    }

    /// Bostadsbidrag without children is for the young.
    fn age_without_children(&mut self, facts: &Facts, into: &Situation, input: InputId) {
        let [low, high] = [&facts.rates.first().bostadsbidrag_unga_fran, &facts.rates.first().bostadsbidrag_unga_till];
        let (low, high) = (low.unrecorded(), high.unrecorded());
        if into.household.children.is_empty() && !(low..=high).contains(&u32::from(into.age)) {
            let problem = Problem::AgeForBenefit {
                benefit: "bostadsbidrag".to_owned(),
                age: into.age.to_string(),
                low: low.to_string(),
                high: high.to_string(),
                law: "SFB 96 kap. 3 §; utan hemmavarande barn",
            };
            self.reader.problem(self.span_of(input), problem);
        }
    }
}

/// The row of the first spell that is to be worked out.
fn computed(spells: &[Bostadsstod]) -> Option<InputId> {
    spells.iter().find(|spell| spell.amount.is_none()).map(|spell| spell.input)
}
