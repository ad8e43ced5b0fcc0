//! The singular of what is written in the plural.

/// The singular of an English plural, and whether it was one.
pub fn singular(word: &str) -> Option<String> {
    const IRREGULAR: &[(&str, &str)] = &[
        ("aliases", "alias"),
        ("analyses", "analysis"),
        ("biases", "bias"),
        ("bonuses", "bonus"),
        ("buses", "bus"),
        ("campuses", "campus"),
        ("children", "child"),
        ("cookies", "cookie"),
        ("criteria", "criterion"),
        ("indices", "index"),
        ("matrices", "matrix"),
        ("men", "man"),
        ("movies", "movie"),
        ("people", "person"),
        ("statuses", "status"),
        ("taxes", "tax"),
        ("vertices", "vertex"),
        ("viruses", "virus"),
        ("women", "woman"),
    ];
    const NOT_PLURAL: &[&str] = &[
        "alias",
        "always",
        "as",
        "bias",
        "bonus",
        "bus",
        "dns",
        "gas",
        "has",
        "https",
        "is",
        "lens",
        "news",
        "os",
        "pos",
        "series",
        "sms",
        "species",
        "this",
        "tls",
        "vps",
        "was",
        "yes",
        "aws",
        "css",
        "ios",
        "macos",
        "kubernetes",
        "progress",
        "sales",
        "goods",
        "gps",
        "ips",
        "ops",
        "sns",
        "sqs",
    ];
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return Some((*one).to_owned());
    }
    if word.len() < 3 || NOT_PLURAL.contains(&word) || !word.ends_with('s') {
        return None;
    }
    for ending in ["ss", "us", "is"] {
        if word.ends_with(ending) {
            return None;
        }
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(if stem.len() <= 1 {
            format!("{stem}ie")
        } else {
            format!("{stem}y")
        });
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").map(str::to_owned);
        }
    }
    word.strip_suffix('s').map(str::to_owned)
}

/// The words with the last one in the singular; `None` where it is no plural.
pub fn singular_words(words: &[String]) -> Option<Vec<String>> {
    let (last, front) = words.split_last()?;
    let one = singular(last)?;
    let mut words = front.to_vec();
    words.push(one);
    Some(words)
}
