//! The national rates that rules read, as one flat struct, and how a series becomes a value.

use arrayvec::ArrayVec;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::book::{Base, DatedRow, RateBook, RawStep, RawValue, Series};
use super::row::{Row, RowId};
use super::scale::{Ladder, MOST_STEPS, Scale, Step};
use crate::money::{Money, Rate};

/// What a series may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Money,
    Rate,
    Whole,
    Scale,
    Ladder,
}

impl Kind {
    /// The units that a series of this kind may be given in.
    pub(crate) const fn units(self) -> &'static [&'static str] {
        match self {
            Self::Money => &["kr", "kr/dag", "kr/vecka", "kr/månad", "kr/år", "prisbasbelopp", "inkomstbasbelopp"],
            Self::Rate => &["%"],
            Self::Whole => &["år", "dagar", "veckor", "månader", "delar", "öre", "grad"],
            Self::Scale => &["kr", "prisbasbelopp"],
            Self::Ladder => &["kr/månad", "prisbasbelopp", "procent"],
        }
    }
}

/// A type that a row can be resolved to.
pub(crate) trait Resolve: Copy {
    const KIND: Kind;
    const PLACEHOLDER: Self;
    fn from_raw(value: &RawValue, base: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)>;
}

impl Resolve for Money {
    const KIND: Kind = Kind::Money;
    const PLACEHOLDER: Self = Self::ZERO;
    fn from_raw(value: &RawValue, base: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)> {
        match value {
            RawValue::Money(amount) => Some((*amount, None)),
            RawValue::Multiple(factor, of) => {
                let (amount, id) = base(*of);
                Some(((amount * *factor).to_money()?, Some(id)))
            }
            _ => None,
        }
    }
}

impl Resolve for Rate {
    const KIND: Kind = Kind::Rate;
    const PLACEHOLDER: Self = Self::ZERO;
    fn from_raw(value: &RawValue, _: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)> {
        if let RawValue::Rate(rate) = value { Some((*rate, None)) } else { None }
    }
}

impl Resolve for u32 {
    const KIND: Kind = Kind::Whole;
    const PLACEHOLDER: Self = 0;
    fn from_raw(value: &RawValue, _: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)> {
        if let RawValue::Whole(number) = value { Some((*number, None)) } else { None }
    }
}

impl Resolve for Scale {
    const KIND: Kind = Kind::Scale;
    const PLACEHOLDER: Self = Self::EMPTY;
    fn from_raw(value: &RawValue, base: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)> {
        let RawValue::Scale(raw, of) = value else { return None };
        let (unit, id) = unit(*of, base);
        let mut steps: ArrayVec<Step, MOST_STEPS> = ArrayVec::new();
        for RawStep { over, base, share, of_all } in raw {
            let over = (unit * *over).to_money()?;
            let base = match (base, steps.last()) {
                (Some(base), _) => (unit * *base).to_money()?,
                (None, None) => Money::ZERO,
                (None, Some(before)) => before.base + ((over - before.over) * before.share).to_money()?,
            };
            let base = if *of_all { base + (over * *share).to_money()? } else { base };
            steps.try_push(Step { over, base, share: *share }).ok()?;
        }
        (!steps.is_empty()).then(|| (Self::new(&steps), id))
    }
}

impl Resolve for Ladder {
    const KIND: Kind = Kind::Ladder;
    const PLACEHOLDER: Self = Self::EMPTY;
    fn from_raw(value: &RawValue, base: impl Fn(Base) -> (Money, RowId)) -> Option<(Self, Option<RowId>)> {
        let RawValue::Ladder(raw, of) = value else { return None };
        let (unit, id) = unit(*of, base);
        let steps: Option<ArrayVec<(u8, Money), MOST_STEPS>> =
            raw.iter().map(|(age, factor)| Some((*age, (unit * *factor).to_money()?))).collect();
        let steps = steps.filter(|steps| !steps.is_empty())?;
        Some((Self::new(&steps), id))
    }
}

/// What the numbers of a row are multiples of: a base amount, or the krona.
fn unit(of: Option<Base>, base: impl Fn(Base) -> (Money, RowId)) -> (Money, Option<RowId>) {
    of.map_or((Money::whole(1), None), |of| {
        let (amount, id) = base(of);
        (amount, Some(id))
    })
}

/// The value of a series on a day.
pub(crate) fn resolve<T: Resolve>(book: &RateBook, series: &Series, day: Date) -> Row<T> {
    try_resolve(book, series.at(day), day).unwrap_or_else(|| Row::missing(T::PLACEHOLDER, series.at(day).id))
}

/// The value of a row, if it is of the right kind and exact; a row that says that it is missing is never wrong.
pub(crate) fn try_resolve<T: Resolve>(book: &RateBook, row: &DatedRow, day: Date) -> Option<Row<T>> {
    if row.value == RawValue::Missing {
        return Some(Row::missing(T::PLACEHOLDER, row.id));
    }
    let base = |of: Base| {
        book.series(of.path()).map(|series| series.at(day)).map_or((Money::ZERO, row.id), |row| match row.value {
            RawValue::Money(amount) => (amount, row.id),
            _ => (Money::ZERO, row.id),
        })
    };
    let (value, base) = T::from_raw(&row.value, base)?;
    Some(Row::new(value, row.id, base))
}

pub(super) const PRISBASBELOPP: &str = "basbelopp.prisbasbelopp";
pub(super) const INKOMSTBASBELOPP: &str = "basbelopp.inkomstbasbelopp";

/// What rules divide by, which is never nothing.
pub(crate) const DIVISORS: [&str; 4] = [
    "sjukforsakring.arets_dagar",
    "arbetsmarknad.akassa_manadsdagar",
    "bostad.bostadsbidrag_unga_delar",
    "studiestod.omstallning_arets_veckor",
];

macro_rules! rates {
    ($($(#[$doc:meta])* $field:ident: $type:ty = $path:literal;)*) => {
        /// The national rates that hold on a day.
        #[derive(Clone, Debug)]
        pub struct Rates {
            $($(#[$doc])* pub $field: Row<$type>,)*
        }

        /// Every national series that a rule reads, with what it holds.
        pub(crate) const SERIES: &[(&str, Kind)] = &[$(($path, <$type as Resolve>::KIND),)*];

        impl Rates {
            /// The rates that hold on a day.
            ///
            /// # Panics
            /// Never: the loader refuses a book that lacks a series.
            pub fn on(book: &RateBook, day: Date) -> Self {
                let series = |path: &str| book.series(path).expect("the loader has checked that every series is there");
                Self { $($field: resolve(book, series($path), day),)* }
            }
        }
    };
}

rates! {
    /// Prisbasbelopp, kr (SFB 2 kap. 6–7 §§).
    #[doc(alias = "price base amount")]
    prisbasbelopp: Money = "basbelopp.prisbasbelopp";
    /// Inkomstbasbelopp, kr (SFB 58 kap. 26–27 §§).
    #[doc(alias = "income base amount")]
    inkomstbasbelopp: Money = "basbelopp.inkomstbasbelopp";

    /// Grundavdrag by fastställd förvärvsinkomst, kr per year (IL 63 kap. 3 §).
    #[doc(alias = "basic allowance")]
    grundavdrag: Scale = "skatt.grundavdrag";
    /// What seniors have besides the grundavdrag, by fastställd förvärvsinkomst, kr per year (IL 63 kap. 3 a §).
    grundavdrag_senior: Scale = "skatt.grundavdrag_senior";
    /// Statlig inkomstskatt by beskattningsbar förvärvsinkomst, kr per year (IL 65 kap. 5 §).
    #[doc(alias = "state income tax")]
    statlig_skatt: Scale = "skatt.statlig_skatt";
    /// Särskilt belopp of the jobbskatteavdrag by arbetsinkomst, kr per year (IL 67 kap. 7 §).
    #[doc(alias = "in-work tax credit")]
    jobbskatteavdrag: Scale = "skatt.jobbskatteavdrag";
    /// What the jobbskatteavdrag is lowered by, by arbetsinkomst, kr per year (IL 67 kap. 7 §).
    jobbskatteavdrag_avtrappning: Scale = "skatt.jobbskatteavdrag_avtrappning";
    /// Jobbskatteavdrag of seniors by arbetsinkomst, in years that have it in kronor, kr per year (IL 67 kap. 8 §).
    jobbskatteavdrag_senior: Scale = "skatt.jobbskatteavdrag_senior";
    /// The same in years that have it in prisbasbelopp, kr per year (IL 67 kap. 8 §).
    jobbskatteavdrag_senior_prisbasbelopp: Scale = "skatt.jobbskatteavdrag_senior_prisbasbelopp";
    /// Age at the start of the year from which the grundavdrag is raised, years (IL 63 kap. 3 a §).
    senioralder: u32 = "skatt.senioralder";
    /// Age at the start of the year from which the jobbskatteavdrag of seniors holds, years (IL 67 kap. 7–8 §§).
    jobbskatteavdrag_senioralder: u32 = "skatt.jobbskatteavdrag_senioralder";
    /// Särskilt belopp of the reduction for sjuk- and aktivitetsersättning, kr per year (IL 67 kap. 9 a–9 d §§).
    sjukersattning_reduktion: Scale = "skatt.sjukersattning_reduktion";
    /// The lowest amount of that reduction whatever the grundavdrag, kr per year (IL 67 kap. 9 a–9 d §§).
    sjukersattning_reduktion_lagst: Scale = "skatt.sjukersattning_reduktion_lagst";
    /// Reduction for förvärvsinkomst by beskattningsbar förvärvsinkomst, kr per year (IL 67 kap. 46–47 §§).
    forvarvsinkomst_reduktion: Scale = "skatt.forvarvsinkomst_reduktion";
    /// The share of state tax and fees that it is set off against, share (IL 67 kap. 2 §).
    forvarvsinkomst_mot_avgifter: Rate = "skatt.forvarvsinkomst_mot_avgifter";
    /// Temporary reduction by arbetsinkomst, kr per year (lag 2021:930).
    tillfallig_reduktion: Scale = "skatt.tillfallig_reduktion";
    /// Reduction for residents of the municipalities of annex 67, kr per year (IL 67 kap. 34 §).
    regional_reduktion: Money = "skatt.regional_reduktion";
    /// Reduction for the fee to an arbetslöshetskassa, share of the fee (IL 67 kap.).
    akassa_reduktion: Rate = "skatt.akassa_reduktion";
    /// Allmän pensionsavgift, share of income (lag 1994:1744, 2 §).
    #[doc(alias = "general pension fee")]
    pensionsavgift: Rate = "skatt.pensionsavgift";
    /// The income from which the pension fee is paid, kr per year (lag 1994:1744, 2 §).
    pensionsavgift_golv: Money = "skatt.pensionsavgift_golv";
    /// The income up to which the pension fee is paid, kr per year (lag 1994:1744, 2 §).
    pensionsavgift_tak: Money = "skatt.pensionsavgift_tak";
    /// Begravningsavgift where the municipality has no rate of its own, share of taxable income (1990:1144, 9 kap.).
    #[doc(alias = "burial fee")]
    begravningsavgift: Rate = "skatt.begravningsavgift";
    /// Public service-avgift, share of taxable income (lag 2018:1893).
    public_service: Rate = "skatt.public_service";
    /// The taxable income up to which it is paid, kr per year (lag 2018:1893).
    public_service_tak: Money = "skatt.public_service_tak";
    /// Age at the start of the year from which it is paid, years (lag 2018:1893).
    public_service_alder: u32 = "skatt.public_service_alder";
    /// Burial and church fee that the number of a monthly table includes, share of taxable income (SKV 433).
    tabell_avgifter: Rate = "skattetabell.avgifter";
    /// The highest number of öre that a monthly table rounds down in local tax and fees, öre (SKV 433).
    tabell_oretal_nedat: u32 = "skattetabell.oretal_nedat";
    /// Whether column 4 of the monthly tables is of sjuk- and aktivitetsersättning, 1 or 0 (SKV 433).
    tabell_ersattning: u32 = "skattetabell.ersattning";

    /// Ålderspensionsavgift, share of wage (SAL 2 kap. 26 §).
    avgift_alderspension: Rate = "avgifter.alderspension";
    /// Sjukförsäkringsavgift, share of wage (SAL 2 kap. 26 §).
    avgift_sjukforsakring: Rate = "avgifter.sjukforsakring";
    /// Föräldraförsäkringsavgift, share of wage (SAL 2 kap. 26 §).
    avgift_foraldraforsakring: Rate = "avgifter.foraldraforsakring";
    /// Efterlevandepensionsavgift, share of wage (SAL 2 kap. 26 §).
    avgift_efterlevandepension: Rate = "avgifter.efterlevandepension";
    /// Arbetsmarknadsavgift, share of wage (SAL 2 kap. 26 §).
    avgift_arbetsmarknad: Rate = "avgifter.arbetsmarknad";
    /// Arbetsskadeavgift, share of wage (SAL 2 kap. 26 §).
    avgift_arbetsskada: Rate = "avgifter.arbetsskada";
    /// Allmän löneavgift, share of wage (lag 1994:1920, 3 §).
    avgift_allman_loneavgift: Rate = "avgifter.allman_loneavgift";
    /// Age at the start of the year from which seniors' contributions are paid, years (SAL 2 kap.).
    avgift_senioralder: u32 = "avgifter.senioralder";
    /// Age at the start of the year from which no contributions are paid, years (SAL 2 kap., lag 1994:1744, 2 §).
    avgiftsfri_alder: u32 = "avgifter.avgiftsfri_alder";

    /// The highest wage that lönebidrag and OSA are counted on, kr per month full time (förordning 2000:630).
    lonebidrag_tak: Money = "arbetsmarknad.lonebidrag_tak";
    /// Nystartsjobb for the young, share of the employer contributions (förordning 2006:1481).
    nystartsjobb_unga: Rate = "arbetsmarknad.nystartsjobb_unga";
    /// Nystartsjobb for new arrivals, share of the employer contributions (förordning 2006:1481).
    nystartsjobb_nyanlanda: Rate = "arbetsmarknad.nystartsjobb_nyanlanda";
    /// Nystartsjobb for adults away the shortest, share of the employer contributions (förordning 2018:43, 11–16 §§).
    nystartsjobb_borta_kort: Rate = "arbetsmarknad.nystartsjobb_borta_kort";
    /// Nystartsjobb for adults away in between, share of the employer contributions (förordning 2018:43, 11–16 §§).
    nystartsjobb_borta_mellan: Rate = "arbetsmarknad.nystartsjobb_borta_mellan";
    /// Nystartsjobb for adults away the longest, share of the employer contributions (förordning 2018:43, 11–16 §§).
    nystartsjobb_borta_lang: Rate = "arbetsmarknad.nystartsjobb_borta_lang";
    /// Months away from which the middle share holds, months (förordning 2018:43, 11–16 §§).
    nystartsjobb_mellan_fran: u32 = "arbetsmarknad.nystartsjobb_mellan_fran";
    /// Months away above which the highest share holds, months (förordning 2018:43, 11–16 §§).
    nystartsjobb_lang_over: u32 = "arbetsmarknad.nystartsjobb_lang_over";
    /// The wage that nystartsjobb is counted on by the wage, kr per month full time (förordning 2006:1481).
    nystartsjobb_lon: Scale = "arbetsmarknad.nystartsjobb_lon";
    /// Introduktionsjobb, share of the wage and the contributions on it (förordning 2018:42).
    introduktionsjobb_andel: Rate = "arbetsmarknad.introduktionsjobb_andel";
    /// The highest wage that introduktionsjobb is counted on, kr per month full time (förordning 2018:42).
    introduktionsjobb_tak: Money = "arbetsmarknad.introduktionsjobb_tak";
    /// Särskilt anställningsstöd, share of the wage cost.
    sarskilt_anstallningsstod_andel: Rate = "arbetsmarknad.sarskilt_anstallningsstod_andel";
    /// Highest särskilt anställningsstöd, kr per day full time.
    sarskilt_anstallningsstod_tak: Money = "arbetsmarknad.sarskilt_anstallningsstod_tak";
    /// Extratjänst, share of the wage cost (förordning 2018:42).
    extratjanst_andel: Rate = "arbetsmarknad.extratjanst_andel";
    /// Highest support at extratjänst, kr per day full time (förordning 2018:42).
    extratjanst_tak: Money = "arbetsmarknad.extratjanst_tak";
    /// Days a month for which a support with a ceiling per day is paid, days.
    anstallningsstod_manadsdagar: u32 = "arbetsmarknad.anstallningsstod_manadsdagar";
    /// Aktivitetsstöd for those not qualified for a-kassa, kr per day (förordning 1996:1100, 5 §).
    aktivitetsstod_ej_kvalificerad: Money = "arbetsmarknad.aktivitetsstod_ej_kvalificerad";
    /// The lowest aktivitetsstöd for those qualified for a-kassa, kr per day (förordning 1996:1100, 5 §).
    aktivitetsstod_lagsta: Money = "arbetsmarknad.aktivitetsstod_lagsta";

    /// Aktivitetsstöd when the days of the a-kassa are used up, share of daily earnings (förordning 1996:1100, 5 §).
    aktivitetsstod_efter_akassa: Rate = "arbetsmarknad.aktivitetsstod_efter_akassa";
    /// Highest daily base of aktivitetsstöd after those days, kr per day; nothing without a limit (2017:819, 2 kap. 3 §).
    aktivitetsstod_hogsta_inkomst_efter: Money = "arbetsmarknad.aktivitetsstod_hogsta_inkomst_efter";
    /// Points that the share falls by each time after those days, share (förordning 2017:819, 2 kap. 3 §).
    aktivitetsstod_sankning: Rate = "arbetsmarknad.aktivitetsstod_sankning";
    /// Days between those reductions, days; nothing where there are none (förordning 2017:819, 2 kap. 3 §).
    aktivitetsstod_sankning_dagar: u32 = "arbetsmarknad.aktivitetsstod_sankning_dagar";
    /// Basic amount of unemployment benefit, kr per day full time (förordning 1997:835, 2 §).
    akassa_grundbelopp: Money = "arbetsmarknad.akassa_grundbelopp";
    /// Benefit days in a period, days (ALF 22 §).
    akassa_dagar: u32 = "arbetsmarknad.akassa_dagar";
    /// Working days of a month when daily earnings are counted, days (ALF 25 §).
    akassa_manadsdagar: u32 = "arbetsmarknad.akassa_manadsdagar";
    /// Daily benefit in the first days, share of daily earnings (ALF 26 §, lag 2024:506).
    akassa_andel_forsta: Rate = "arbetsmarknad.akassa_andel_forsta";
    /// Daily benefit in the days after those, share of daily earnings (ALF 26 §, lag 2024:506).
    akassa_andel_andra: Rate = "arbetsmarknad.akassa_andel_andra";
    /// Daily benefit in the last days, share of daily earnings (ALF 26 §, lag 2024:506).
    akassa_andel_tredje: Rate = "arbetsmarknad.akassa_andel_tredje";
    /// Benefit day to which the first share and the first ceiling reach, days (ALF 26 §; förordning 1997:835, 4 §).
    akassa_dagar_forsta: u32 = "arbetsmarknad.akassa_dagar_forsta";
    /// Benefit day to which the second share reaches, days (ALF 26 §, lag 2024:506).
    akassa_dagar_andra: u32 = "arbetsmarknad.akassa_dagar_andra";
    /// Highest daily benefit in the first days, kr per day; nothing without such a ceiling (förordning 1997:835, 4 §).
    akassa_hogsta_forsta: Money = "arbetsmarknad.akassa_hogsta_forsta";
    /// Highest daily benefit after those, kr per day; nothing without such a ceiling (förordning 1997:835, 4 §).
    akassa_hogsta_darefter: Money = "arbetsmarknad.akassa_hogsta_darefter";
    /// Highest income that the daily benefit is counted on, kr per month; nothing without such a ceiling (lag 2024:506).
    akassa_hogsta_inkomst: Money = "arbetsmarknad.akassa_hogsta_inkomst";
    /// Lowest income-related daily benefit, kr per day full time (förordning 1997:835, 2 §).
    akassa_lagsta: Money = "arbetsmarknad.akassa_lagsta";
    /// Utvecklingsersättning with an upper secondary diploma, kr per day (förordning 1996:1100, 3 §).
    utvecklingsersattning_gymnasieexamen: Money = "arbetsmarknad.utvecklingsersattning_gymnasieexamen";
    /// Utvecklingsersättning for others, kr per day (förordning 1996:1100, 3 §).
    utvecklingsersattning_ovriga: Money = "arbetsmarknad.utvecklingsersattning_ovriga";
    /// Last age at the start of the year with the lower utvecklingsersättning, years (förordning 1996:1100, 3 §).
    utvecklingsersattning_lag_alder: u32 = "arbetsmarknad.utvecklingsersattning_lag_alder";
    /// Etableringsersättning, kr per day full time (förordning 2010:407).
    etableringsersattning: Money = "arbetsmarknad.etableringsersattning";
    /// Etableringsersättning during mapping, kr per day (förordning 2010:407).
    etableringsersattning_kartlaggning: Money = "arbetsmarknad.etableringsersattning_kartlaggning";

    /// Statlig ålderspensionsavgift on benefits, share (lag 1998:676, 2 §).
    statlig_alderspension_ersattningar: Rate = "avgifter.statlig_alderspension_ersattningar";
    /// Statlig ålderspensionsavgift on income-related compensation, share (lag 1998:676, 5 §).
    statlig_alderspension_sjukersattning: Rate = "avgifter.statlig_alderspension_sjukersattning";

    /// The state's share of a coordination association's funds, share (lag 2003:1210, 5 §).
    finsam_staten: Rate = "finsam.statens_andel";
    /// The region's share of them, share (lag 2003:1210, 5 §).
    finsam_regionen: Rate = "finsam.regionens_andel";
    /// The municipalities' share of them, share (lag 2003:1210, 5 §).
    finsam_kommunerna: Rate = "finsam.kommunernas_andel";

    /// Days that a year's income is divided by (SFB 28 kap. 10 §, 31 kap. 10 §).
    arets_dagar: u32 = "sjukforsakring.arets_dagar";
    /// Income-related sjuk- and aktivitetsersättning, share of the antagandeinkomst (SFB 34 kap. 12 §).
    ersattning_andel: Rate = "sjukforsakring.ersattning_andel";
    /// Highest antagandeinkomst, kr per year (SFB 34 kap. 7 §).
    ersattning_tak: Money = "sjukforsakring.ersattning_tak";
    /// Föräldrapenning at the basic level, kr per day (SFB 12 kap. 23 §).
    foraldrapenning_grundniva: Money = "sjukforsakring.foraldrapenning_grundniva";
    /// The highest sjukpenninggrundande inkomst, kr per year (SFB 25 kap. 5 §).
    sgi_tak: Money = "sjukforsakring.sgi_tak";
    /// The lowest sjukpenninggrundande inkomst, kr per year (SFB 25 kap. 3 §).
    sgi_golv: Money = "sjukforsakring.sgi_golv";
    /// The share of the SGI that sjukpenning is counted on (SFB 28 kap. 7 §).
    sjukpenning_underlag: Rate = "sjukforsakring.sjukpenning_underlag";
    /// Sjukpenning on the normal level, share (SFB 28 kap. 7 §).
    sjukpenning_normal: Rate = "sjukforsakring.sjukpenning_normal";
    /// Sjukpenning on the continued level, share (SFB 28 kap. 7 §).
    sjukpenning_fortsattning: Rate = "sjukforsakring.sjukpenning_fortsattning";
    /// Sjukpenning of the unemployed, at most kr per day (SFB 28 kap. 11 §).
    sjukpenning_arbetslos: Money = "sjukforsakring.sjukpenning_arbetslos";
    /// Paid days on the normal level in a benefit period, days (SFB 27 kap. 21 §).
    sjukpenning_dagar_normal: u32 = "sjukforsakring.sjukpenning_dagar_normal";
    /// Paid days in a benefit period, days (SFB 27 kap. 24 and 24 a §§).
    sjukpenning_dagar: u32 = "sjukforsakring.sjukpenning_dagar";
    /// Days without pay at the start of a spell of sickness, days (lag 1991:1047, 6 §; SFB 27 kap. 27 §).
    karensdagar: u32 = "sjukforsakring.karensdagar";
    /// Calendar days of a sick-pay period, days (lag 1991:1047, 7 §).
    sjuklon_dagar: u32 = "sjukforsakring.sjuklon_dagar";
    /// Sick pay, share of the wage (lag 1991:1047, 6 §).
    sjuklon_andel: Rate = "sjukforsakring.sjuklon_andel";
    /// Deduction at the start of sick pay, share of a week's sick pay (lag 1991:1047, 6 §).
    sjuklon_karensavdrag: Rate = "sjukforsakring.sjuklon_karensavdrag";
    /// What compensation that rests for work pays, share of it (SFB 36 kap. 18 §).
    vilande_andel: Rate = "sjukforsakring.vilande_andel";
    /// Earned income that does not lower permanent sjukersättning, by its degree in percent, kr per year (SFB 37 kap. 6 §).
    steglos_fribelopp: Ladder = "sjukforsakring.steglos_fribelopp";
    /// What earned income above that lowers sjukersättning by, share of it (SFB 37 kap. 6 §).
    steglos_andel: Rate = "sjukforsakring.steglos_andel";
    /// Guarantee level of sjukersättning, kr per year (SFB 35 kap. 18 §).
    sjukersattning_garanti: Money = "sjukforsakring.sjukersattning_garanti";
    /// Guarantee level of aktivitetsersättning by age, kr per year (SFB 35 kap. 18 §).
    aktivitetsersattning_garanti: Ladder = "sjukforsakring.aktivitetsersattning_garanti";
    /// The first age with sjukersättning, years (SFB 33 kap. 16 §).
    sjukersattning_fran_alder: u32 = "sjukforsakring.sjukersattning_fran_alder";
    /// The first age with aktivitetsersättning, years (SFB 33 kap. 18 §).
    aktivitetsersattning_fran_alder: u32 = "sjukforsakring.aktivitetsersattning_fran_alder";
    /// The last age with aktivitetsersättning, years (SFB 33 kap. 18 §).
    aktivitetsersattning_till_alder: u32 = "sjukforsakring.aktivitetsersattning_till_alder";

    /// Studiebidrag, general amount, kr per week full time (studiestödslagen 3 kap. 12 §).
    studiebidrag: Money = "studiestod.bidrag";
    /// Studiebidrag, higher amount, kr per week full time (studiestödslagen 3 kap. 13 §).
    studiebidrag_hogre: Money = "studiestod.hogre_bidrag";
    /// Studiemedel in all, kr per week full time (studiestödslagen 3 kap. 11 §).
    studiemedel: Money = "studiestod.totalbelopp";
    /// Studiestartsstöd by extent in percent, kr per week (lag 2017:527, 17 §).
    studiestartsstod: Ladder = "studiestod.studiestartsstod";
    /// Most weeks with studiestartsstöd at full time, weeks (lag 2017:527, 16 §).
    studiestartsstod_veckor: u32 = "studiestod.studiestartsstod_veckor";
    /// Omställningsstudiebidrag, share of the income (lag 2022:856, 24 §).
    omstallning_andel: Rate = "studiestod.omstallning_andel";
    /// Highest income that omställningsstudiebidrag is counted on, kr per year (lag 2022:856, 24 §).
    omstallning_tak_inkomst: Money = "studiestod.omstallning_tak_inkomst";
    /// Weeks that a year's income is divided by, weeks (lag 2022:856, 24 and 26 §§).
    omstallning_arets_veckor: u32 = "studiestod.omstallning_arets_veckor";
    /// Most weeks with omställningsstudiestöd at full time, weeks (lag 2022:856, 21 §).
    omstallning_veckor: u32 = "studiestod.omstallning_veckor";
    /// Omställningsstudielån, share of the income that the grant does not replace (lag 2022:856, 26 §).
    omstallning_lan_andel: Rate = "studiestod.omstallning_lan_andel";
    /// Highest omställningsstudielån by extent in percent, kr per week (lag 2022:856, 27 §).
    omstallning_lan: Ladder = "studiestod.omstallning_lan";

    /// Ceiling of patient fees in open care, kr in twelve months (HSL 1982:763, 26 a §).
    hogkostnadsskydd: Money = "vardavgifter.hogkostnadsskydd";
    /// The patient's share of medicines by their full price, kr in twelve months (lag 2002:160, 5 §).
    lakemedelstrappa: Scale = "vardavgifter.lakemedelstrappa";

    /// Riksnorm for a single adult's personal costs, kr per month (socialtjänstförordningen 2001:937, 2 kap. 1 §).
    riksnorm_ensam: Money = "forsorjningsstod.riksnorm_ensam";
    /// Riksnorm for the personal costs of a couple, kr per month (socialtjänstförordningen 2001:937, 2 kap. 1 §).
    riksnorm_par: Money = "forsorjningsstod.riksnorm_par";
    /// Riksnorm for a child by age, with lunch at home, kr per month (socialtjänstförordningen 2001:937, 2 kap. 1 §).
    riksnorm_barn: Ladder = "forsorjningsstod.riksnorm_barn";
    /// Riksnorm for a child by age, without lunch at home five days a week, kr per month (same paragraph).
    riksnorm_barn_utan_lunch: Ladder = "forsorjningsstod.riksnorm_barn_utan_lunch";
    /// Common household costs by number of persons, kr per month (same paragraph).
    riksnorm_gemensamt: Ladder = "forsorjningsstod.riksnorm_gemensamt";
    /// Common household costs for each person beyond the seventh, kr per month (same paragraph).
    riksnorm_gemensamt_ytterligare: Money = "forsorjningsstod.riksnorm_gemensamt_ytterligare";
    /// Months in a row with försörjningsstöd before jobbstimulans, months (socialtjänstlagen 2001:453, 4 kap. 1 b §).
    jobbstimulans_efter: u32 = "forsorjningsstod.jobbstimulans_efter";
    /// How long jobbstimulans lasts, months (socialtjänstlagen 2001:453, 4 kap. 1 b §).
    jobbstimulans_tid: u32 = "forsorjningsstod.jobbstimulans_tid";

    /// Särskilt bidrag of bostadsbidrag by number of children, kr per month (SFB 97 kap. 22 §).
    bostadsbidrag_sarskilt: Ladder = "bostad.bostadsbidrag_sarskilt";
    /// Housing cost from which families get bostadsbidrag, kr per month (SFB 97 kap. 18 §).
    bostadsbidrag_lagsta_hyra: Money = "bostad.bostadsbidrag_lagsta_hyra";
    /// Housing cost up to which families get bostadsbidrag, by number of children, kr per month (SFB 97 kap. 18 §).
    bostadsbidrag_hogsta_hyra: Ladder = "bostad.bostadsbidrag_hogsta_hyra";
    /// The share of the housing cost between them (SFB 97 kap. 18 §).
    bostadsbidrag_andel: Rate = "bostad.bostadsbidrag_andel";
    /// Yearly income of a single parent above which bostadsbidrag falls, kr per year (SFB 97 kap. 15 §).
    bostadsbidrag_inkomst_ensam: Money = "bostad.bostadsbidrag_inkomst_ensam";
    /// Yearly income of each of two parents above which bostadsbidrag falls, kr per year (SFB 97 kap. 15 §).
    bostadsbidrag_inkomst_make: Money = "bostad.bostadsbidrag_inkomst_make";
    /// The share of the income above that bostadsbidrag falls by (SFB 97 kap. 15 §).
    bostadsbidrag_minskning: Rate = "bostad.bostadsbidrag_minskning";
    /// Bostadsbidrag for the young without children by housing cost, kr per month (SFB 97 kap. 24–25 §§).
    bostadsbidrag_unga: Scale = "bostad.bostadsbidrag_unga";
    /// First age of bostadsbidrag without children, years (SFB 96 kap. 3 §).
    bostadsbidrag_unga_fran: u32 = "bostad.bostadsbidrag_unga_fran";
    /// Last age of bostadsbidrag without children, years (SFB 96 kap. 3 §).
    bostadsbidrag_unga_till: u32 = "bostad.bostadsbidrag_unga_till";
    /// Yearly income of a single young person above which bostadsbidrag falls, kr per year (SFB 97 kap. 26 §).
    bostadsbidrag_unga_inkomst_ensam: Money = "bostad.bostadsbidrag_unga_inkomst_ensam";
    /// Yearly income of a young couple together above which bostadsbidrag falls, kr per year (SFB 97 kap. 26 §).
    bostadsbidrag_unga_inkomst_par: Money = "bostad.bostadsbidrag_unga_inkomst_par";
    /// Bostadsbidrag of the young falls by one of so many parts of the income above (SFB 97 kap. 26 §).
    bostadsbidrag_unga_delar: u32 = "bostad.bostadsbidrag_unga_delar";
    /// The lowest bostadsbidrag that is paid, kr per year (SFB 98 kap.).
    bostadsbidrag_lagsta: Money = "bostad.bostadsbidrag_lagsta";
    /// The share of studiebidrag that counts as income for bostadsbidrag (SFB 97 kap. 4 §).
    bostadsbidrag_studiebidrag: Rate = "bostad.bostadsbidrag_studiebidrag";
    /// What bostadsbidrag of families is temporarily raised by, share of it (SFB 97 kap.).
    bostadsbidrag_tillagg: Rate = "bostad.bostadsbidrag_tillagg";

    /// Bostadstillägg by housing cost of a single person, kr per month (SFB 102 kap. 22 §).
    bostadstillagg: Scale = "bostad.bostadstillagg";
    /// What bostadstillägg falls by at a reduction income, kr per year (SFB 102 kap. 25 §).
    bostadstillagg_minskning: Scale = "bostad.bostadstillagg_minskning";
    /// The share of earned income that counts (SFB 102 kap. 11 §).
    bostadstillagg_arbete: Rate = "bostad.bostadstillagg_arbete";
    /// The share of other income that counts (SFB 102 kap. 11 §).
    bostadstillagg_ovrigt: Rate = "bostad.bostadstillagg_ovrigt";

    /// All contributions for the young together, share of wage (SAL 2 kap. 28 §).
    avgift_ungdom: Rate = "avgifter.ungdom";
    /// Age at the start of the year to which they reach, years (SAL 2 kap. 28 §).
    ungdomsalder: u32 = "avgifter.ungdomsalder";
    /// All contributions for the young above that age together, share of wage (SAL 2 kap. 28 §).
    avgift_ungdom_aldre: Rate = "avgifter.ungdom_aldre";
    /// Age at the start of the year to which those reach, years (SAL 2 kap. 28 §).
    ungdom_aldre_alder: u32 = "avgifter.ungdom_aldre_alder";
    /// The wage up to which the young have reduced contributions, kr per month; nothing where it has no limit.
    avgift_ungdom_tak: Money = "avgifter.ungdom_tak";
    /// All contributions for seniors together, share of wage (SAL 2 kap.).
    avgift_senior: Rate = "avgifter.senior";
    /// Special wage tax on wages of those who bear no contributions, share of wage; nothing where there is none.
    avgift_aldst: Rate = "avgifter.aldst";
    /// The share of earned income that is not counted, share (socialtjänstlagen 2001:453, 4 kap. 1 b §).
    jobbstimulans: Rate = "forsorjningsstod.jobbstimulans";
    /// A child's own earned income that is not counted, kr per calendar year (socialtjänstlagen 4 kap. 1 a §).
    barns_inkomst: Money = "forsorjningsstod.barns_inkomst";
}

impl Rates {
    /// All statutory employer contributions at an age, share of the wage; for checks of input.
    pub(crate) fn employer_contributions(&self, age: u8) -> Rate {
        let age = u32::from(age);
        if age < self.ungdomsalder.unrecorded() {
            return self.avgift_ungdom.unrecorded();
        }
        if age < self.ungdom_aldre_alder.unrecorded() {
            return self.avgift_ungdom_aldre.unrecorded();
        }
        if age >= self.avgiftsfri_alder.unrecorded() {
            return self.avgift_aldst.unrecorded();
        }
        if age >= self.avgift_senioralder.unrecorded() {
            return self.avgift_senior.unrecorded();
        }
        self.components().into_iter().map(Row::unrecorded).sum()
    }

    /// Whether nystartsjobb for adults depends on the time away from work.
    pub(crate) fn nystartsjobb_by_time(&self) -> bool {
        let all = [&self.nystartsjobb_borta_kort, &self.nystartsjobb_borta_mellan, &self.nystartsjobb_borta_lang];
        all.iter().any(|row| row.missing || row.unrecorded() != all[0].unrecorded())
    }

    /// The components of the full employer contributions.
    pub const fn components(&self) -> [&Row<Rate>; 7] {
        [
            &self.avgift_alderspension,
            &self.avgift_sjukforsakring,
            &self.avgift_foraldraforsakring,
            &self.avgift_efterlevandepension,
            &self.avgift_arbetsmarknad,
            &self.avgift_arbetsskada,
            &self.avgift_allman_loneavgift,
        ]
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_number_of_days_may_have_an_end_in_one_year_and_none_in_another() {
        let book = crate::embedded::rate_book();
        let days = |year| Rates::on(&book, date(year, 1, 1)).sjukpenning_dagar.unrecorded();
        assert_eq!([2013, 2017].map(days), [914, u32::MAX]);
    }
}
