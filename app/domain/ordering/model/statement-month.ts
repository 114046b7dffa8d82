import type { Day } from "#app/shared/calendar.ts";

/** A month as an address names it: "2026-11". Its days from the first to before the first of the next. */
export type StatementMonth = { name: string; from: Day; until: Day };

/** The asked month when it is one that began; else the month of `today`. */
export function statementMonth(asked: string | null, today: Day): StatementMonth {
  const current = today.slice(0, 7);
  const name = asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) && asked <= current ? asked : current;
  return { name, from: `${name}-01`, until: `${neighbour(name, 1)}-01` };
}

/** The month so many months later. */
export function neighbour(name: string, months: number): string {
  const date = new Date(`${name}-01T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
