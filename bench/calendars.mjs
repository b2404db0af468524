/** The calendars of the benchmarks: one with changes of the clocks, one with breaks and holidays, one that never closes. */
const NINE_TO_FIVE = [{ start: 540, end: 1020 }];
const WITH_BREAK = [
  { start: 570, end: 780 },
  { start: 840, end: 1110 },
];
const ALWAYS = [{ start: 0, end: 1440 }];
const days = (names, windows) => Object.fromEntries(names.split(' ').map(name => [name, windows]));
const yearly = (name, month, day) => ({ name, rule: { kind: 'yearly', month, day } });

export const CALENDARS = [
  {
    name: 'New York',
    timeZone: 'America/New_York',
    week: days('mon tue wed thu fri', NINE_TO_FIVE),
    exceptions: [],
    holidays: [],
  },
  {
    name: 'Kolkata',
    timeZone: 'Asia/Kolkata',
    week: days('mon tue wed thu fri sat', WITH_BREAK),
    exceptions: [],
    holidays: [
      yearly('Republic Day', 1, 26),
      yearly('Independence Day', 8, 15),
      yearly('Gandhi Jayanti', 10, 2),
      yearly('Christmas', 12, 25),
    ],
  },
  {
    name: '24x7',
    timeZone: 'UTC',
    week: days('mon tue wed thu fri sat sun', ALWAYS),
    exceptions: [],
    holidays: [],
  },
];
