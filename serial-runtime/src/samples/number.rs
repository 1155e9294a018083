//! Numbers within bounds, at their edges more often than not.

use super::Sampler;
use crate::{
    describe::{Bound, Constraint, Rule, Scalar},
    value::Value,
};
use alloc::{format, vec::Vec};

/// What rules leave of a number.
#[derive(Clone, Copy)]
struct Within {
    min: Option<f64>,
    max: Option<f64>,
    least: i128,
    most: i128,
    step: Option<Scalar>,
    places: Option<u32>,
}

impl Sampler<'_> {
    pub(super) fn integer(&mut self, min: i128, max: u128, rules: &[Rule]) -> Option<Value> {
        let most = i128::try_from(max).unwrap_or(i128::MAX);
        let target = self.target(rules);
        if let (None, Some(choice)) = (target, self.choice(rules)) {
            return Some(choice);
        }
        let mut within = Within::of(rules, min, most);
        match target {
            Some(Constraint::Range { .. }) => return self.beyond(&within, min, most),
            Some(Constraint::MaxDigits(digits)) => {
                let least = 10_i128.checked_pow(digits)?;
                within.least = least;
                within.most = most;
            }
            _ => {}
        }
        let value = self.within(within.least, within.most)?;
        let value = match within.step {
            Some(Scalar::Int(step)) if step > 0 => {
                let down = value - value.rem_euclid(step);
                if down < within.least { down.checked_add(step)? } else { down }
            }
            _ => value,
        };
        int(value)
    }

    /// An integer of the type that is not within the bounds, or between the steps.
    fn beyond(&mut self, within: &Within, min: i128, max: i128) -> Option<Value> {
        let mut candidates = Vec::new();
        if within.least > min {
            candidates.extend([within.least - 1, min]);
        }
        if within.most < max {
            candidates.extend([within.most + 1, max]);
        }
        if let Some(Scalar::Int(step)) = within.step
            && step > 1
        {
            candidates.push((within.least.max(0) / step * step + 1).clamp(min, max));
        }
        int(self.pick(&candidates)?)
    }

    /// An integer between these, at an edge or near it more often than anywhere else.
    fn within(&mut self, least: i128, most: i128) -> Option<i128> {
        if least > most {
            return None;
        }
        let near = (self.random)() as i128 % 300;
        let candidate = match self.below(5) {
            0 => least,
            1 => most,
            2 => least.saturating_add(near),
            3 => most.saturating_sub(near),
            _ => near - 150,
        };
        Some(candidate.clamp(least, most))
    }

    pub(super) fn float(&mut self, bits: u8, rules: &[Rule]) -> Option<Value> {
        let target = self.target(rules);
        if let (None, Some(choice)) = (target, self.choice(rules)) {
            return Some(choice);
        }
        let within = Within::of(rules, i128::MIN, i128::MAX);
        let value = match target {
            Some(Constraint::Range { .. }) => {
                let beyond =
                    [within.min.map(|min| min - 1.0), within.max.map(|max| max + 1.0), within.between()];
                let beyond: Vec<f64> = beyond.into_iter().flatten().collect();
                self.pick(&beyond)?
            }
            Some(Constraint::MaxDigits(digits)) => format!("1e{digits}").parse().ok()?,
            Some(Constraint::DecimalPlaces(places)) => {
                format!("{}1e-{}", self.below(3), places + 1).parse().ok()?
            }
            // JSON has no other floats.
            Some(Constraint::Finite) => return None,
            _ => self.float_within(&within)?,
        };
        let value = if bits == 32 { f64::from(value as f32) } else { value };
        value.is_finite().then_some(Value::F64(value))
    }

    fn float_within(&mut self, within: &Within) -> Option<f64> {
        let min = within.min.unwrap_or_else(|| within.max.map_or(-1e6, |max| max.min(0.0) - 1e6));
        let max = within.max.unwrap_or_else(|| min.max(0.0) + 1e6);
        let fraction = ((self.random)() >> 12) as f64 / (1_u64 << 52) as f64;
        let value = match self.below(6) {
            0 => min,
            1 => max,
            2 if min <= 0.0 && max >= 0.0 => 0.0,
            _ => min + (max - min) * fraction,
        };
        let step = match (within.step, within.places) {
            (Some(Scalar::Int(step)), _) => step as f64,
            (Some(Scalar::Float(step)), _) => step,
            (_, Some(places)) => format!("1e-{places}").parse().ok()?,
            _ => return Some(value),
        };
        // By way of a text: what is printed in so many places is a multiple by its decimal digits.
        // Towards zero, so that what is within bounds around it stays there.
        let count = (value / step) as i64 as f64;
        let places = places(step);
        format!("{:.places$}", count * step).parse().ok()
    }

    /// One of the values that a rule lists.
    pub(super) fn choice(&mut self, rules: &[Rule]) -> Option<Value> {
        let listed = rules.iter().find_map(|rule| match rule.constraint {
            Constraint::OneOf(choices) => Some(choices),
            _ => None,
        })?;
        match self.pick(listed)? {
            Scalar::Bool(value) => Some(value.into()),
            Scalar::Int(value) => int(value),
            Scalar::Float(value) => Some(Value::F64(value)),
            Scalar::Str(text) => Some(text.into()),
        }
    }
}

impl Within {
    fn of(rules: &[Rule], least: i128, most: i128) -> Self {
        let mut within = Self { min: None, max: None, least, most, step: None, places: None };
        rules.iter().for_each(|rule| within.narrow(rule.constraint));
        within
    }

    fn narrow(&mut self, constraint: Constraint) {
        match constraint {
            Constraint::Range { min, max, multiple_of } => {
                self.step = multiple_of.or(self.step);
                self.above(min);
                self.below(max);
            }
            Constraint::MaxDigits(digits) => {
                if let Some(end) = 10_i128.checked_pow(digits) {
                    self.above(Bound::Exclusive(Scalar::Int(-end)));
                    self.below(Bound::Exclusive(Scalar::Int(end)));
                }
                // A third of them behind the point leaves room for those before it.
                self.places = Some(self.places.map_or(digits / 3, |places| places.min(digits / 3)));
            }
            Constraint::DecimalPlaces(places) => {
                self.places = Some(self.places.unwrap_or(places).min(places));
            }
            _ => {}
        }
    }

    fn above(&mut self, bound: Bound) {
        let (value, inward) = match bound {
            Bound::None => return,
            Bound::Inclusive(value) => (value, 0),
            Bound::Exclusive(value) => (value, 1),
        };
        let (int, float) = (as_int(value, true), as_float(value));
        self.least = self.least.max(int.saturating_add(inward));
        let float = if inward == 1 { float.next_up() + float.abs() * 1e-9 } else { float };
        self.min = Some(self.min.map_or(float, |min| min.max(float)));
    }

    fn below(&mut self, bound: Bound) {
        let (value, inward) = match bound {
            Bound::None => return,
            Bound::Inclusive(value) => (value, 0),
            Bound::Exclusive(value) => (value, 1),
        };
        let (int, float) = (as_int(value, false), as_float(value));
        self.most = self.most.min(int.saturating_sub(inward));
        let float = if inward == 1 { float.next_down() - float.abs() * 1e-9 } else { float };
        self.max = Some(self.max.map_or(float, |max| max.min(float)));
    }

    /// What stands between two steps.
    fn between(&self) -> Option<f64> {
        let step = as_float(self.step?);
        Some(self.min.unwrap_or(0.0).max(0.0) + step / 2.0)
    }
}

fn as_int(value: Scalar, up: bool) -> i128 {
    match value {
        Scalar::Int(value) => value,
        // Saturates.
        Scalar::Float(value) if value == (value as i128) as f64 => value as i128,
        Scalar::Float(value) if (value > 0.0) == up => {
            (value as i128).saturating_add(if up { 1 } else { -1 })
        }
        Scalar::Float(value) => value as i128,
        _ => 0,
    }
}

fn as_float(value: Scalar) -> f64 {
    match value {
        Scalar::Int(value) => value as f64,
        Scalar::Float(value) => value,
        _ => 0.0,
    }
}

/// How many digits a step has behind the point.
fn places(step: f64) -> usize {
    let text = format!("{step}");
    text.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// What JSON can say of an integer in a dynamic value.
fn int(value: i128) -> Option<Value> {
    u64::try_from(value).map(Value::from).or_else(|_| i64::try_from(value).map(Value::from)).ok()
}
