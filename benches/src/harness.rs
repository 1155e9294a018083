//! The paired measurement of one row.
//!
//! Every contestant runs in every round, in an order that changes, and a comparison is the median over rounds of the
//! ratio *within* a round. A machine that clocks down, or a neighbour that empties the cache, slows a whole round, and
//! the ratio does not see it; times from different minutes are never compared.
//!
//! The clock is the CPU time of the thread: a preemption costs nothing. Reading it is a system call, about 0.3 µs, so
//! a batch is made long enough for that not to matter. Only work that several threads share is timed by the clock on the wall.

use std::hint::black_box;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use serde::{Deserialize, Serialize};

/// One codec at one operation, already verified.
pub struct Contestant<'a> {
    /// The crate's name; a variant of one crate has a word more.
    pub name: &'static str,
    /// The size of the encoded document.
    pub bytes: usize,
    /// What the codec does not do as the others do.
    pub note: Option<Note>,
    batch: Box<dyn FnMut(u32) + 'a>,
}

/// A deviation that does not disqualify.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Note {
    /// Some floats are read one bit off.
    RoundsFloats,
    /// The bytes mean the same value, but are not the reference's.
    OtherBytes,
}

impl<'a> Contestant<'a> {
    /// The loop is inside the box, so that the operation is inlined into it and no dynamic call is timed. What the
    /// operation returns is dropped within the time: a decode that leaves nothing to free has won something.
    pub fn new<T>(
        name: &'static str,
        bytes: usize,
        note: Option<Note>,
        mut operation: impl FnMut() -> T + 'a,
    ) -> Self {
        let batch = Box::new(move |times| {
            for _ in 0..times {
                let result = black_box(&mut operation)();
                #[cfg(feature = "memory")]
                crate::memory::note_held();
                black_box(&result);
            }
        });
        Self { name, bytes, note, batch }
    }

    fn time(&mut self, times: u32, clock: Clock) -> Duration {
        match clock {
            Clock::Thread => {
                let start = ThreadTime::now();
                self.run(times);
                start.elapsed()
            }
            Clock::Wall => {
                let start = Instant::now();
                self.run(times);
                start.elapsed()
            }
        }
    }

    /// Runs the operation this many times, for those who measure something else than time.
    pub fn run(&mut self, times: u32) {
        (self.batch)(times);
    }

    /// How many runs fill `budget`; this warms the caches and the branch predictor, too.
    fn calibrate(&mut self, effort: Effort) -> u32 {
        let (mut times, budget) = (1, effort.batch);
        loop {
            let spent = self.time(times, effort.clock);
            if spent >= budget {
                let times = f64::from(times) * budget.as_secs_f64() / spent.as_secs_f64();
                return (times as u32).max(1);
            }
            times *= 2;
        }
    }
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The CPU time of the thread.
    Thread,
    /// What passes for everyone.
    Wall,
}

/// How much patience to have.
#[derive(Clone, Copy)]
pub struct Effort {
    /// How long one contestant runs in a round, at least.
    batch: Duration,
    /// After this time a row has rounds enough, unless they are fewer than `least`.
    row: Duration,
    least: usize,
    most: usize,
    clock: Clock,
}

impl Effort {
    /// For numbers that are written down.
    pub const FULL: Self = Self::new(Duration::from_micros(400), Duration::from_secs(4), 41, 301);
    /// For a look while working.
    pub const QUICK: Self = Self::new(Duration::from_micros(150), Duration::from_millis(150), 7, 41);

    const fn new(batch: Duration, row: Duration, least: usize, most: usize) -> Self {
        Self { batch, row, least, most, clock: Clock::Thread }
    }

    /// By another clock.
    pub const fn by(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// An odd number, so that there is a middle one.
    fn rounds(self, round: Duration) -> usize {
        let affordable = self.row.as_secs_f64() / round.as_secs_f64();
        (affordable as usize).clamp(self.least, self.most) | 1
    }
}

/// Nanoseconds an operation took, round by round.
pub struct Times {
    /// Whose.
    pub name: &'static str,
    rounds: Vec<f64>,
}

/// Measures all contestants side by side.
pub fn measure(contestants: &mut [Contestant<'_>], effort: Effort) -> Vec<Times> {
    let runs: Vec<u32> = contestants.iter_mut().map(|one| one.calibrate(effort)).collect();
    let round = contestants.iter_mut().zip(&runs).map(|(one, &times)| one.time(times, effort.clock)).sum();
    let mut times: Vec<Times> =
        contestants.iter().map(|one| Times { name: one.name, rounds: Vec::new() }).collect();
    for round in 0..effort.rounds(round) {
        for turn in 0..contestants.len() {
            let who = turn_order(round, turn, contestants.len());
            let spent = contestants[who].time(runs[who], effort.clock);
            times[who].rounds.push(spent.as_nanos() as f64 / f64::from(runs[who]));
        }
    }
    times
}

/// Who runs after whom matters a little (whose data is still in the cache), so everyone takes every turn, and every
/// other round goes backwards.
fn turn_order(round: usize, turn: usize, contestants: usize) -> usize {
    let turn = if round.is_multiple_of(2) { turn } else { contestants - 1 - turn };
    (round / 2 + turn) % contestants
}

impl Times {
    /// The median time in nanoseconds: for orientation, it moves with the machine.
    pub fn median(&self) -> f64 {
        Quartiles::of(self.rounds.clone()).median
    }

    /// How many times longer `self` takes than `other`.
    pub fn relative_to(&self, other: &Self) -> Quartiles {
        Quartiles::of(self.rounds.iter().zip(&other.rounds).map(|(mine, theirs)| mine / theirs).collect())
    }
}

/// The middle of a distribution and how wide it is.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Quartiles {
    /// A quarter of the values is below.
    pub low: f64,
    /// Half of the values is below.
    pub median: f64,
    /// Three quarters of the values are below.
    pub high: f64,
}

impl Quartiles {
    fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |quarter: usize| values[(values.len() - 1) * quarter / 4];
        Self { low: at(1), median: at(2), high: at(3) }
    }
}
