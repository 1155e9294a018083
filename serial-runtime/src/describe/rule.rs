//! What a value is held to, as constants.

/// A constraint with what to say when it is broken.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The constraint.
    pub constraint: Constraint,
    /// Replaces the standard message.
    pub message: Option<&'static str>,
    /// Replaces the standard code.
    pub code: Option<&'static str>,
}

/// What a value is held to: validators and schema read the same constant.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Constraint {
    /// A number within bounds and, where given, a multiple of a step.
    Range {
        /// The lower bound.
        min: Bound,
        /// The upper bound.
        max: Bound,
        /// The step.
        multiple_of: Option<Scalar>,
    },
    /// A number with at most so many digits, before and behind the point.
    MaxDigits(u32),
    /// A number with at most so many digits behind the point.
    DecimalPlaces(u32),
    /// A float that is a number, and not infinite.
    Finite,
    /// A length within bounds, both included.
    Length {
        /// What is counted.
        unit: Unit,
        /// The least.
        min: Option<usize>,
        /// The most.
        max: Option<usize>,
    },
    /// A regular expression that must match somewhere in the text.
    Pattern(&'static str),
    /// One of these values.
    OneOf(&'static [Scalar]),
    /// No two items are equal.
    UniqueItems,
    /// An e-mail address.
    Email,
    /// An absolute URL.
    Url,
    /// An IP address of either version.
    Ip,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// ASCII only.
    Ascii,
    /// Letters and digits only, as Unicode has them.
    Alphanumeric,
    /// No control characters.
    NonControlCharacter,
    /// A telephone number in international form.
    Phone,
    /// The number of a payment card, whose last digit is that of the others' check.
    CreditCard,
    /// A text that contains this one.
    Contains(&'static str),
    /// A text that does not contain this one.
    DoesNotContain(&'static str),
    /// A text that starts with this one.
    Prefix(&'static str),
    /// A text that ends with this one.
    Suffix(&'static str),
    /// Rules for each item of a collection.
    Inner(&'static [Rule]),
    /// Rules for each key of a map.
    Keys(&'static [Rule]),
    /// Rules for each value of a map.
    Values(&'static [Rule]),
    /// A value, where the type allows that there is none.
    Required,
    /// The same as another field of the struct.
    Matches(&'static str),
    /// A function of the user's, named as written.
    Custom(&'static str),
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// No bound.
    None,
    /// The bound itself is allowed.
    Inclusive(Scalar),
    /// The bound itself is not allowed.
    Exclusive(Scalar),
}

/// A literal in a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar {
    /// A truth value.
    Bool(bool),
    /// An integer up to `i128::MAX`.
    Int(i128),
    /// A float.
    Float(f64),
    /// Text.
    Str(&'static str),
}

/// What a length counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values of a text, as JSON Schema counts.
    Chars,
    /// UTF-8 bytes of a text, or bytes of a byte string.
    Bytes,
    /// Items of a collection, or entries of a map, or characters of a text: whatever the type has.
    Own,
}
