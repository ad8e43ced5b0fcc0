//! `format: ipv4` and `ipv6`.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::runtime::data::formats::format_type;
use crate::runtime::data::rules::Violation;
use crate::runtime::data::text::InvalidText;

format_type! {
    /// An IPv4 address in dotted decimal notation.
    Ipv4, check_ipv4
}

impl Ipv4 {
    /// The address.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn address(&self) -> Result<Ipv4Addr, InvalidText> {
        self.0.parse().map_err(|_| Self::invalid(NO_IPV4))
    }
}

impl From<Ipv4Addr> for Ipv4 {
    fn from(address: Ipv4Addr) -> Self {
        Ipv4(address.to_string())
    }
}

const NO_IPV4: Violation = Violation::new("is no IPv4 address of RFC 2673, section 3.2");

fn check_ipv4(text: &str) -> Result<(), Violation> {
    text.parse::<Ipv4Addr>().map(drop).map_err(|_| NO_IPV4)
}

format_type! {
    /// An IPv6 address (RFC 4291, section 2.2).
    Ipv6, check_ipv6
}

impl Ipv6 {
    /// The address.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn address(&self) -> Result<Ipv6Addr, InvalidText> {
        self.0.parse().map_err(|_| Self::invalid(NO_IPV6))
    }
}

impl From<Ipv6Addr> for Ipv6 {
    fn from(address: Ipv6Addr) -> Self {
        Ipv6(address.to_string())
    }
}

const NO_IPV6: Violation = Violation::new("is no IPv6 address of RFC 4291, section 2.2");

fn check_ipv6(text: &str) -> Result<(), Violation> {
    text.parse::<Ipv6Addr>().map(drop).map_err(|_| NO_IPV6)
}
