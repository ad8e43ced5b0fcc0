//! Names that must differ from each other, given so that the order of who asks does not matter.

use std::collections::BTreeMap;

use super::claim::Claim;
use super::identifier::{Case, render, short_hash};
use super::qualifier::{qualifier, unmarked};
use crate::hash::HashSet;

/// Names that must differ from each other.
#[derive(Clone, Debug)]
pub struct Scope {
    case: Case,
    taken: HashSet<String>,
    /// Names that are not given, of which each scope of a kind has the same.
    kept: Vec<&'static [&'static str]>,
}

impl Scope {
    pub fn new(case: Case) -> Self {
        Scope {
            case,
            taken: HashSet::default(),
            kept: Vec::new(),
        }
    }

    /// Keeps all these from being given.
    pub fn reserve_all(&mut self, names: &'static [&'static str]) {
        self.kept.push(names);
    }

    /// Keeps a name from being given.
    pub fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
    }

    pub fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name) || self.is_kept(name)
    }

    fn is_kept(&self, name: &str) -> bool {
        self.kept.iter().any(|names| names.contains(&name))
    }

    /// Takes a name, if nothing has it.
    fn take(&mut self, name: &str) -> bool {
        !self.is_kept(name) && self.taken.insert(name.to_owned())
    }

    /// Gives every claim a name of its own. The outcome does not depend on the order of the claims.
    pub fn assign(&mut self, claims: &[Claim]) -> Vec<String> {
        let plain: Vec<String> = claims.iter().map(|claim| render(&claim.words, self.case)).collect();
        let mut wanted: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, name) in plain.iter().enumerate() {
            wanted.entry(name).or_default().push(index);
        }
        let mut names: Vec<Option<String>> = vec![None; claims.len()];
        let mut contested = Vec::new();
        for (name, indices) in wanted {
            let group: Vec<&str> = indices.iter().map(|index| claims[*index].spelling.as_str()).collect();
            let told = |index: usize| (index, qualifier(&claims[index], &group));
            let keeper = match indices.as_slice() {
                [only] => Some(*only),
                several => {
                    let unraw = name.strip_prefix("r#").unwrap_or(name);
                    let same = |index: &usize| claims[*index].spelling == unraw;
                    several.iter().copied().find(same).or_else(|| unmarked(claims, several))
                }
            };
            match keeper {
                Some(index) if self.take(name) => {
                    names[index] = Some(name.to_owned());
                    contested.extend(
                        indices
                            .iter()
                            .filter(|other| **other != index)
                            .map(|other| told(*other)),
                    );
                }
                _ => contested.extend(indices.iter().map(|index| told(*index))),
            }
        }
        self.tell_apart(claims, contested, &mut names);
        names
            .into_iter()
            .zip(plain)
            .map(|(name, plain)| name.unwrap_or(plain))
            .collect()
    }

    /// Gives the names that one alone wants; the others are left.
    fn give(&mut self, wanted: BTreeMap<String, Vec<usize>>, names: &mut [Option<String>]) -> Vec<usize> {
        let mut left = Vec::new();
        for (name, indices) in wanted {
            match indices.as_slice() {
                [only] if self.take(&name) => names[*only] = Some(name),
                _ => left.extend(indices),
            }
        }
        left
    }

    /// Gives a name to each claim of which the plain one is taken, with the words that set it apart.
    fn tell_apart(&mut self, claims: &[Claim], contested: Vec<(usize, Vec<String>)>, names: &mut [Option<String>]) {
        let mut wanted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, qualifier) in contested {
            let name = render(
                &[claims[index].words.as_slice(), qualifier.as_slice()].concat(),
                self.case,
            );
            wanted.entry(name).or_default().push(index);
        }
        let mut hashed = self.give(wanted, names);
        for round in 0..hashed
            .iter()
            .map(|index| claims[*index].further.len())
            .max()
            .unwrap_or(0)
        {
            let mut wanted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            let (asking, silent) = hashed
                .into_iter()
                .partition(|index: &usize| round < claims[*index].further.len());
            hashed = silent;
            let asking: Vec<usize> = asking;
            for index in asking {
                let claim = &claims[index];
                let name = render(&[claim.words.as_slice(), &claim.further[round]].concat(), self.case);
                wanted.entry(name).or_default().push(index);
            }
            hashed.extend(self.give(wanted, names));
        }
        // The last resort. Sorted, because a longer hash is only needed where a shorter one is taken.
        hashed.sort_by(|&a, &b| claims[a].spelling.cmp(&claims[b].spelling));
        for index in hashed {
            let claim = &claims[index];
            // What is merged can stand several times at one place, with one spelling.
            let salted = (1..).map(|salt: u32| (format!("{} {salt}", claim.spelling), 16));
            let hashes = [4, 8, 16].map(|digits| (claim.spelling.clone(), digits));
            for (text, digits) in hashes.into_iter().chain(salted) {
                let mut words = claim.words.clone();
                words.push(format!("x{}", short_hash(&text, digits)));
                let name = render(&words, self.case);
                if self.take(&name) {
                    names[index] = Some(name);
                    break;
                }
            }
        }
    }
}
