//! Values of a flag that is given several times, and lists of values with commas.

use crate::error::Error;
use crate::text::fold;

/// Flags (*and*) of values (*or*).
pub(crate) type AllOfAny<T> = Vec<Vec<T>>;

/// Resolves each flag as one value, since a name may contain a comma; otherwise as several values between commas.
pub(crate) fn each<T>(
    flags: &[String],
    understand: impl Fn(&str) -> Result<Vec<T>, Error>,
) -> Result<AllOfAny<T>, Error> {
    let one = |flag: &String| {
        let whole = understand(flag);
        if whole.is_ok() || !flag.contains(',') {
            return whole;
        }
        let mut any = Vec::new();
        for part in flag.split(',') {
            any.extend(understand(part)?);
        }
        Ok(any)
    };
    flags.iter().map(one).collect()
}

/// Returns a form in which `waste-pickers`, `Waste pickers` and `WASTE_PICKERS` are the same.
pub(crate) fn plain(name: &str) -> String {
    fold(name).split(['-', '_', ' ', '\u{a0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
