/** What a number counts or measures. */
export interface Unit {
  /** Units of one dimension can be held against one another. */
  readonly dimension: string;
  /** One word for the unit, the same for all its spellings. */
  readonly name: string;
  /** How many of the dimension's base unit one of it is; 0 when they do not convert (currencies). */
  readonly factor: number;
}

/** The unit a spelling stands for, lower case: "km", "per cent", "dollars", "€". */
export function unitOf(spelling: string): Unit | undefined {
  return SPELLINGS.get(spelling);
}

/** All spellings, longest first, for a pattern. */
export function unitSpellings(): string[] {
  return [...SPELLINGS.keys()].sort((a, b) => b.length - a.length);
}

/** dimension: name factor spelling, spelling …; */
const TABLE = `
percent: percent 1 %, ％, percent, per cent, pct
points: percentage-point 1 percentage points, percentage point, pct points, ppts, ppt, pp, points percent
points: basis-point 0.01 basis points, basis point, bps, bp
money: dollar 0 $, us$, usd, dollars, dollar, us dollars
money: canadian-dollar 0 c$, ca$, cad, canadian dollars
money: australian-dollar 0 a$, au$, aud, australian dollars
money: euro 0 €, eur, euros, euro
money: pound 0 £, gbp, pounds sterling, pounds, quid
money: yen 0 ¥, jpy, yen
money: yuan 0 cny, rmb, yuan, renminbi
money: rupee 0 ₹, inr, rupees, rs
money: franc 0 chf, francs, swiss francs
money: rouble 0 ₽, rub, roubles, rubles
money: won 0 ₩, krw
money: krona 0 sek, kronor, kronor
money: cent 0 cents, ¢
length: millimetre 0.001 millimetres, millimeters, millimetre, millimeter, mm
length: centimetre 0.01 centimetres, centimeters, centimetre, centimeter, cm
length: metre 1 metres, meters, metre, meter, m
length: kilometre 1000 kilometres, kilometers, kilometre, kilometer, km, kms
length: inch 0.0254 inches, inch
length: foot 0.3048 feet, foot, ft
length: yard 0.9144 yards, yard, yd
length: mile 1609.344 miles, mile, mi
mass: gram 0.001 grams, grammes, gram, g
mass: kilogram 1 kilograms, kilogrammes, kilogram, kg, kilos, kilo
mass: tonne 1000 tonnes, tonne, metric tons
mass: ton 907.18 tons, ton
mass: ounce 0.02835 ounces, ounce, oz
mass: pound-weight 0.4536 lbs, lb
time: second 1 seconds, second, secs, sec
time: minute 60 minutes, minute, mins, min
time: hour 3600 hours, hour, hrs, hr
time: day 86400 days, day
time: week 604800 weeks, week
time: month 2629746 months, month
time: year 31556952 years, year, yrs, yr
time: decade 315569520 decades
time: century 3155695200 centuries
temperature: celsius 0 °c, degrees celsius, degrees centigrade, celsius
temperature: fahrenheit 0 °f, degrees fahrenheit, fahrenheit
temperature: degree 0 degrees, degree, °
area: square-metre 1 square metres, square meters, m², sq m
area: square-kilometre 1000000 square kilometres, square kilometers, km², sq km
area: square-mile 2589988 square miles, sq miles
area: square-foot 0.092903 square feet, sq ft
area: hectare 10000 hectares, hectare, ha
area: acre 4046.856 acres, acre
volume: litre 1 litres, liters, litre, liter
volume: gallon 3.78541 gallons, gallon
volume: barrel 158.987 barrels, barrel
speed: kilometre-an-hour 1 km/h, kph, kmh, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour
speed: mile-an-hour 1.609344 mph, miles per hour, miles an hour
power: watt 1 watts, watt
power: kilowatt 1000 kilowatts, kilowatt, kw
power: megawatt 1000000 megawatts, megawatt, mw
power: gigawatt 1000000000 gigawatts, gigawatt, gw
energy: kilowatt-hour 1 kilowatt hours, kilowatt-hours, kwh
energy: megawatt-hour 1000 megawatt hours, megawatt-hours, mwh
data: megabyte 1 megabytes, mb
data: gigabyte 1000 gigabytes, gb
data: terabyte 1000000 terabytes, tb
times: times 1 times, fold, x
`;

const SPELLINGS: ReadonlyMap<string, Unit> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [, dimension, name, factor, spellings] = /^(\S+): (\S+) (\S+) (.*)$/.exec(line)!;
      const unit: Unit = { dimension: dimension!, name: name!, factor: Number(factor) };
      return spellings!.split(', ').map((spelling) => [spelling, unit] as const);
    }),
);
