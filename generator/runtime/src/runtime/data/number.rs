//! Numbers as JSON has them: which are whole.

/// From here on, integers have floating-point numbers next to them that are not them.
pub(crate) const ROUNDED: f64 = 9_007_199_254_740_992.0;

/// The integer that a floating-point number is. From 2^53 on it may be another one that was written.
pub(crate) fn whole_of(value: f64) -> Option<i128> {
    (value.fract() == 0.0 && value.abs() < 1e38).then_some(value as i128)
}
