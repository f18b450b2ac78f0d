//! Who the employer is, and who bears what it costs to have somebody at the workplace.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use nyttokalkyl::case::Case;
use nyttokalkyl::diagnostic::Source;
use nyttokalkyl::embedded;
use nyttokalkyl::evaluation::Evaluation;
use nyttokalkyl::money::Ore;
use nyttokalkyl::party::Party;

/// The gains of a case where ten hours of supervision, at 289 kr, are all that the after-situation has besides `work`.
fn gains(work: &str, paid_by: &str) -> impl Fn(Party) -> Ore + use<> {
    let book = embedded::rate_book();
    let text = format!(
        r#"
        title = "Handledning"
        municipality = "Lund"
        rates = 2013
        prices = "skane-2014"
        [before]
        [after]
        {work}
        [after.use]
        handledning-hos-arbetsgivare = {{ hours = 10{paid_by} }}
        "#
    );
    let (case, _) =
        Case::read(&Source::new("handledning.toml", text), &book).unwrap_or_else(|wrong| panic!("{wrong:?}"));
    let one_year = Evaluation::of(&case, &book).unwrap().forecast.one_year;
    move |party| one_year.party(party)
}

const SUPERVISION: Ore = Ore::new(-289_000);

#[test]
fn supervision_is_borne_by_the_employer_of_the_situation() {
    let work = |employer: &str| format!("work = {{ wage_month_full_time = 18_000, extent = \"50 %\"{employer} }}");
    assert_eq!(gains(&work(""), "")(Party::Employer), SUPERVISION);
    let region = gains(&work(", employer = \"region\""), "");
    assert_eq!(region(Party::Employer), Ore::ZERO);
    // As an employer alone it comes out at zero, and the tax is the same.
    let tax = gains(&work(""), "")(Party::Region);
    assert_eq!(region(Party::Region), tax + SUPERVISION);
}

#[test]
fn without_work_by_a_private_one_or_as_the_row_says() {
    assert_eq!(gains("", "")(Party::Employer), SUPERVISION);
    let municipality = gains("", ", paid_by = \"municipality\"");
    assert_eq!((municipality(Party::Municipality), municipality(Party::Employer)), (SUPERVISION, Ore::ZERO));
}

#[test]
fn several_employers_need_a_payer() {
    let work = "work = [
        { wage_month_full_time = 18_000, extent = \"50 %\", employer = \"region\" },
        { wage_month_full_time = 18_000, extent = \"50 %\" },
    ]";
    let gains = gains(work, ", paid_by = { employer = \"50 %\", region = \"50 %\" }");
    assert_eq!(gains(Party::Employer).times(2), SUPERVISION);
}
