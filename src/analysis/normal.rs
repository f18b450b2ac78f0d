//! The standard normal distribution, by functions that give the same bits on every machine.

#![expect(clippy::float_arithmetic, reason = "a draw is a statistic, and is put on a grid before a rule sees it")]
#![expect(clippy::excessive_precision, reason = "the coefficients as they are printed")]

/// The probability of a value below z.
pub(super) fn below(z: f64) -> f64 {
    libm::erfc(-z / core::f64::consts::SQRT_2) / 2.0
}

/// The value that a share of all lie below: Wichura's algorithm AS 241 (Applied Statistics 37, 1988), right to 16 digits.
pub(super) fn quantile(share: f64) -> f64 {
    let from_middle = share - 0.5;
    if from_middle.abs() <= 0.425 {
        return from_middle * ratio(&MIDDLE, 0.180_625 - from_middle * from_middle);
    }
    let tail = if from_middle < 0.0 { share } else { 1.0 - share };
    let depth = libm::sqrt(-libm::log(tail));
    let size = if depth <= 5.0 { ratio(&TAIL, depth - 1.6) } else { ratio(&FAR_TAIL, depth - 5.0) };
    if from_middle < 0.0 { -size } else { size }
}

/// A quotient of two polynomials, the constant terms first.
fn ratio([above, under]: &[[f64; 8]; 2], at: f64) -> f64 {
    let polynomial = |terms: &[f64; 8]| terms.iter().rev().fold(0.0, |sum, term| sum * at + term);
    polynomial(above) / polynomial(under)
}

const MIDDLE: [[f64; 8]; 2] = [
    [
        3.387_132_872_796_366_608,
        1.331_416_678_917_843_774_5e2,
        1.971_590_950_306_551_442_7e3,
        1.373_169_376_550_946_112_5e4,
        4.592_195_393_154_987_145_7e4,
        6.726_577_092_700_870_085_3e4,
        3.343_057_558_358_812_810_5e4,
        2.509_080_928_730_122_672_7e3,
    ],
    [
        1.0,
        4.231_333_070_160_091_125_2e1,
        6.871_870_074_920_579_083e2,
        5.394_196_021_424_751_107_7e3,
        2.121_379_430_158_659_586_7e4,
        3.930_789_580_009_271_061e4,
        2.872_908_573_572_194_267_4e4,
        5.226_495_278_852_854_561e3,
    ],
];

const TAIL: [[f64; 8]; 2] = [
    [
        1.423_437_110_749_683_577_34,
        4.630_337_846_156_545_295_9,
        5.769_497_221_460_691_405_5,
        3.647_848_324_763_204_605_04,
        1.270_458_252_452_368_382_58,
        2.417_807_251_774_506_117_7e-1,
        2.272_384_498_926_918_458_33e-2,
        7.745_450_142_783_414_076_4e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87,
        1.676_384_830_183_803_849_4,
        6.897_673_349_851_000_045_5e-1,
        1.481_039_764_274_800_745_9e-1,
        1.519_866_656_361_645_719_66e-2,
        5.475_938_084_995_344_946e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
];

const FAR_TAIL: [[f64; 8]; 2] = [
    [
        6.657_904_643_501_103_777_2,
        5.463_784_911_164_114_369_9,
        1.784_826_539_917_291_335_8,
        2.965_605_718_285_048_912_3e-1,
        2.653_218_952_657_612_309_3e-2,
        1.242_660_947_388_078_438_6e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879_376_9e-1,
        1.369_298_809_227_358_053_1e-1,
        1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591e-4,
        1.846_318_317_510_054_681_8e-5,
        1.421_511_758_316_445_888_7e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, Normal};

    #[test]
    fn the_quantile_is_the_inverse_and_as_statrs_has_it() {
        let standard = Normal::standard();
        for share in [1e-300, 1e-20, 1e-9, 0.001, 0.05, 0.075, 0.0751, 0.3, 0.5, 0.8, 0.95, 0.999_999] {
            let z = quantile(share);
            assert!((below(z) / share - 1.0).abs() < 1e-12, "{share}: {z}");
            assert!((standard.cdf(z) / share - 1.0).abs() < 1e-9, "{share}: {z}");
        }
        assert!((quantile(0.95) - 1.644_853_626_951_472_7).abs() < 1e-14);
        assert_eq!(quantile(0.5).to_bits(), 0.0_f64.to_bits());
    }
}
