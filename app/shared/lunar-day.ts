import { type Day, dayOf } from "./calendar.ts";

/** The Vietnamese lunar calendar is reckoned for seven hours east of Greenwich, so it can differ from the Chinese one by a day or a month. */
const hoursEast = 7;
const meanMonth = 29.530588853;
/** The new moon that months are counted from, on 1 January 1900. */
const firstNewMoon = 2415021.076998695;
const epochDayNumber = 2440588;
const radian = Math.PI / 180;
const sine = (degrees: number) => Math.sin(degrees * radian);

/** The day a lunar date falls on; `year` is the common year in which that lunar year began. */
export function lunarDay(year: number, month: number, day: number): Day {
  const [from, to] =
    month < 11 ? [eleventhMonth(year - 1), eleventhMonth(year)] : [eleventhMonth(year), eleventhMonth(year + 1)];
  const plain = (month + 1) % 12;
  const leap = to - from > 365 ? leapMonth(from) : Number.POSITIVE_INFINITY;
  const start = newMoonDay(monthCount(from) + plain + (plain >= leap ? 1 : 0));
  return dayOf(new Date((start + day - 1 - epochDayNumber) * 86_400_000));
}

function monthCount(dayNumber: number): number {
  return Math.floor((dayNumber - firstNewMoon) / meanMonth + 0.5);
}

/** The month that holds the winter solstice begins every lunar reckoning of a year. */
function eleventhMonth(year: number): number {
  const lastOfYear = Date.UTC(year, 11, 31) / 86_400_000 + epochDayNumber;
  const count = Math.floor((lastOfYear - Math.floor(firstNewMoon)) / meanMonth);
  const start = newMoonDay(count);
  return sunSign(start) >= 9 ? newMoonDay(count - 1) : start;
}

/** The month in which the sun enters no new sign is the leap one. */
function leapMonth(from: number): number {
  const count = monthCount(from);
  for (let month = 1; month < 14; month += 1)
    if (sunSign(newMoonDay(count + month)) === sunSign(newMoonDay(count + month + 1))) return month + 1;
  return Number.POSITIVE_INFINITY;
}

/** Which twelfth of its way the sun is in as the day begins, 0 from the spring equinox. */
function sunSign(dayNumber: number): number {
  const centuries = (dayNumber - 0.5 - hoursEast / 24 - 2451545) / 36525;
  const squared = centuries * centuries;
  const anomaly = 357.5291 + 35999.0503 * centuries - 0.0001559 * squared;
  const mean = 280.46645 + 36000.76983 * centuries + 0.0003032 * squared;
  const equation =
    (1.9146 - 0.004817 * centuries - 0.000014 * squared) * sine(anomaly) +
    (0.019993 - 0.000101 * centuries) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  const longitude = (mean + equation) % 360;
  return Math.floor(((longitude + 360) % 360) / 30);
}

/** The day number on which the `count`th new moon since 1900 falls, after Jean Meeus. */
function newMoonDay(count: number): number {
  const time = count / 1236.85;
  const squared = time * time;
  const cubed = squared * time;
  const mean =
    2415020.75933 +
    29.53058868 * count +
    0.0001178 * squared -
    0.000000155 * cubed +
    0.00033 * sine(166.56 + 132.87 * time - 0.009173 * squared);
  const sun = 359.2242 + 29.10535608 * count - 0.0000333 * squared - 0.00000347 * cubed;
  const moon = 306.0253 + 385.81691806 * count + 0.0107306 * squared + 0.00001236 * cubed;
  const node = 21.2964 + 390.67050646 * count - 0.0016528 * squared - 0.00000239 * cubed;
  const clockDrift = -0.000278 + 0.000265 * time + 0.000262 * squared;
  return Math.floor(mean + moonTerms(sun, moon, node, time) - clockDrift + 0.5 + hoursEast / 24);
}

function moonTerms(sun: number, moon: number, node: number, time: number): number {
  return (
    (0.1734 - 0.000393 * time) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun)
  );
}
