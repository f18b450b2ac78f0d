//! The roundings, each named after the rule that orders it.

/// How an exact amount becomes a rounded one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rounding {
    /// To the nearest öre, half away from zero: the form in which every flow is posted, and in which a price is carried
    /// to another year (the program's own rule).
    Posting,
    /// Öre fall away: taxes and tax reductions in whole kronor
    /// (skatteförfarandeförordningen 2011:1261, 22 kap. 1 §; IL 67 kap. 1 §).
    OretalFallerBort,
    /// Down to a whole hundred: fastställd förvärvsinkomst and arbetsinkomst (IL 1 kap. 5 §),
    /// sjukpenninggrundande inkomst (SFB 25 kap. 5 §), bostadsbidrag per month (SFB 98 kap. 4 §).
    HundratalNedat,
    /// Up to a whole hundred: grundavdrag (IL 63 kap. 2 §).
    HundratalUppat,
    /// To the nearest hundred, exactly fifty downwards: allmän pensionsavgift (lag 1994:1744, 3 §).
    NarmasteHundratalFemtioNed,
    /// To the nearest krona, fifty öre upwards: sjukpenning per day (SFB 28 kap. 10 §),
    /// sjuk- and aktivitetsersättning per month (SFB 36 kap. 30 §).
    NarmasteKrona,
    /// To the nearest krona, exactly fifty öre downwards: local tax and fees in Skatteverket's monthly tables to 2018
    /// (SKV 433). Final tax drops öre in every year.
    NarmasteKronaFemtioNed,
    /// Down to a whole krona: study support per week (studiestödslagen 1999:1395, 3 kap. 11–14 §§; the other kinds alike).
    KronaNedat,
    /// Up to a millionth: the participants that repay a cost, so that they always do (the program's own rule).
    MiljondelUppat,
    /// Up to a whole number: participants, who come one by one (the program's own rule).
    HeltalUppat,
}

/// Which whole step is taken; up is away from zero, down towards it.
enum Mode {
    Down,
    Up,
    NearestHalfUp,
    NearestHalfDown,
}

impl Rounding {
    /// Every rounding.
    pub const ALL: [Self; 10] = [
        Self::Posting,
        Self::OretalFallerBort,
        Self::HundratalNedat,
        Self::HundratalUppat,
        Self::NarmasteHundratalFemtioNed,
        Self::NarmasteKrona,
        Self::NarmasteKronaFemtioNed,
        Self::KronaNedat,
        Self::MiljondelUppat,
        Self::HeltalUppat,
    ];

    /// The provision that orders the rounding.
    pub const fn law(self) -> &'static str {
        match self {
            Self::Posting | Self::MiljondelUppat | Self::HeltalUppat => "nyttokalkyl",
            Self::OretalFallerBort => "SFF 22 kap. 1 §, IL 67 kap. 1 §",
            Self::HundratalNedat => "IL 1 kap. 5 §, SFB 25 kap. 5 §, 98 kap. 4 §, lag (1994:1744) 3 §",
            Self::HundratalUppat => "IL 63 kap. 2 §",
            Self::NarmasteHundratalFemtioNed => "lag (1994:1744) om allmän pensionsavgift 3 §",
            Self::NarmasteKrona => "SFB 28 kap. 10 §, 36 kap. 30 §",
            Self::NarmasteKronaFemtioNed => "SKV 433",
            Self::KronaNedat => "studiestödslagen (1999:1395) 3 kap. 11–14 §§",
        }
    }

    const fn rule(self) -> (i64, Mode) {
        match self {
            Self::Posting => (10_000, Mode::NearestHalfUp),
            Self::OretalFallerBort | Self::KronaNedat => (1_000_000, Mode::Down),
            Self::HundratalNedat => (100_000_000, Mode::Down),
            Self::HundratalUppat => (100_000_000, Mode::Up),
            Self::MiljondelUppat => (1, Mode::Up),
            Self::HeltalUppat => (1_000_000, Mode::Up),
            Self::NarmasteHundratalFemtioNed => (100_000_000, Mode::NearestHalfDown),
            Self::NarmasteKrona => (1_000_000, Mode::NearestHalfUp),
            Self::NarmasteKronaFemtioNed => (1_000_000, Mode::NearestHalfDown),
        }
    }

    /// Rounds `numerator / divisor`, counted in parts of a millionth krona (`per_micro` of them), and gives
    /// millionths of kronor.
    pub(crate) fn steps(self, numerator: i128, divisor: u32, per_micro: i128) -> i64 {
        let (step, mode) = self.rule();
        let unit = i128::from(step) * per_micro * i128::from(divisor);
        let (quotient, rest) = divide(numerator, unit);
        let away = match mode {
            Mode::Down => false,
            Mode::Up => rest != 0,
            Mode::NearestHalfUp => 2 * rest.abs() >= unit,
            Mode::NearestHalfDown => 2 * rest.abs() > unit,
        };
        let rounded = if away { quotient + numerator.signum() } else { quotient };
        i64::try_from(rounded).expect("amounts are bounded where they are read") * step
    }
}

/// Division in 64 bits where the numbers allow it, which is several times faster.
fn divide(numerator: i128, unit: i128) -> (i128, i128) {
    match (i64::try_from(numerator), i64::try_from(unit)) {
        (Ok(n), Ok(u)) => (i128::from(n / u), i128::from(n % u)),
        _ => (numerator / unit, numerator % unit),
    }
}

#[cfg(test)]
mod tests {
    use super::Rounding::{self, *};
    use crate::money::{Exact, Money};

    fn kr(text: &str) -> Money {
        Money::from_decimal(text.parse().unwrap()).unwrap()
    }

    #[track_caller]
    fn check(rounding: Rounding, cases: &[(&str, &str)]) {
        for (amount, rounded) in cases {
            assert_eq!(kr(amount).round(rounding), kr(rounded), "{rounding:?} of {amount}");
            assert_eq!(Exact::<18>::from(kr(amount)).round(rounding), kr(rounded), "{rounding:?} of exact {amount}");
            let negative = kr(&format!("-{amount}")).round(rounding);
            assert_eq!(negative, Money::ZERO - kr(rounded), "{rounding:?} of -{amount}");
        }
    }

    #[test]
    fn each_rounding_at_the_half_and_beside_it() {
        check(Posting, &[("0.004999", "0"), ("0.005", "0.01"), ("0.015", "0.02"), ("1.234999", "1.23")]);
        check(OretalFallerBort, &[("15544.95", "15544"), ("15544.999999", "15544"), ("15544", "15544"), ("0.5", "0")]);
        check(KronaNedat, &[("707.55", "707"), ("2256.15", "2256"), ("707.5", "707")]);
        check(HundratalNedat, &[("227999.99", "227900"), ("228000", "228000"), ("50", "0")]);
        check(HundratalUppat, &[("25304.5", "25400"), ("25300", "25300"), ("25300.000001", "25400"), ("0", "0")]);
        check(NarmasteHundratalFemtioNed, &[("12650", "12600"), ("12650.000001", "12700"), ("12649.99", "12600")]);
        check(NarmasteKronaFemtioNed, &[("433.71", "434"), ("420.5", "420"), ("420.500001", "421")]);
        check(MiljondelUppat, &[("7.123577", "7.123577")]);
        check(HeltalUppat, &[("7.000001", "8"), ("7", "7"), ("0", "0")]);
        check(NarmasteKrona, &[("433.71", "434"), ("420.5", "421"), ("420.499999", "420")]);
    }

    #[test]
    fn a_ratio_is_rounded_once() {
        assert_eq!(kr("1.5").per(3).round(NarmasteKrona), kr("1"));
        assert_eq!(kr("1.499999").per(3).round(NarmasteKrona), kr("0"));
        assert_eq!(kr("106800").per(12).round(NarmasteKrona), kr("8900"));
    }
}
