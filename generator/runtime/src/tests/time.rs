//! Dates and times: what is of the format, what is understood besides, and native values.

use jiff::{SignedDuration, Span, Timestamp, civil};

use crate::{Date, DateTime, Duration, Time};

#[test]
fn only_what_the_rfc_has_is_of_the_format() {
    for (text, expected) in [
        ("2015-07-30T20:00:00Z", true),
        ("2015-07-30t20:00:00.123456789+02:00", true),
        ("2016-12-31T23:59:60Z", true),
        ("9999-12-31T23:59:59Z", true),
        ("9999-12-31T23:59:59.1234567890+00:00", true),
        ("0000-01-01T00:00:00Z", true),
        ("2015-07-30T20:00:00.1234567890123456789012-08:00", true),
        ("2015-07-30T20:00:00.Z", false),
        ("2015-07-30T20:00:00+99:00", false),
        ("2015-07-30T20:00:00+02:60", false),
        ("2015-07-30T20:00:00+24:00", false),
        ("2015-07-30T20:00:00-00:00", true),
        ("2015-06-30T23:58:60Z", false),
        ("2015-07-01T01:59:60+02:00", true),
        ("2015-06-30T15:59:60.5-08:00", true),
        ("2015-06-30T23:59:60-08:00", false),
        ("2015-06-30T23:59:61Z", false),
        ("2015-07-30 20:00:00Z", false),
        ("2015-07-30T20:00Z", false),
        ("2015-07-30T20:00:00", false),
        ("2015-02-30T20:00:00Z", false),
        ("2015-07-30T25:00:00Z", false),
        ("2015-07-30T20:00:00Z[UTC]", false),
        ("20150730T200000Z", false),
        ("", false),
    ] {
        assert_eq!(text.parse::<DateTime>().is_ok(), expected, "{text}");
    }
    for (text, expected) in [
        ("2024-02-29", true),
        ("2023-02-29", false),
        ("20240229", false),
        ("2024-02-29T00:00:00", false),
    ] {
        assert_eq!(text.parse::<Date>().is_ok(), expected, "{text}");
    }
    for (text, expected) in [
        ("20:00:00Z", true),
        ("20:00:00.5-08:00", true),
        ("20:00:00.12345678901234567890Z", true),
        ("20:00:00", false),
        ("24:00:00Z", false),
    ] {
        assert_eq!(text.parse::<Time>().is_ok(), expected, "{text}");
    }
    for (text, expected) in [
        ("P1Y2M10DT2H30M", true),
        ("P3W", true),
        ("PT36H", true),
        ("P1M", true),
        ("PT1M", true),
        ("P1YT1S", true),
        ("p1d", true),
        // One unit follows the other, and numbers are whole and without a sign (appendix A).
        ("P1Y2D", false),
        ("PT1H2S", false),
        ("P1D1Y", false),
        ("P1W1D", false),
        ("P1WT1H", false),
        ("PT0.5S", false),
        ("-P3W", false),
        ("P1DT", false),
        ("PT", false),
        ("P1", false),
        ("PD", false),
        ("P٢D", false),
        ("P1D2", false),
        ("24h", false),
        ("P", false),
    ] {
        assert_eq!(text.parse::<Duration>().is_ok(), expected, "{text}");
    }
    assert_eq!(
        "soon".parse::<DateTime>().unwrap_err().to_string(),
        "invalid DateTime: it is no date-time of RFC 3339, section 5.6"
    );
}

#[test]
fn what_is_missing_is_said() {
    assert_eq!(
        "2015-07-30T20:00:00".parse::<DateTime>().unwrap_err().to_string(),
        "invalid DateTime: it is no date-time of RFC 3339, section 5.6: it has no offset from UTC"
    );
}

#[test]
fn more_is_understood_than_is_of_the_format() {
    let moment: Timestamp = "2010-08-20T01:13:42Z".parse().unwrap();
    for text in [
        "2010-08-20T01:13:42Z",
        "2010-08-20 01:13:42+00:00",
        "2010-08-19T18:13:42-07:00",
        "Fri, 20 Aug 2010 01:13:42 +0000",
        "Fri, 20 Aug 2010 01:13:42 GMT",
        "Friday, 20-Aug-10 01:13:42 GMT",
        "Fri Aug 20 01:13:42 2010",
        " 2010-08-20T01:13:42.000Z ",
    ] {
        assert_eq!(DateTime::verbatim(text).timestamp(), Ok(moment), "{text}");
    }
    assert!(DateTime::verbatim("2010-08-20T01:13:42").timestamp().is_err());
    // A day that there is not is no other one.
    for text in [
        "Tue, 31 Feb 2012 01:13:42 GMT",
        "Monday, 29-Feb-10 01:13:42 GMT",
        "Wed Feb 29 01:13:42 2100",
        "Sat, 31 Apr 2010 01:13:42 GMT",
    ] {
        assert!(DateTime::verbatim(text).timestamp().is_err(), "{text}");
        assert!(DateTime::verbatim(text).civil().is_err(), "{text}");
    }
    for text in [
        "Wed Feb 29 01:13:42 2012",
        "Tue Feb 29 01:13:42 2000",
        "Thu Dec 31 01:13:42 2009",
    ] {
        assert!(DateTime::verbatim(text).timestamp().is_ok(), "{text}");
    }
    for text in [
        "2010-08-20T01:13:42",
        "2010-08-20T01:13:42-07:00",
        "2010-08-20T01:13:42Z",
        "Fri, 20 Aug 2010 01:13:42 -0700",
        "Friday, 20-Aug-10 01:13:42 GMT",
        "Fri Aug 20 01:13:42 2010",
    ] {
        assert_eq!(
            DateTime::verbatim(text).civil(),
            Ok(civil::datetime(2010, 8, 20, 1, 13, 42, 0)),
            "{text}"
        );
    }
    assert!(DateTime::verbatim("2010-08-20").civil().is_err());
    assert_eq!(Date::verbatim("20100820").civil(), Ok(civil::date(2010, 8, 20)));
    assert_eq!(
        Date::verbatim("2010-08-20T00:00:00").civil(),
        Ok(civil::date(2010, 8, 20))
    );
    for text in ["01:13:42", "01:13:42Z", "01:13:42-07:00"] {
        assert_eq!(Time::verbatim(text).civil(), Ok(civil::time(1, 13, 42, 0)), "{text}");
    }
    for text in ["PT1H30M", "1h 30m", "1h30m"] {
        assert_eq!(
            Duration::verbatim(text).length(),
            Ok(SignedDuration::from_mins(90)),
            "{text}"
        );
    }
    assert_eq!(Duration::verbatim("P1M").span().unwrap().get_months(), 1);
    assert!(Duration::verbatim("P1M").length().is_err());
}

/// The format has finer fractions and later days than `jiff`.
#[test]
fn what_jiff_cannot_have_is_kept_as_text() {
    let fine: DateTime = "2010-08-20T01:13:42.1234567899Z".parse().unwrap();
    assert_eq!(fine, "2010-08-20T01:13:42.1234567899Z");
    assert_eq!(fine.timestamp().unwrap().subsec_nanosecond(), 123_456_789);
    assert_eq!(fine.civil().unwrap().subsec_nanosecond(), 123_456_789);
    let fine: Time = "01:13:42.1234567899+02:00".parse().unwrap();
    assert_eq!(fine.civil(), Ok(civil::time(1, 13, 42, 123_456_789)));
    let last: DateTime = "9999-12-31T23:59:59Z".parse().unwrap();
    assert_eq!(last.civil(), Ok(civil::datetime(9999, 12, 31, 23, 59, 59, 0)));
    assert_eq!(
        last.timestamp().unwrap_err().to_string(),
        "invalid DateTime: it is later or earlier than any Timestamp"
    );
    assert_eq!(
        DateTime::verbatim("9999-12-31T23:59:59")
            .timestamp()
            .unwrap_err()
            .to_string(),
        "invalid DateTime: it is no date-time of RFC 3339, section 5.6"
    );
}

#[test]
fn native_values_are_written_as_the_rfc_has_them() {
    let moment = Timestamp::new(1_282_266_822, 500_000_000).unwrap();
    assert_eq!(DateTime::from(moment), "2010-08-20T01:13:42.5Z");
    let zoned = moment.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(-7)));
    assert_eq!(DateTime::from(&zoned), "2010-08-19T18:13:42.5-07:00");
    assert_eq!(Date::from(civil::date(2010, 8, 2)), "2010-08-02");
    assert_eq!(Time::from(civil::time(1, 2, 3, 0)), "01:02:03Z");
    assert_eq!(Duration::from(SignedDuration::from_mins(90)), "PT1H30M");
    assert_eq!(Duration::from(Span::new().days(2)), "P2D");
    for check in [
        DateTime::from(moment).check(),
        DateTime::from(&zoned).check(),
        Time::from(civil::time(1, 2, 3, 0)).check(),
    ] {
        assert_eq!(check, Ok(()));
    }
}
