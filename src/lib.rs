//! ssefind finds the ILO's publications on the social and solidarity economy, and the units, initiatives and
//! instruments behind them, in a catalogue that it holds itself.

pub mod record;
pub mod text;
