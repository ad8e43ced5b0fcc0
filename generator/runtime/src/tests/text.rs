//! Types of strings and enumerations: what they check, keep and refuse.

use serde_json::json;

use crate::runtime::data::reflect::{Reflect, Text};
use crate::runtime::description::error::{Error, ErrorKind};
use crate::{newtype, scalar_enum, text_enum, text_order};

newtype! {
    pub struct Sid {
        min_length: 4,
        max_length: 4,
        pattern: Pattern::Steps("^IS", &[Step::Start, Step::Literal("IS")]),
    }
}

text_enum! {
    pub enum Target {
        Webhook = "webhook",
        Studio = "studio",
        ..Unknown(String),
    }
}

scalar_enum! {
    pub enum Priority {
        Low = "1",
        High = "2.5",
        Any = "\"any\"",
        ..Unknown(Value),
    }
}

const KNOWN: Sid = Sid::from_static("IS42");

text_order! { Target }

/// A value that somebody has put where unlisted ones are kept, too: a match tells it from the listed one, and nothing else does.
#[test]
fn an_enumeration_is_what_its_text_is() {
    let kept = Target::Unknown("studio".into());
    let other = Target::Unknown("atelier".into());
    assert_eq!(kept, Target::Studio);
    assert_eq!(kept, "studio");
    assert_ne!(other, Target::Studio);
    assert_eq!(other.clone(), other);
    assert!(matches!(kept.clone(), Target::Studio));
    assert_eq!(
        format!("{kept:?} {:?} {:?}", Target::Webhook, Some(&other)),
        r#""studio" "webhook" Some("atelier")"#
    );
    let hashed: std::collections::HashSet<Target> = [kept.clone(), Target::Studio, other.clone()].into();
    assert_eq!(hashed.len(), 2);
    let mut all = vec![other.clone(), Target::Unknown("b".into()), kept, Target::Webhook];
    all.sort();
    assert_eq!(
        all,
        [Target::Webhook, Target::Studio, other, Target::Unknown("b".into())]
    );
    assert_eq!(
        Target::Studio.cmp(&Target::Unknown("studio".into())),
        std::cmp::Ordering::Equal
    );
}

#[test]
fn constrained_strings_are_checked_when_made() {
    assert_eq!(KNOWN, Sid::new("IS42").unwrap());
    assert_eq!(KNOWN, "IS42");
    assert_eq!(KNOWN, *"IS42");
    assert_eq!(String::from(KNOWN), "IS42");
    assert_eq!(format!("{KNOWN:>6}"), "  IS42");
    for (text, message) in [
        ("IS", "invalid Sid: it is 2 characters long, at least 4 are required"),
        ("IS345", "invalid Sid: it is 5 characters long, at most 4 are allowed"),
        ("XY34", "invalid Sid: it does not match the pattern ^IS"),
    ] {
        assert_eq!(Sid::new(text).unwrap_err().to_string(), message);
        assert!(text.parse::<Sid>().is_err());
    }
}

#[test]
fn invalid_texts_are_errors_of_a_call() {
    let sid = |text: &str| -> Result<Sid, Error> { Ok(text.parse()?) };
    assert_eq!(sid("IS42").unwrap(), KNOWN);
    let error = sid("XY34").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Input);
    assert_eq!(error.to_string(), "invalid Sid: it does not match the pattern ^IS");
}

#[test]
fn constrained_strings_are_kept_as_received() {
    let sid: Sid = serde_json::from_value(json!("off")).unwrap();
    assert_eq!(sid.as_str(), "off");
    assert!(sid.check().is_err());
    assert!(Text::check(&sid).is_err());
    assert_eq!(serde_json::to_value(&sid).unwrap(), json!("off"));
    assert_eq!(Sid::blank().into_string(), "");
}

#[test]
fn enumerations_keep_what_they_do_not_list() {
    for (text, value) in [("webhook", Target::Webhook), ("new", Target::Unknown("new".into()))] {
        assert_eq!(Target::from(text), value);
        assert_eq!(Target::from(text.to_owned()), value);
        assert_eq!(AsRef::<str>::as_ref(&value), text);
        assert_eq!(value, text);
        assert_eq!(value, *text);
        assert_eq!(text.parse(), Ok(value.clone()));
        assert_eq!(serde_json::from_value::<Target>(json!(text)).unwrap(), value);
        assert_eq!(serde_json::to_value(&value).unwrap(), json!(text));
        assert_eq!(value.to_string(), text);
        assert_eq!(Text::check(&value).is_ok(), value == Target::Webhook);
    }
    assert_eq!(Target::VALUES, [Target::Webhook, Target::Studio]);
}

#[test]
fn scalar_enumerations_compare_as_json_does() {
    for (json, value, text) in [
        (json!(1), Priority::Low, "1"),
        (json!(1.0), Priority::Low, "1"),
        (json!(2.5), Priority::High, "2.5"),
        (json!("any"), Priority::Any, "any"),
        (json!([1]), Priority::Unknown(json!([1])), "[1]"),
        (json!("1"), Priority::Unknown(json!("1")), "1"),
    ] {
        assert_eq!(serde_json::from_value::<Priority>(json).unwrap(), value);
        assert_eq!(value.to_string(), text);
        assert_eq!(Priority::from(serde_json::to_value(&value).unwrap()), value);
    }
}
