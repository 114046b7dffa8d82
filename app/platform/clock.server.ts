import type { Clock } from "#app/ports/clock.ts";

/** Business time: real, or in a demonstration one that began at `demoNow` and runs on. */
export function systemClock(demoNow?: string): Clock {
  const shift = demoNow ? Date.parse(demoNow) - Date.now() : 0;
  return { now: () => new Date(Date.now() + shift) };
}

/** The clock of signatures, sessions and providers, which no demonstration moves. */
export function realNow(): Date {
  return new Date();
}

/** A business moment as the outside world dates it. */
export function inRealTime(clock: Clock, moment: Date): Date {
  const shift = Math.round((clock.now().getTime() - realNow().getTime()) / 1000) * 1000;
  return new Date(moment.getTime() - shift);
}
